import type { ByteSource, Bytes } from './byte-source.ts';

/** A stretch of a source that is in memory already. */
export interface Stretch {
  readonly offset: number;
  readonly bytes: Bytes;
}

/** A source that serves the stretches in memory from there, and asks the source itself only for what is missing. */
export function holding(source: ByteSource, stretches: readonly Stretch[]): ByteSource {
  const { size } = source;
  return {
    size,
    read(offset, length) {
      const end = size === null ? offset + length : Math.min(size, offset + length);
      const held = stretches.find((each) => each.offset <= offset && offset < each.offset + each.bytes.length);
      if (!held) return beforeHeld(source, stretches, offset, end) ?? source.read(offset, length);
      const start = offset - held.offset;
      const bytes = held.bytes.subarray(start, start + Math.max(0, end - offset));
      const missing = end - offset - bytes.length;
      return missing <= 0 ? bytes : after(bytes, source.read(offset + bytes.length, missing));
    },
    readInto(offset, into) {
      const apart = (each: Stretch) => offset >= each.offset + each.bytes.length || offset + into.length <= each.offset;
      return stretches.every(apart) ? source.readInto?.(offset, into) : undefined;
    },
  };
}

/** Reads up to where a stretch begins that holds the rest. */
function beforeHeld(source: ByteSource, stretches: readonly Stretch[], offset: number, end: number) {
  const next = stretches.find(
    (each) => offset >= 0 && offset < each.offset && each.offset < end && end <= each.offset + each.bytes.length,
  );
  if (!next) return undefined;
  const rest = next.bytes.subarray(0, end - next.offset);
  const first = source.read(offset, next.offset - offset);
  return first instanceof Promise ? first.then((bytes) => joined(bytes, rest)) : joined(first, rest);
}

const after = (bytes: Bytes, more: Bytes | Promise<Bytes>): Bytes | Promise<Bytes> =>
  more instanceof Promise ? more.then((rest) => joined(bytes, rest)) : joined(bytes, more);

/** Two stretches as one; a copy. */
export function joined(first: Bytes, second: Bytes): Bytes {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
