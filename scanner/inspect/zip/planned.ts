import type { ByteSource, Bytes } from '../byte-source.ts';

/** Bytes that will be read, from `start` up to `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Reading so many bytes in vain costs less than another request. */
const GAP = 32 * 1024;
/** Ranges are not joined to more than this, and longer ones than the longest are read as they come. */
const BLOCK = 1024 * 1024;
const LONGEST = 8 * 1024 * 1024;

/** Joins ranges, in the order of their starts, that lie close together into blocks, each read at once when its first byte is wanted. */
export function blocksOf(ranges: Iterable<Range>): Range[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = blocks.at(-1);
    if (end - start > LONGEST) continue;
    if (last && start - last.end <= GAP && end - last.start <= BLOCK) last.end = Math.max(last.end, end);
    else blocks.push({ start, end });
  }
  return blocks;
}

/** A source that reads by the blocks of a plan, made of ranges in order, and holds the last one. */
export function planned(source: ByteSource, ranges: Iterable<Range>): ByteSource {
  const blocks = blocksOf(ranges);
  let held: { offset: number; bytes: Bytes } | undefined;
  return {
    size: source.size,
    read(offset, length) {
      const within = held ? offset - held.offset : -1;
      if (held && within >= 0 && within + length <= held.bytes.length)
        return held.bytes.subarray(within, within + length);
      const block = blockAt(blocks, offset);
      if (!block || offset + length > block.end) return source.read(offset, length);
      const answer = source.read(block.start, block.end - block.start);
      const cut = (bytes: Bytes): Bytes => {
        held = { offset: block.start, bytes };
        return bytes.subarray(offset - block.start, offset - block.start + length);
      };
      return answer instanceof Promise ? answer.then(cut) : cut(answer);
    },
  };
}

function blockAt(blocks: readonly Range[], offset: number): Range | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.start <= offset ? block : undefined;
}
