import type { ByteSource } from '../byte-source.ts';
import { slice } from '../byte-source.ts';
import type { Coverage, Session } from '../format.ts';
import { placesOf } from '../little-endian.ts';
import { remark, suspect, unread } from '../tell.ts';
import type { Range } from './planned.ts';

/** Bytes: headers, padding to a page and data descriptors between entries take so much; more is something else. */
export const SLACK = 4200;
/** What an entry's own header begins with. */
export const LOCAL = [0x50, 0x4b, 3, 4];
/** Stretches looked into; more of them are said to be unread. */
const MOST = 64;

/** Stretches that belong to none of the ranges, which come in order: those between them where longer than `slack`. */
export function gapsOf(ranges: Iterable<Range>, size: number, slack = SLACK): Range[] {
  const gaps: Range[] = [];
  let reached = 0;
  for (const { start, end } of ranges) {
    if (start - reached > (reached === 0 ? 0 : slack)) gaps.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (size > reached) gaps.push({ start: reached, end: size });
  return gaps;
}

/** Ranges that are in order, with a few others in between. */
export function* withOthers(ranges: Iterable<Range>, others: readonly Range[]): Generator<Range, void> {
  const left = [...others].sort((a, b) => b.start - a.start);
  for (const range of ranges) {
    for (let next = left.at(-1); next && next.start <= range.start; next = left.at(-1)) {
      yield next;
      left.pop();
    }
    yield range;
  }
  yield* left.reverse();
}

/** Reads what lies outside all entries, since another reader may come upon it. */
export async function readGaps(source: ByteSource, gaps: readonly Range[], session: Session): Promise<Coverage> {
  let coverage: Coverage = 'whole';
  for (const gap of gaps.slice(0, MOST)) if ((await readGap(source, gap, session)) === 'partial') coverage = 'partial';
  if (gaps.length <= MOST) return coverage;
  unread(session, 'zip-hidden-bytes', `Bytes lie outside the entries in ${gaps.length} places, too many to look into`);
  return 'partial';
}

async function readGap(source: ByteSource, { start, end }: Range, session: Session): Promise<Coverage> {
  const place = start === 0 ? 'before the archive' : end === source.size ? 'after the archive' : 'between the entries';
  const bytes = slice(source, start, end - start);
  const coverage = await session.within(`bytes ${place}`, bytes);
  const head = await bytes.read(0, 64 * 1024);
  if (placesOf(head, LOCAL, 1).length > 0) {
    suspect(session, 'zip-hidden-entry', `An entry that the list does not name lies ${place}`, { offset: start });
    if (coverage === 'whole') return 'whole';
    unread(session, 'zip-hidden-bytes', `What lies ${place} was not read`, { offset: start });
    return 'partial';
  }
  if (coverage !== 'not-this')
    suspect(session, 'zip-hidden-bytes', `Something readable lies ${place}`, { offset: start });
  else if (!head.every((byte) => byte === 0))
    remark(session, 'zip-unclaimed-bytes', `${end - start} bytes ${place} belong to no entry`, { offset: start });
  return coverage === 'not-this' ? 'whole' : coverage;
}
