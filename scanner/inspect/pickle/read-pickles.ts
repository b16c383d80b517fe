import type { Coverage, Part, Session } from '../format.ts';
import { Reading } from './reading.ts';
import { runPickle } from './run-pickle.ts';
import { afterPickle } from './tail.ts';
import { computedMagic, isComputed, isLegacyTorch, legacyTorch } from './torch-legacy.ts';

/**
 * Reads a stream as pickles, one after the other to its end, and reports what loading them would do. A `ReadError` may
 * pass through, once all that was seen before is reported.
 */
export async function readPickles(
  part: Pick<Part, 'source' | 'head'>,
  session: Session,
  windowSize?: number,
): Promise<Coverage> {
  const reading = new Reading(part.source, session, windowSize);
  let known = true;
  try {
    known = await all(reading, part.head[0] === 0x80);
    await reading.openConstants();
  } finally {
    if (known || reading.findings.grave) await reading.tell();
  }
  return !known ? 'not-this' : reading.partial ? 'partial' : 'whole';
}

/** Runs all pickles; false when the stream turned out to be none. */
async function all(reading: Reading, declared: boolean): Promise<boolean> {
  const first = await runPickle(reading, 0);
  if (!first.whole && !declared && !reading.findings.grave && reading.shared.globals.list.length === 0) return false;
  let end = first.end;
  if (await isLegacyTorch(first)) end = await legacyTorch(reading, end);
  else if (isComputed(first)) end = await computedMagic(reading, first);
  await afterPickle(reading, end, !first.whole);
  return true;
}
