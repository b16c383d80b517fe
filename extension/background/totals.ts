import type { PlannedFile } from '#scanner/sources/repository';
import type { FilesState } from '../messages.ts';
import type { Desk } from './desk.ts';
import { type KnownFiles, verdictOn } from './rows.ts';

/** Files offered in one answer: one click reads no more. */
const MOST_OFFERED = 1_000;

/** How far the reading of a revision got, over all its files. */
export function totalsOf(
  known: KnownFiles,
  plan: readonly PlannedFile[],
  { current, state }: Pick<Desk, 'current' | 'state'>,
): Omit<FilesState, 'change' | 'rows'> {
  // What no format recognised would be recognised no better another time.
  const tried = (path: string): boolean => known.unsettled[path]?.verdict === 'not-scanned';
  const open = plan.filter(({ path }) => !known.read.has(path) && !known.queue.has(path) && !tried(path));
  const offered = open.filter(({ when }) => when === 'now' || when === 'costly').slice(0, MOST_OFFERED);
  const seen = known.files.filter(({ path }) => known.read.has(path) || known.queue.has(path));
  const bytesRead = [...known.read.values()].reduce((sum, inspection) => sum + inspection.bytesRead, 0);
  return {
    read: known.read.size,
    dangerous: [...known.read.keys()].filter((path) => verdictOn(path, known) === 'dangerous').length,
    bytesRead: current.reduce((sum, each) => sum + each.bytesRead, bytesRead),
    bytesTotal: seen.reduce((sum, { size }) => sum + (size ?? 0), 0),
    left: state.queue.length,
    offered: offered.map(({ path }) => path),
    offeredBytes: offered.reduce((sum, { estimate }) => sum + estimate, 0),
    onRequest: open.filter(({ when }) => when === 'counted').length,
  };
}
