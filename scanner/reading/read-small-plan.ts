import type { FactSheet } from '#shared/facts/facts';
import { absent, isAbsent, known } from '#shared/facts/gathered';
import { type FileInspection, type Inspections, isSettled } from '#shared/facts/inspections';
import type { RepositoryReader } from './contract.ts';
import { smallPlan } from './small-plan.ts';

/** How a small plan is read. */
export interface SmallPlanOptions {
  readonly reader: RepositoryReader;
  /** Bytes for the whole model. */
  readonly budget: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onFile?: (path: string, index: number, total: number) => void;
}

/** Reads the small plan of a sheet's revision, and gives the sheet with what it showed. */
export async function readSmallPlan(sheet: FactSheet, options: SmallPlanOptions): Promise<FactSheet> {
  const { files, library } = sheet.facts;
  const commit = sheet.model.revision;
  if (isAbsent(files) || commit === null) return sheet;
  const plan = options.reader.plan(files.value, isAbsent(library) ? null : library.value);
  const chosen = smallPlan(plan, options.budget);
  const read: FileInspection[] = [];
  let spent = 0;
  for (const [index, file] of chosen.entries()) {
    if (options.signal.aborted) break;
    options.onFile?.(file.path, index, chosen.length);
    const inspection = await options.reader.read({
      id: sheet.model.id,
      commit,
      file,
      budget: Math.max(0, options.budget - spent),
      signal: options.signal,
      onRead: () => undefined,
    });
    spent += inspection.bytesRead;
    if (isSettled(inspection))
      read.push({
        path: file.path,
        observedAt: new Date(options.now()).toISOString(),
        cached: false,
        inspection,
      });
  }
  return withInspections(sheet, read);
}

/** The sheet with what reading its files showed; nothing read is nothing known. */
export function withInspections(sheet: FactSheet, read: Inspections): FactSheet {
  if (read.length === 0)
    return {
      ...sheet,
      facts: { ...sheet.facts, inspections: absent('not-asked', 'no file of this revision was read by its bytes') },
    };
  const oldest = read.reduce((first, { observedAt }) => (observedAt < first ? observedAt : first), '9999');
  return {
    ...sheet,
    sources: { ...sheet.sources, inspections: oldest },
    facts: { ...sheet.facts, inspections: known(read) },
  };
}
