import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';

const FIRST_LONE = 0xdc00;

/**
 * A path as text that leads back to exactly its bytes: bytes that are no UTF-8 become lone surrogates (U+DC80 to
 * U+DCFF), as Python's `surrogateescape` does, which no valid name can hold. JSON escapes them.
 */
export function pathText(path: Buffer): string {
  if (isUtf8(path)) return path.toString('utf8');
  let text = '';
  for (let at = 0; at < path.length; ) {
    const length = lengthAt(path, at);
    text += length > 0 ? path.toString('utf8', at, at + length) : String.fromCharCode(FIRST_LONE + (path[at] ?? 0));
    at += Math.max(1, length);
  }
  return text;
}

// Bytes of the UTF-8 character that begins here; 0 when none does.
function lengthAt(path: Buffer, at: number): number {
  const first = path[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  return length > 0 && at + length <= path.length && isUtf8(path.subarray(at, at + length)) ? length : 0;
}

/** A path for people: bytes that are no UTF-8 stand as `\xff`. Not harmless yet: it may hold terminal escapes. */
export const shownPath = (text: string): string =>
  text.replace(/[\udc80-\udcff]/g, (lone, at: number) =>
    isHigh(text.charCodeAt(at - 1)) ? lone : `\\x${(lone.charCodeAt(0) - FIRST_LONE).toString(16)}`,
  );

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < FIRST_LONE;

/** The path below a folder. */
export function below(folder: Buffer, name: Buffer): Buffer {
  const slash = folder.at(-1) === 0x2f ? '' : '/';
  return Buffer.concat([folder, Buffer.from(slash), name]);
}

/** The last part of a path. */
export const nameOf = (path: string): string => basename(path);
