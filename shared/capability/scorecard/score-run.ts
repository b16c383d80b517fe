import type { Bundle, BundleRun } from './bundle.ts';

type Criterion = Bundle['rubric']['criteria'][number];

/** How far one criterion was met, 0 to 1: by the machine where the rubric lets it judge, else by the mark given. */
export function markOf({ id, check }: Criterion, run: BundleRun): number | undefined {
  if (run.error !== undefined) return 0;
  // A criterion may be called `constructor`: only a mark of the file’s own counts.
  if (!check) return Object.hasOwn(run.marks, id) ? run.marks[id] : undefined;
  if (check.kind === 'equals') return run.output.trim() === check.text.trim() ? 1 : 0;
  return run.output.includes(check.text) === (check.kind === 'contains') ? 1 : 0;
}

/** The score of a run, 0 to 1: the weighted mean of its marks. Null when a mark is missing. */
export function scoreOf(rubric: Bundle['rubric'], run: BundleRun): number | null {
  let [sum, total] = [0, 0];
  for (const criterion of rubric.criteria) {
    const mark = markOf(criterion, run);
    if (mark === undefined) return null;
    sum += criterion.weight * mark;
    total += criterion.weight;
  }
  return sum / total;
}

/** Share of the criteria that were met in full. */
export const complianceOf = ({ criteria }: Bundle['rubric'], run: BundleRun): number =>
  criteria.filter((criterion) => markOf(criterion, run) === 1).length / criteria.length;
