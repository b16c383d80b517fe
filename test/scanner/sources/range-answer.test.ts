import { describe, expect, it } from 'vitest';
import type { Answer } from '#scanner/gather/answer';
import { ReadError } from '#scanner/inspect/byte-source';
import { type Asked, checkRange, limitOf } from '#scanner/sources/range-answer';

const asked = (changes: Partial<Asked> = {}): Asked => ({
  start: 10,
  end: 20,
  size: 100,
  wholeLimit: 1000,
  ...changes,
});

const answer = (status: number, length: number, headers: Record<string, string> = {}, truncated = false): Answer => ({
  url: 'https://example.org/x',
  status,
  headers: new Headers(headers),
  bytes: new Uint8Array(length),
  truncated,
});
const range = (text: string, length = 10) => answer(206, length, { 'content-range': text });

/** What checking ends with: the failure, or how much came. */
function checked(got: Answer, changes: Partial<Asked> = {}): string {
  try {
    const { whole, bytes, total } = checkRange(got, asked(changes));
    return `${whole ? 'whole' : 'range'} ${bytes.length} of ${total}`;
  } catch (error) {
    if (error instanceof ReadError) return error.failure;
    throw error;
  }
}

describe('an answer to a range', () => {
  it.each([
    ['bytes 10-19/100', 10, {}, 'range 10 of 100'],
    ['bytes 10-19/100', 10, { size: null }, 'range 10 of 100'],
    ['bytes 10-14/15', 5, { size: null }, 'range 5 of 15'],
    ['bytes 0-0/1', 1, { start: 0, end: 1, size: 1 }, 'range 1 of 1'],
  ])('%s is what was asked for', (text, length, changes, result) => {
    expect(checked(range(text, length), changes)).toBe(result);
  });

  it.each([
    ['without a range', answer(206, 10), 'refused'],
    ['of a size that it does not know', range('bytes 10-19/*'), 'refused'],
    ['in another unit', range('items 10-19/100'), 'refused'],
    ['of several parts', answer(206, 10, { 'content-type': 'multipart/byteranges; boundary=x' }), 'refused'],
    ['of a number beyond reason', range('bytes 10-19/1000000000000000000'), 'refused'],
    ['of another file', range('bytes 10-19/101'), 'changed'],
    ['that begins elsewhere', range('bytes 11-20/100'), 'refused'],
    ['that ends early', range('bytes 10-18/100', 9), 'refused'],
    ['that ends late', range('bytes 10-20/100', 11), 'refused'],
    ['with fewer bytes than it says', range('bytes 10-19/100', 9), 'short'],
    ['with more bytes than it says', range('bytes 10-19/100', 11), 'short'],
  ])('%s is not', (_, got, failure) => {
    expect(checked(got)).toBe(failure);
  });

  it('keeps the tag of the file', () => {
    const tagged = answer(206, 10, { 'content-range': 'bytes 10-19/100', etag: '"x"' });
    expect(checkRange(tagged, asked()).etag).toBe('"x"');
    expect(checkRange(range('bytes 10-19/100'), asked()).etag).toBeNull();
  });
});

describe('a whole file in place of a range', () => {
  it.each([
    ['of the size that was listed', answer(200, 100), {}, 'whole 100 of 100'],
    ['of the length that it tells', answer(200, 50, { 'content-length': '50' }), { size: null }, 'whole 50 of 50'],
    ['of no length', answer(200, 50), { size: null }, 'whole 50 of 50'],
    [
      'whose length is that of its packed form',
      answer(200, 50, { 'content-length': '9', 'content-encoding': 'gzip' }),
      { size: null },
      'whole 50 of 50',
    ],
  ])('is taken: %s', (_, got, changes, result) => {
    expect(checked(got, changes)).toBe(result);
  });

  it.each([
    ['too large to be got whole', answer(200, 0, {}, true), {}, 'refused'],
    ['cut on its way', answer(200, 99), {}, 'short'],
    ['longer than was listed', answer(200, 101), {}, 'changed'],
    ['shorter than it says', answer(200, 40, { 'content-length': '50' }), { size: null }, 'short'],
  ])('is not taken when it is %s', (_, got, changes, failure) => {
    expect(checked(got, changes)).toBe(failure);
  });
});

describe('how much is read of an answer', () => {
  const limit = (status: number, headers: Record<string, string> = {}, changes: Partial<Asked> = {}) =>
    limitOf(asked(changes), status, new Headers(headers));

  it('is the range, where it is one', () => {
    expect(limit(206)).toEqual({ maxBytes: 10, beyond: 'fail' });
  });

  it.each([
    ['by the size that was listed', {}, { size: 1001 }],
    ['by the length that it tells', { 'content-length': '1001' }, { size: null }],
    ['whatever was listed', { 'content-length': '1001' }, { size: 5 }],
  ])('is nothing of a file that is too large, %s', (_, headers, changes) => {
    expect(limit(200, headers as Record<string, string>, changes)).toEqual({ maxBytes: 0, beyond: 'cut' });
  });

  it.each([
    ['that fits exactly', {}, { size: 1000 }],
    ['of no known size', {}, { size: null }],
    ['with a length that is no number', { 'content-length': 'many' }, { size: null }],
    ['with the length of its packed form', { 'content-length': '5000', 'content-encoding': 'br' }, { size: 50 }],
  ])('is at most what may come whole, of a file %s', (_, headers, changes) => {
    expect(limit(200, headers as Record<string, string>, changes)).toEqual({ maxBytes: 1000, beyond: 'fail' });
  });
});
