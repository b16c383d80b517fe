import type { FactSheet } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import type { Inspection } from '#shared/facts/inspection';
import { type FileInspection, isSettled } from '#shared/facts/inspections';
import { withInspections } from '#shared/facts/with-inspections';
import { SMALL_BUDGET } from '#shared/files/budgets';
import type { ReadRequest } from './read-file.ts';
import { planRepository } from './repository.ts';

/** How the small plan of a revision is read. */
export interface ReadPlanOptions {
  readonly read: (request: ReadRequest) => Promise<Inspection>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Bytes for the whole model; as much as the extension reads by itself unless told otherwise. */
  readonly budget?: number;
  readonly onFile?: (path: string) => void;
}

/**
 * Reads what is read of a revision without being asked for, and gives the sheet with what that showed: the same facts
 * that the extension comes to.
 */
export async function readPlan(sheet: FactSheet, options: ReadPlanOptions): Promise<FactSheet> {
  const { files, library } = sheet.facts;
  const commit = sheet.model.revision;
  if (isAbsent(files) || commit === null) return sheet;
  const { budget = SMALL_BUDGET, signal } = options;
  const plan = planRepository(files.value, { library: isAbsent(library) ? null : library.value, budget });
  const entries = new Map(files.value.map((file) => [file.path, file]));
  const found: FileInspection[] = [];
  let left = budget;
  for (const { path, when } of plan.files) {
    const file = entries.get(path);
    if (when !== 'now' || !file || signal.aborted) continue;
    options.onFile?.(path);
    const inspection = await options.read({ id: sheet.model.id, commit, file, budget: left, signal });
    left = Math.max(0, left - inspection.bytesRead);
    const observedAt = new Date(options.now()).toISOString();
    if (isSettled(inspection)) found.push({ path, observedAt, cached: false, inspection });
  }
  return withInspections(sheet, found);
}
