import type { Report } from './report.ts';

/**
 * How many composite points each scored finding could bring at most, by id: its share of its category times the
 * category's share of the composite, ceilings aside. Findings that are not scored are left out.
 */
export function possiblePoints({
  findings,
  categories,
}: Pick<Report, 'findings' | 'categories'>): ReadonlyMap<string, number> {
  const counted = categories.filter(({ value, weight }) => value !== null && weight > 0);
  const total = sum(counted.map(({ weight }) => weight));
  const scored = findings.filter(({ status }) => status === 'scored');
  return new Map(
    scored.flatMap(({ id, category, weight }) => {
      const own = counted.find((entry) => entry.id === category);
      const siblings = sum(scored.filter((finding) => finding.category === category).map((finding) => finding.weight));
      return own && siblings > 0 ? [[id, (100 * own.weight * weight) / (total * siblings)]] : [];
    }),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
