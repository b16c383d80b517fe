import { passes } from '#shared/board/filter';
import type { Line } from '#shared/board/line';
import { ordered } from '#shared/board/order';
import type { Visited } from '../../board-messages.ts';
import type { BoardState } from '../../board-state.ts';

/** One row: a line of a list, what is known of the model by a visit, or both. */
export interface Entry {
  readonly key: string;
  /** Null in the list of visited models. */
  readonly line: Line | null;
  readonly visit: Visited | null;
}

/** The rows of a list with what visits tell beside them; of visits alone where there is no list, which is null. */
export function entriesOf(lines: readonly Line[] | null, visited: readonly Visited[]): Entry[] {
  if (lines === null) return visited.map((visit) => ({ key: visit.id, line: null, visit }));
  const byId = new Map(visited.map((visit) => [visit.id.toLowerCase(), visit]));
  return lines.map((line) => ({
    key: line.model,
    line,
    visit: (line.repository !== null && byId.get(line.repository.toLowerCase())) || null,
  }));
}

/** The rows that pass the filters, in the order asked for. */
export function keptEntries(entries: readonly Entry[], state: BoardState): Entry[] {
  const kept = entries.filter((entry) => passesLine(entry, state) && passesVisit(entry, state));
  const byLine = new Map(kept.flatMap((entry) => (entry.line ? [[entry.line, entry]] : [])));
  if (byLine.size < kept.length) return kept;
  return ordered([...byLine.keys()], state.order, state.descending).flatMap((line) => byLine.get(line) ?? []);
}

function passesLine({ line, visit }: Entry, { text, licence, open, measured, size, price }: BoardState): boolean {
  const words = { text: text.trim(), licence: licence.trim() };
  // The repository’s own word on its licence goes before a board’s.
  const told = visit?.licence ?? null;
  if (line) {
    const asked = { ...words, openWeights: open, measured, maxSize: size ?? undefined, maxPrice: price ?? undefined };
    return passes(told === null ? line : { ...line, licence: told }, asked);
  }
  if (!visit) return false;
  const { id, bytes } = visit;
  // Of a visited model the size is that of its files, in GB; neither price nor parameters are told.
  const gigabytes = bytes === null ? null : bytes / 1e9;
  const known = { model: id, name: id, maker: null, repository: id, openWeights: null, licence: told };
  return passes(
    { ...known, parameters: gigabytes, price: null, figures: [] },
    { ...words, maxSize: size ?? undefined },
  );
}

function passesVisit({ visit }: Entry, { format, confidence }: BoardState): boolean {
  if (format !== '' && !visit?.formats?.includes(format)) return false;
  return confidence === '' || visit?.confidence.level === confidence;
}
