import { CATEGORIES, type CategoryId } from '../methodology/categories.ts';
import type { Profile } from '../methodology/profiles.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import type { Finding } from './evaluate.ts';
import { toGrain, toGrains } from './grain.ts';

/** What the factors themselves say of their weights. */
export interface Rules {
  readonly weights: ReadonlyMap<string, number>;
  /** Factors that count for nothing while they are unknown. */
  readonly voluntary: ReadonlySet<string>;
  /** The largest share of its category’s known weight that a factor may have. */
  readonly atMost: ReadonlyMap<string, number>;
}

/** Findings with their weights and contributions, and what they add up to. */
export interface Weighed {
  readonly findings: readonly ReportFinding[];
  readonly categories: Report['categories'];
  /** Sum of the contributions, 0 to 100; null when fewer than two categories are known. */
  readonly uncapped: number | null;
  readonly coverage: number;
}

/** A blend of one category is no blend: the composite is withheld until two categories have a score. */
const FEWEST_CATEGORIES = 2;

type Scored = Finding & { readonly score: number };
const isScored = (finding: Finding): finding is Scored => finding.status === 'scored';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Weighs findings by a profile (F1-33): a category is the weighted mean of its known findings, the composite the
 * weighted mean of the categories that have any. Unknown and inapplicable findings leave both means; unknown ones
 * lower the coverage, unless they are voluntary. Pure, so that a moved weight is re-run anywhere with the same result.
 */
export function weigh(findings: readonly Finding[], profile: Profile, rules: Rules): Weighed {
  const weightOf = weightsOf(findings, profile, rules);
  const groups = CATEGORIES.map(({ id }) => weighCategory(id, findings, weightOf, profile.categories[id]));
  const counted = groups.filter((group) => group.mean !== null && group.weight > 0);
  const enough = counted.length >= FEWEST_CATEGORIES;
  const categoryTotal = sum(counted.map((group) => group.weight));
  const known = new Map(groups.map((group) => [group.id, group.known]));

  const share = (finding: Finding): number => {
    const categoryKnown = known.get(finding.category) ?? 0;
    if (!enough || !isScored(finding) || categoryKnown === 0) return 0;
    const ofCategory = profile.categories[finding.category] / categoryTotal;
    return 100 * ofCategory * (weightOf(finding) / categoryKnown) * finding.score;
  };
  const shares = findings.map(share);
  const uncapped = enough ? toGrain(sum(shares)) : null;
  const contributions = toGrains(shares, uncapped ?? 0);

  const applicable = sum(groups.filter((group) => group.applicable > 0).map((group) => group.weight));
  const coverage = sum(groups.map((group) => group.weight * group.coverage));
  return {
    findings: findings.map((finding, index) => ({
      ...finding,
      weight: weightOf(finding),
      contribution: contributions[index] ?? 0,
    })),
    categories: groups.map(({ id, mean, weight, coverage }) => ({
      id,
      value: mean === null ? null : toGrain(100 * mean),
      weight,
      coverage: toGrain(coverage),
    })),
    uncapped,
    coverage: toGrain(applicable === 0 ? 0 : coverage / applicable),
  };
}

function weightsOf(findings: readonly Finding[], profile: Profile, { weights, voluntary, atMost }: Rules) {
  const published = ({ id, status }: Finding): number =>
    status === 'unknown' && voluntary.has(id) ? 0 : (profile.factors[id] ?? weights.get(id) ?? 0);
  return (finding: Finding): number => {
    const share = atMost.get(finding.id);
    if (share === undefined) return published(finding);
    const others = findings.filter((one) => one.category === finding.category && isScored(one) && !atMost.has(one.id));
    return Math.min(published(finding), (share / (1 - share)) * sum(others.map(published)));
  };
}

function weighCategory(
  id: CategoryId,
  findings: readonly Finding[],
  weightOf: (finding: Finding) => number,
  weight: number,
) {
  const own = findings.filter((finding) => finding.category === id && finding.status !== 'not-applicable');
  const scored = own.filter(isScored);
  const applicable = sum(own.map(weightOf));
  const known = sum(scored.map(weightOf));
  const mean = known === 0 ? null : sum(scored.map((finding) => weightOf(finding) * finding.score)) / known;
  return { id, weight, applicable, known, mean, coverage: applicable === 0 ? 0 : known / applicable };
}
