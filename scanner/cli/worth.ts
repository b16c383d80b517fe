import { CATEGORIES } from '#shared/methodology/categories';
import type { Report, ReportFinding } from '#shared/report/report';

/** A category of a report with what it brought to the composite and what it could have brought, in points. */
export interface CategoryWorth {
  readonly id: Report['categories'][number]['id'];
  readonly title: string;
  readonly value: number | null;
  /** Percent of the profile's whole weight. */
  readonly weight: number;
  readonly coverage: number;
  readonly points: number;
  readonly possible: number;
  readonly findings: readonly (ReportFinding & { readonly possible: number })[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** What each category and finding is worth. Points that are possible sum to 100 over what is known. */
export function worthOf(report: Report): CategoryWorth[] {
  const total = sum(report.categories.map(({ weight }) => weight));
  const known = report.categories.filter(({ value }) => value !== null);
  const knownTotal = sum(known.map(({ weight }) => weight));
  return report.categories.map(({ id, value, weight, coverage }) => {
    const own = report.findings.filter(({ category }) => category === id);
    const share = value === null || knownTotal === 0 || report.composite.value === null ? 0 : weight / knownTotal;
    const ownKnown = sum(own.filter(({ status }) => status === 'scored').map((finding) => finding.weight));
    const possibleOf = ({ status, weight: points }: ReportFinding): number =>
      status === 'scored' && ownKnown > 0 ? (100 * share * points) / ownKnown : 0;
    return {
      id,
      title: CATEGORIES.find((category) => category.id === id)?.title ?? id,
      value,
      weight: total === 0 ? 0 : (100 * weight) / total,
      coverage,
      points: sum(own.map(({ contribution }) => contribution)),
      possible: 100 * share,
      findings: own.map((finding) => ({ ...finding, possible: possibleOf(finding) })),
    };
  });
}

/** The findings whose mending would raise the composite most, with the points they miss. */
export function mendable(report: Report, limit: number): { title: string; fix: string; missed: number }[] {
  return worthOf(report)
    .flatMap(({ findings }) => findings)
    .flatMap(({ title, fix, possible, contribution }) =>
      fix === null ? [] : [{ title, fix, missed: possible - contribution }],
    )
    .filter(({ missed }) => missed >= 0.05)
    .sort((a, b) => b.missed - a.missed)
    .slice(0, limit);
}
