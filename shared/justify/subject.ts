import type { Capability, CapabilityRank } from '../facts/capability.ts';
import type { Report } from '../report/report.ts';

/** A model of a decision: what the Hub’s facts and a snapshot tell of it. */
export interface Subject {
  readonly id: string;
  /** Its report without the list of files; or why there is none. */
  readonly report: Omit<Report, 'files'> | { readonly none: string };
  readonly capability: Capability | { readonly absent: string };
}

export type Told = Omit<Report, 'files'>;

/** The subject of a report. */
export const subjectOf = (report: Told): Subject => ({
  id: report.model.id,
  report,
  capability: report.capability ?? { absent: 'No snapshot was asked.' },
});

/** The report of a subject; undefined where there is none. */
export const reportOf = ({ report }: Subject): Told | undefined => ('none' in report ? undefined : report);

/** What a snapshot tells of a subject; undefined where it knows nothing of it. */
export const capabilityOf = ({ capability }: Subject): Capability | undefined =>
  'absent' in capability ? undefined : capability;

/** Half of input plus output price in dollars a million tokens; null where either is unknown. */
export function averageOf(subject: Subject): number | null {
  const price = capabilityOf(subject)?.price ?? null;
  return price === null || price.input === null || price.output === null ? null : (price.input + price.output) / 2;
}

/** The place nearest to the top of its list; a list decided by one benchmark goes before the mean of several. */
export function bestPlace(ranks: readonly CapabilityRank[]): CapabilityRank | undefined {
  const share = ({ rank, of }: CapabilityRank): number => (rank ?? of) / of;
  return ranks
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(a.list === 'overall') - Number(b.list === 'overall') || share(a) - share(b))[0];
}
