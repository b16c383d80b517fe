/** The year in which k_epoch is 1, the models a panel needs, and the days of data before any calibration counts. */
export const EPOCH = { referenceYear: 2026, panel: 20, calibratedAfterDays: 183 } as const;

/** Scores of the reference panel by model, each 0 to 1. */
export type Panel = { readonly [model: string]: number };

/** k_bench, or why the panel makes none. */
export type KBench = { readonly value: number } | { readonly problem: string };

/**
 * k_bench of a replaced benchmark: the mean of the panel on the old one over its mean on the new one. The panel is the
 * same 20 models on both.
 */
export function kBench(before: Panel, after: Panel): KBench {
  const problem = panelProblem('before', before) ?? panelProblem('after', after) ?? strangers(before, after);
  if (problem !== undefined) return { problem };
  const [old, fresh] = [mean(before), mean(after)];
  return old === 0 || fresh === 0
    ? { problem: 'nobody on the panel scored on one of the benchmarks' }
    : { value: old / fresh };
}

const mean = (panel: Panel): number =>
  Object.values(panel).reduce((sum, score) => sum + score, 0) / Object.keys(panel).length;

function panelProblem(name: string, panel: Panel): string | undefined {
  const scores = Object.values(panel);
  if (scores.length !== EPOCH.panel) return `the panel ${name} has ${scores.length} models, not ${EPOCH.panel}`;
  return scores.every((score) => Number.isFinite(score) && score >= 0 && score <= 1)
    ? undefined
    : `the panel ${name} has a score that is no share from 0 to 1`;
}

const strangers = (before: Panel, after: Panel): string | undefined =>
  Object.keys(before).every((model) => Object.hasOwn(after, model))
    ? undefined
    : 'the panels before and after are not the same models';

/** What is known for calibrating over time. `kProg` is published by whoever holds the secret basket; nobody does yet. */
export interface Calibration {
  readonly year?: number | undefined;
  /** Days that the data span. */
  readonly dataDays?: number | undefined;
  readonly kProg?: number | undefined;
  readonly panel?: { readonly before: Panel; readonly after: Panel } | undefined;
}

/** The epoch factor with its two parts, and whether it was calibrated at all. */
export interface EpochFactor {
  readonly value: number;
  readonly kProg: number;
  readonly kBench: number;
  readonly calibrated: boolean;
  readonly note: string;
}

const uncalibrated = (note: string): EpochFactor => ({ value: 1, kProg: 1, kBench: 1, calibrated: false, note });

/** k_epoch = k_prog × k_bench: 1 in the reference year, until six months of data exist, and without a calibration. */
export function epochFactor({ year, dataDays, kProg, panel }: Calibration = {}): EpochFactor {
  if (year === undefined || year <= EPOCH.referenceYear)
    return uncalibrated(`not calibrated: ${EPOCH.referenceYear} is the reference year`);
  if (dataDays === undefined || !(dataDays >= EPOCH.calibratedAfterDays))
    return uncalibrated(`not calibrated: the data span ${dataDays ?? 'an unknown number of'} days, not six months`);
  const bench = panel === undefined ? undefined : kBench(panel.before, panel.after);
  if (bench && 'problem' in bench) return uncalibrated(`not calibrated: ${bench.problem}`);
  if (kProg !== undefined && !(kProg > 0 && kProg <= 10)) return uncalibrated('not calibrated: k_prog is not usable');
  if (kProg === undefined && bench === undefined) return uncalibrated('not calibrated: no calibration is published');
  const [prog, ratio] = [kProg ?? 1, bench?.value ?? 1];
  return { value: prog * ratio, kProg: prog, kBench: ratio, calibrated: true, note: 'k_prog × k_bench' };
}
