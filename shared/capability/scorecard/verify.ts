import { canonicalJson } from '../../text/canonical-json.ts';
import { plain } from '../../text/plain.ts';
import { addressOf, type Hash } from './address.ts';
import type { Bundle, BundleRun } from './bundle.ts';
import { categoryOf } from './categories.ts';
import { markOf, scoreOf } from './score-run.ts';

/** What was found in a bundle: `problems` make it unusable, `flags` stand beside its results. */
export interface Verified {
  readonly problems: readonly string[];
  readonly flags: readonly string[];
}

const TOLERANCE = 1e-9;

/** Checks a bundle's hashes, dates and marks, and scores every run again. */
export function verifyBundle(bundle: Bundle, hash: Hash): Verified {
  return {
    problems: [
      ...hashProblems(bundle, hash),
      ...taskProblems(bundle),
      ...repeated(bundle.runs),
      ...bundle.runs.flatMap((run) => runProblems(bundle, run)),
    ],
    flags: [...bundle.runs.flatMap((run) => runFlags(bundle, run)), ...categoryFlags(bundle)],
  };
}

/** What a bundle's hashes have to be. */
export function hashesOf(bundle: Bundle, hash: Hash): { sentHash: string; rubricHash: string; id: string } {
  const { criteria, passAt } = bundle.rubric;
  return {
    sentHash: hash(canonicalJson([bundle.systemPrompt, bundle.prompt])),
    rubricHash: hash(canonicalJson({ criteria, passAt })),
    id: addressOf(bundle, hash),
  };
}

function hashProblems(bundle: Bundle, hash: Hash): string[] {
  const { sentHash, rubricHash, id } = hashesOf(bundle, hash);
  const checks = [
    ['sentHash', 'the prompts', bundle.sentHash, sentHash],
    ['rubric.hash', 'the rubric', bundle.rubric.hash, rubricHash],
    ['id', 'the bundle', bundle.id, id],
  ] as const;
  return checks.flatMap(([field, what, given, right]) =>
    given === right ? [] : [`${what} changed after ${field} was made: it is ${right}`],
  );
}

function taskProblems({ task, rubric }: Bundle): string[] {
  const category = categoryOf(task.category);
  if (!category) return [`there is no category ${task.category}`];
  const ids = rubric.criteria.map(({ id }) => id);
  return [
    ...(category.kinds.some(({ id }) => id === task.kind)
      ? []
      : [`${task.category} has no tasks of kind ${task.kind}`]),
    ...(new Set(ids).size === ids.length ? [] : ['two criteria have one id']),
  ];
}

const nameOf = ({ model, repetition }: BundleRun): string => `${model}, run ${repetition}`;

function repeated(runs: readonly BundleRun[]): string[] {
  const seen = new Set<string>();
  return runs.filter((run) => seen.size === seen.add(nameOf(run)).size).map((run) => `${nameOf(run)} is there twice`);
}

function runProblems({ rubric }: Bundle, run: BundleRun): string[] {
  const score = scoreOf(rubric, run);
  if (score === null) return [`${nameOf(run)} has no mark for every criterion`];
  const known = new Set(rubric.criteria.map(({ id }) => id));
  const strange = Object.keys(run.marks).filter((id) => !known.has(id));
  const missed = rubric.criteria.filter((criterion) => (markOf(criterion, run) ?? 0) < 1).map(({ id }) => id);
  const told = new Set(run.failures.map(({ criterion }) => criterion));
  const untold = run.error === undefined ? missed.filter((id) => !told.has(id)) : [];
  return [
    ...(strange.length > 0
      ? [`${nameOf(run)} is marked for ${plain(strange[0] ?? '', 60)}, which is no criterion`]
      : []),
    ...(run.score !== undefined && Math.abs(run.score - score) > TOLERANCE
      ? [`${nameOf(run)} claims ${run.score}; scored again it is ${score}`]
      : []),
    ...(untold.length > 0 ? [`${nameOf(run)} fell short of ${untold.join(', ')} and does not say how`] : []),
  ];
}

/** Whether the rubric was fixed before the run began; runs that fail this are shown and never ranked. */
export const wasFixedBefore = ({ rubric }: Bundle, run: BundleRun): boolean =>
  Date.parse(rubric.fixedAt) < Date.parse(run.runAt);

function runFlags(bundle: Bundle, run: BundleRun): string[] {
  return wasFixedBefore(bundle, run)
    ? []
    : [`${nameOf(run)} began at ${run.runAt}, the rubric was fixed at ${bundle.rubric.fixedAt}: not ranked`];
}

const categoryFlags = ({ task }: Bundle): string[] =>
  categoryOf(task.category)?.status === 'in development' ? [`${task.category} is in development: not ranked`] : [];
