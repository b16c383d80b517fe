import type { Factor } from '../factors/factor.ts';
import { daysBetween } from '../facts/days.ts';
import type { FactSheet } from '../facts/facts.ts';
import { isAbsent } from '../facts/gathered.ts';
import type { Report } from '../report/report.ts';
import { count, midSentence } from '../text/wording.ts';
import { type Finding, factorsOf } from './evaluate.ts';

/** Thresholds of the confidence rating: 30 and 7 days and 3 benchmarks are the documents'; the share is ours. */
export const CONFIDENCE = {
  settledDays: 30,
  newDays: 7,
  benchmarks: 3,
  /** "Most signals": seven tenths of the weight. Capability and expert, which few models have, make 27 of 100. */
  mostSignals: 0.7,
} as const;

type Level = Report['confidence']['level'];
interface Doubt {
  readonly level: Level;
  readonly reason: string;
}

/**
 * How far the score can be trusted, with every gap named (F0-16 to F0-19). High: all primary signals known, 30 days
 * old or more, 3 benchmark results or more. Medium: most signals, 7 to 30 days, or 1 to 2 results missing. Else low.
 */
export function confidenceOf(
  sheet: FactSheet,
  findings: readonly Finding[],
  factors: readonly Factor[],
  coverage: number,
): Report['confidence'] {
  const doubts = [
    doubtOfPlan(sheet),
    doubtOfSignals(sheet, findings, factors, coverage),
    doubtOfAge(sheet),
    doubtOfBenchmarks(sheet),
  ].filter((doubt) => doubt !== null);
  const level = doubts.some((doubt) => doubt.level === 'low') ? 'low' : doubts.length > 0 ? 'medium' : 'high';
  const settled =
    'All primary signals are known, the model is 30 days old or more and has 3 benchmark results or more.';
  return { level, reasons: doubts.length === 0 ? [settled] : doubts.map(({ reason }) => reason) };
}

const doubtOfPlan = (sheet: FactSheet): Doubt | null =>
  sheet.plan === 'list'
    ? { level: 'low', reason: 'Only what the list shows is known; open the model for the rest.' }
    : null;

function doubtOfSignals(
  sheet: FactSheet,
  findings: readonly Finding[],
  factors: readonly Factor[],
  coverage: number,
): Doubt | null {
  const primary = new Set(factorsOf(factors, sheet.plan).flatMap((factor) => (factor.primary ? [factor.id] : [])));
  const gaps = findings.filter((finding) => primary.has(finding.id) && finding.status === 'unknown');
  const names = gaps.map(({ title }) => midSentence(title)).join(', ');
  if (coverage < CONFIDENCE.mostSignals)
    return {
      level: 'low',
      reason: `Only ${Math.floor(coverage * 100)} % of the signals are known${names ? `; missing: ${names}` : ''}.`,
    };
  return gaps.length > 0 ? { level: 'medium', reason: `Primary signals missing: ${names}.` } : null;
}

function doubtOfAge(sheet: FactSheet): Doubt | null {
  const created = sheet.facts.createdAt;
  if (isAbsent(created)) return { level: 'medium', reason: 'The age of the model is not known.' };
  const days = daysBetween(created.value, sheet.observedAt);
  if (days === null) return { level: 'medium', reason: 'The age of the model is not known.' };
  if (days >= CONFIDENCE.settledDays) return null;
  return { level: days < CONFIDENCE.newDays ? 'low' : 'medium', reason: `The model is ${count(days, 'day')} old.` };
}

function doubtOfBenchmarks(sheet: FactSheet): Doubt | null {
  const { evaluations, capability } = sheet.facts;
  if (isAbsent(evaluations) && isAbsent(capability))
    return { level: 'low', reason: 'Whether it has benchmark results is not known.' };
  const claimed = isAbsent(evaluations) ? 0 : new Set(evaluations.value.map(({ benchmark }) => benchmark)).size;
  // One benchmark goes by many names, so that adding up both would count it twice.
  const benchmarks = Math.max(claimed, isAbsent(capability) ? 0 : capability.value.figures.length);
  if (benchmarks >= CONFIDENCE.benchmarks) return null;
  return {
    level: benchmarks === 0 ? 'low' : 'medium',
    reason: `${benchmarks === 0 ? 'None' : benchmarks} of ${CONFIDENCE.benchmarks} benchmark results ${benchmarks <= 1 ? 'is' : 'are'} known.`,
  };
}
