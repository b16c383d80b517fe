/** That answers of a benchmark were found to be known to models from their training: who found it, and when it was published. */
export interface Contamination {
  /** Id of the benchmark. */
  readonly benchmark: string;
  /** Day on which it was published (`YYYY-MM-DD`). */
  readonly date: string;
  readonly by: string;
  /** Title of the publication. */
  readonly publication: string;
}

/**
 * What was published, and by whom: a line each, newest first. Figures stay as they are and keep their place, since
 * nobody can tell by how much each of them is too high; the finding stands beside them.
 */
export const CONTAMINATIONS: readonly Contamination[] = [
  {
    benchmark: 'swe-bench-verified',
    date: '2026-02-20',
    by: 'OpenAI',
    publication: 'Why SWE-bench Verified no longer measures frontier coding capabilities',
  },
];

/** The finding on a benchmark, by its id; undefined where none was published. */
export const contaminationOf = (benchmark: string): Contamination | undefined =>
  CONTAMINATIONS.find((finding) => finding.benchmark === benchmark);

/** The finding in a few words, to stand beside a figure. */
export const contaminationText = ({ by, date }: Contamination): string =>
  `answers found known from training (${by}, ${date.slice(0, 7)})`;
