import { CONFIDENCE_BANDS, compositeBand, securityBand } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { ListVerdict } from './messages.ts';

const of100 = (value: number | null, word: string): string =>
  value === null ? word : `${points(value)} of 100, ${word}`;

/** A report's three scores as one sentence for screen readers. */
export function spoken(report: ListVerdict): string {
  const known = Math.floor(report.coverage * 100);
  const scope = report.plan === 'list' ? 'Preliminary, from the list alone: composite' : 'Composite';
  return (
    `${scope} ${of100(report.composite.value, compositeBand(report).word)}. ` +
    `Security ${of100(report.security.value, securityBand(report).word)}. ` +
    `Confidence ${CONFIDENCE_BANDS[report.confidence.level].word.toLowerCase()}, ${known} percent of the signals are known.`
  );
}
