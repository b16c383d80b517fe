import { CEILINGS } from '../methodology/ceilings.ts';
import type { ReportCeiling } from '../report/report.ts';
import type { Finding } from './evaluate.ts';

/** The ceilings that the findings impose, gravest first, each on the composite and on the security score. */
export const ceilingsOf = (findings: readonly Finding[]): ReportCeiling[] =>
  CEILINGS.filter(({ id }) => findings.some((finding) => finding.ceiling === id)).flatMap(
    ({ id, composite, security, reason }): ReportCeiling[] => [
      { id, on: 'composite', limit: composite, reason },
      { id, on: 'security', limit: security, reason },
    ],
  );

/** A score under the ceilings: they come last and only lower. Null stays null. */
export const capped = (
  value: number | null,
  ceilings: readonly ReportCeiling[],
  on: ReportCeiling['on'],
): number | null =>
  value === null ? null : Math.min(value, ...ceilings.filter((ceiling) => ceiling.on === on).map(({ limit }) => limit));
