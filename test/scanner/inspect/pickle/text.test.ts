import { describe, expect, it } from 'vitest';
import { escapedBytes, escapedUnicode, fromLatin1, latin1 } from '#scanner/inspect/pickle/text';

describe('bytes as text', () => {
  it('give every byte its code point, and back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(fromLatin1(latin1(all))).toEqual(all);
  });

  it('may be longer than what fits into one call', () => {
    const long = new Uint8Array(300_000).fill(0x61);
    expect(latin1(long)).toBe('a'.repeat(300_000));
  });

  it.each(['Ā', 'a€', '😀'])('do not come of a character beyond 255: %s', (text) => {
    expect(fromLatin1(text)).toBeUndefined();
  });
});

describe('escapes of byte strings', () => {
  it.each([
    ['hexadecimal', '\\x6fs', 'os'],
    ['hexadecimal in capitals', '\\x4F\\x4f', 'OO'],
    ['octal of three digits', '\\157s', 'os'],
    ['octal of one digit', '\\7', '\x07'],
    ['octal that takes no fourth digit', '\\1571', 'o1'],
    ['octal beyond a byte, which wraps', '\\777', '\xff'],
    ['a line break', 'a\\nb', 'a\nb'],
    ['a line that is continued', 'a\\\nb', 'ab'],
    ['a backslash', 'a\\\\x41', 'a\\x41'],
    ['quotes', '\\\'\\"', '\'"'],
    ['an unknown letter, which stays', '\\q', 'q'],
    ['hexadecimal of one digit, which is none', '\\x4', 'x4'],
    ['a backslash at the end', 'a\\', 'a\\'],
    ['bell, backspace, feed, return and tabs', '\\a\\b\\f\\r\\t\\v', '\x07\b\f\r\t\v'],
  ])('are undone: %s', (_, escaped, text) => {
    expect(escapedBytes(escaped)).toBe(text);
  });
});

describe('escapes of Unicode', () => {
  it.each([
    ['four digits', '\\u006fs', 'os'],
    ['eight digits', '\\U0001F600', '😀'],
    ['beyond Unicode, which stays', '\\U00110000', '\\U00110000'],
    ['three digits, which stay', '\\u06f', '\\u06f'],
    ['hexadecimal of bytes, which is none here', '\\x6f', '\\x6f'],
    ['in the middle', 'a\\u0062c', 'abc'],
    ['behind a backslash that is one itself, which stay', '\\\\u006f', '\\\\u006f'],
    ['behind two backslashes that are one, and one more', '\\\\\\u006f', '\\\\o'],
  ])('are undone: %s', (_, escaped, text) => {
    expect(escapedUnicode(escaped)).toBe(text);
  });
});
