import { type Bytes, memorySource, uncancelled } from '../byte-source.ts';
import type { Part, Session } from '../format.ts';
import { TAIL } from '../limits.ts';

/** Longer streams are not held. */
const LONGEST = 32 * 1024 * 1024;

/** The part itself if it has a size, else with all of its stream in memory; without a size still when that is too long. */
export async function wholeInMemory(part: Part, { signal }: Session): Promise<Part> {
  if (part.size !== null) return part;
  const pieces: Bytes[] = [];
  let length = 0;
  for (;;) {
    uncancelled(signal);
    const piece = await part.source.read(length, 1024 * 1024);
    pieces.push(piece);
    length += piece.length;
    if (piece.length === 0) break;
    if (length > LONGEST) return part;
  }
  const bytes = new Uint8Array(length);
  pieces.reduce((at, piece) => {
    bytes.set(piece, at);
    return at + piece.length;
  }, 0);
  return {
    ...part,
    source: memorySource(bytes),
    size: length,
    head: bytes.subarray(0, part.head.length),
    tail: bytes.subarray(Math.max(0, length - TAIL)),
  };
}
