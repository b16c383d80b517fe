import { grouped } from '../grouped.ts';
import { measureStability } from '../rq/runs.ts';
import type { Bundle, BundleRun } from './bundle.ts';
import { complianceOf, scoreOf } from './score-run.ts';

/** A run with its task and score. */
export interface ScoredRun {
  readonly task: Bundle['task'];
  readonly run: BundleRun;
  readonly score: number;
  readonly compliance: number;
  readonly success: boolean;
}

/** Median and 95th percentile, in seconds; null where no run tells. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
}

/** What a model's runs add up to, over one task or several. */
export interface Standing {
  readonly model: string;
  readonly tasks: number;
  readonly runs: number;
  /** Mean over the tasks of the mean over their runs, 0 to 1. */
  readonly score: number;
  readonly successRate: number;
  readonly errorRate: number;
  readonly compliance: number;
  readonly tokensPerRun: number;
  /** Dollars a run; null where a run's cost is not known. */
  readonly costPerRun: number | null;
  /** Dollars a success; null without a success or with an unknown cost. */
  readonly costPerSuccess: number | null;
  readonly firstToken: Percentiles;
  readonly total: Percentiles;
  readonly failureModes: readonly { readonly mode: string; readonly count: number }[];
  readonly guardrailMisses: number;
  /** F2 of the repeated runs, 0 to 1; null where no task was run twice. */
  readonly consistency: number | null;
}

/** Scores the runs of a bundle that has been verified. */
export const scoredRuns = ({ task, rubric, runs }: Bundle): ScoredRun[] =>
  runs.map((run) => {
    const score = scoreOf(rubric, run) ?? 0;
    return { task, run, score, compliance: complianceOf(rubric, run), success: score >= rubric.passAt && !run.error };
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** The standing of one model from its runs (one at least). */
export function standingOf(model: string, runs: readonly ScoredRun[]): Standing {
  const byTask = [...grouped(runs, ({ task }) => task.id).values()];
  const costs = runs.map(({ run }) => run.cost);
  const cost = costs.every((one) => one !== null) ? sum(costs) : null;
  const successes = runs.filter(({ success }) => success).length;
  return {
    model,
    tasks: byTask.length,
    runs: runs.length,
    score: mean(byTask.map((own) => mean(own.map(({ score }) => score)))),
    successRate: successes / runs.length,
    errorRate: runs.filter(({ run }) => run.error !== undefined).length / runs.length,
    compliance: mean(runs.map(({ compliance }) => compliance)),
    tokensPerRun: mean(runs.map(({ run }) => run.tokens.input + run.tokens.output)),
    costPerRun: cost === null ? null : cost / runs.length,
    costPerSuccess: cost === null || successes === 0 ? null : cost / successes,
    firstToken: percentiles(runs.flatMap(({ run }) => run.latency.firstToken ?? [])),
    total: percentiles(runs.flatMap(({ run }) => run.latency.total ?? [])),
    failureModes: failureModes(runs),
    guardrailMisses: sum(runs.map(({ run }) => run.guardrailMisses)),
    consistency: consistencyOf(runs),
  };
}

// Nearest rank: a value that was measured, never one in between.
function percentiles(seconds: readonly number[]): Percentiles {
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (share: number): number | null => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { p50: at(0.5), p95: at(0.95) };
}

function failureModes(runs: readonly ScoredRun[]): Standing['failureModes'] {
  const modes = runs.flatMap(({ run }) => run.failures.map(({ mode }) => mode));
  return [...grouped(modes, (mode) => mode)]
    .map(([mode, all]) => ({ mode, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.mode < b.mode ? -1 : 1));
}

function consistencyOf(runs: readonly ScoredRun[]): number | null {
  const measured = measureStability(
    runs.map(({ task, run, score }) => ({ question: task.id, day: run.runAt, repetition: run.repetition, score })),
  );
  return 'problem' in measured ? null : measured.f2;
}
