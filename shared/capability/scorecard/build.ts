import { count } from '../../text/wording.ts';
import { grouped } from '../grouped.ts';
import { addressOf, type Hash } from './address.ts';
import type { Bundle } from './bundle.ts';
import { categoryOf, TASK_CATEGORIES } from './categories.ts';
import { type Recommendation, recommendationsFor } from './recommend.ts';
import { type ScoredRun, type Standing, scoredRuns, standingOf } from './standing.ts';
import { type TradeOff, tradeOffs } from './trade-off.ts';
import { verifyBundle, wasFixedBefore } from './verify.ts';

/** A place in the leaderboard. */
export type Place = Standing & {
  /** Null for a model that did not run every task: its mean is of other tasks and does not compare. */
  readonly rank: number | null;
};

/** A scorecard: dated, and never changed once made; its id is the hash of its content. */
export interface Scorecard {
  readonly schema: 1;
  readonly id: string;
  /** `YYYY-MM-DD`; later runs are left out. */
  readonly date: string;
  /** Whether it rests on bundles, which anyone can score again, or on a snapshot’s figures alone. */
  readonly madeFrom: 'bundles';
  readonly method: string;
  readonly bundles: readonly {
    readonly id: string;
    readonly task: Bundle['task'];
    readonly evidence: string;
    readonly runner: string;
  }[];
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly tasks: number;
  }[];
  readonly leaderboard: readonly Place[];
  readonly tasks: readonly { readonly task: Bundle['task']; readonly models: readonly Standing[] }[];
  readonly recommendations: readonly Recommendation[];
  readonly tradeOffs: readonly TradeOff[];
  readonly failures: readonly Failure[];
  readonly flags: readonly string[];
}

/** Where a model fell short, and how. */
export interface Failure {
  readonly model: string;
  readonly task: string;
  readonly repetition: number;
  readonly mode: string;
  readonly expected: string;
  readonly got: string;
  readonly reason: string;
}

/** Builds the scorecard of a day from verified bundles, or says what stands in the way. The same bundles make the same card. */
export function buildScorecard(
  bundles: readonly Bundle[],
  date: string,
  hash: Hash,
): Scorecard | { readonly problems: readonly string[] } {
  const sorted = bundles.toSorted((a, b) => order(a.task.id, b.task.id) || order(a.id, b.id));
  const problems = [...sorted.flatMap((bundle) => problemsOf(bundle, hash)), ...together(sorted)];
  if (problems.length > 0) return { problems };
  const ranked = sorted
    .filter(({ task }) => categoryOf(task.category)?.status === 'core')
    .flatMap((bundle) => counted(bundle, date));
  if (ranked.length === 0)
    return { problems: [`no run of a core category that can be ranked is from ${date} or before`] };
  const leaderboard = placesOf(ranked);
  const content = {
    schema: 1 as const,
    date,
    madeFrom: 'bundles' as const,
    method: sorted[0]?.method ?? '',
    bundles: sorted.map(({ id, task, evidence, runner }) => ({ id, task, evidence, runner })),
    categories: TASK_CATEGORIES.map(({ id, title, status }) => ({
      id,
      title,
      status,
      tasks: sorted.filter(({ task }) => task.category === id).length,
    })),
    leaderboard,
    tasks: taskBreakdown(ranked),
    recommendations: TASK_CATEGORIES.flatMap(({ id }) => recommendationsIn(id, ranked)),
    tradeOffs: tradeOffs(leaderboard.filter(({ rank }) => rank !== null)),
    failures: failuresIn(sorted, date),
    flags: [...originFlags(sorted), ...sorted.flatMap((bundle) => flagsOf(bundle, date, hash))],
  };
  return { ...content, id: addressOf(content, hash) };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const problemsOf = (bundle: Bundle, hash: Hash): string[] =>
  verifyBundle(bundle, hash).problems.map((problem) => `${bundle.task.id}: ${problem}`);

function together(bundles: readonly Bundle[]): string[] {
  const methods = [...new Set(bundles.map(({ method }) => method))];
  const ids = bundles.map(({ task }) => task.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return [
    ...(methods.length > 1
      ? [`results of unlike methods are not mixed: ${methods.join(', ')}; build one scorecard of each`]
      : []),
    ...(twice === undefined ? [] : [`the task ${twice} is in two bundles`]),
  ];
}

const isBy = (moment: string, date: string): boolean => moment.slice(0, 10) <= date;

const counted = (bundle: Bundle, date: string): ScoredRun[] =>
  scoredRuns(bundle).filter(({ run }) => isBy(run.runAt, date) && wasFixedBefore(bundle, run));

const standingsOf = (runs: readonly ScoredRun[]): Standing[] =>
  [...grouped(runs, ({ run }) => run.model)]
    .map(([model, own]) => standingOf(model, own))
    .toSorted((a, b) => b.tasks - a.tasks || b.score - a.score || order(a.model, b.model));

function placesOf(runs: readonly ScoredRun[]): Place[] {
  const tasks = new Set(runs.map(({ task }) => task.id)).size;
  const standings = standingsOf(runs);
  return standings.map((standing) => ({
    ...standing,
    // Equal scores share a rank.
    rank:
      standing.tasks < tasks
        ? null
        : 1 + standings.filter((other) => other.tasks === tasks && other.score > standing.score).length,
  }));
}

const taskBreakdown = (runs: readonly ScoredRun[]): Scorecard['tasks'] =>
  [...grouped(runs, ({ task }) => task.id).values()].flatMap((own) =>
    own[0] ? [{ task: own[0].task, models: standingsOf(own) }] : [],
  );

function recommendationsIn(category: string, runs: readonly ScoredRun[]): Recommendation[] {
  const own = runs.filter(({ task }) => task.category === category);
  const tasks = new Set(own.map(({ task }) => task.id)).size;
  return recommendationsFor(
    category,
    standingsOf(own).filter((standing) => standing.tasks === tasks),
  );
}

const failuresIn = (bundles: readonly Bundle[], date: string): Failure[] =>
  bundles.flatMap(({ task, runs }) =>
    runs
      .filter(({ runAt }) => isBy(runAt, date))
      .flatMap(({ model, repetition, failures, error }) => [
        ...(error === undefined
          ? []
          : [{ model, task: task.id, repetition, mode: 'error', expected: 'an answer', got: 'none', reason: error }]),
        ...failures.map(({ mode, expected, got, reason }) => ({
          model,
          task: task.id,
          repetition,
          mode,
          expected,
          got,
          reason,
        })),
      ]),
  );

function originFlags(bundles: readonly Bundle[]): string[] {
  const origins = [...new Set(bundles.map(({ evidence }) => evidence))].toSorted();
  return origins.length > 1 ? [`results of several origins stand together: ${origins.join(', ')}`] : [];
}

function flagsOf(bundle: Bundle, date: string, hash: Hash): string[] {
  const late = bundle.runs.filter(({ runAt }) => !isBy(runAt, date)).length;
  return [
    ...verifyBundle(bundle, hash).flags,
    ...(late > 0 ? [`${count(late, 'run')} from after ${date} left out`] : []),
  ].map((flag) => `${bundle.task.id}: ${flag}`);
}
