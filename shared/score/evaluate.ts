import type { Declared, Evidence, Factor, Opinion } from '../factors/factor.ts';
import type { FactName, FactSheet, FactTypes, Plan } from '../facts/facts.ts';
import { type Gathered, isAbsent } from '../facts/gathered.ts';
import { isFullOnly } from '../facts/plans.ts';
import type { ReportFinding } from '../report/report.ts';
import { plain } from '../text/plain.ts';
import { toGrain } from './grain.ts';

/** A finding before it is weighed. */
export type Finding = Omit<ReportFinding, 'weight' | 'contribution'>;

/** Factors that the plan can feed: those that need a fact of the full plan only stay out of the others. */
export const factorsOf = (factors: readonly Factor[], plan: Plan): readonly Factor[] =>
  plan === 'full' ? factors : factors.filter((factor) => !factor.needs.some(isFullOnly));

/** Asks every factor of the plan. A factor that lacks a fact, or throws, yields an unknown finding: never a score. */
export const evaluate = (sheet: FactSheet, factors: readonly Factor[]): Finding[] =>
  factorsOf(factors, sheet.plan).map((factor) => evaluateOne(sheet, factor));

function evaluateOne(sheet: FactSheet, factor: Factor): Finding {
  const missing = factor.needs.flatMap((name) => {
    const fact: Gathered<unknown> = sheet.facts[name];
    return isAbsent(fact) ? [fact] : [];
  });
  const first = missing[0];
  if (first) return unknown(factor, `Not known: ${first.detail}`);
  try {
    return toFinding(factor, factor.evaluate(declared(sheet, [...factor.needs, ...(factor.wants ?? [])])));
  } catch (error) {
    // The one place that catches a factor's mistake: the report names it and the rest of the score stands.
    return unknown(factor, `Not known: this factor failed (${error instanceof Error ? error.message : String(error)})`);
  }
}

function declared(sheet: FactSheet, needs: readonly FactName[]): Declared<FactName> {
  const values: Partial<Record<FactName, unknown>> = {};
  for (const name of needs) {
    const fact: Gathered<unknown> = sheet.facts[name];
    if (!isAbsent(fact)) values[name] = fact.value;
  }
  // The runner has checked that every declared fact is there; the type only widens what `evaluate` may see.
  return { ...(values as FactTypes), today: sheet.observedAt.slice(0, 10) };
}

function toFinding(factor: Factor, opinion: Opinion): Finding {
  if ('notApplicable' in opinion)
    return {
      ...identity(factor),
      status: 'not-applicable',
      score: null,
      ...text(opinion.notApplicable),
      fix: null,
      ceiling: null,
    };
  if ('unknown' in opinion) return unknown(factor, opinion.unknown);
  if (!(opinion.score >= 0 && opinion.score <= 1)) throw new RangeError(`score ${opinion.score} is outside 0 to 1`);
  const score = toGrain(opinion.score);
  const fix = score < 1 ? factor.docs.fix : null;
  return {
    ...identity(factor),
    status: 'scored',
    score,
    ...text(opinion.summary, opinion.evidence),
    fix,
    ceiling: opinion.ceiling ?? null,
  };
}

const unknown = (factor: Factor, summary: string): Finding => ({
  ...identity(factor),
  status: 'unknown',
  score: null,
  ...text(summary),
  fix: null,
  ceiling: null,
});

const identity = ({ id, category, title }: Factor) => ({ id, category, title });

/** Summaries and evidence may quote strangers, so both are made harmless here, once. */
const text = (summary: string, evidence: readonly Evidence[] = []) => ({
  summary: plain(summary, 300),
  evidence: evidence.slice(0, 50).map(({ label, value, url }) => ({
    label: plain(label, 120),
    value: plain(value, 300),
    ...(url?.startsWith('https://') ? { url: plain(url, 500) } : {}),
  })),
});
