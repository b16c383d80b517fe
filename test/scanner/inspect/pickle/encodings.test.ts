import { describe, expect, it } from 'vitest';
import { base64, decoded, hex, rot13 } from '#scanner/inspect/pickle/encodings';
import { latin1 } from '#scanner/inspect/pickle/text';

const shown = (bytes: Uint8Array | undefined): string | undefined => bytes && latin1(bytes);

describe('base64', () => {
  it.each([
    ['padded', 'b3M=', 'os'],
    ['without padding', 'b3M', 'os'],
    ['with line breaks', 'c3lz\ndGVt\n', 'system'],
    ['with what is not of the alphabet, which Python drops', 'c3!l*z', 'sys'],
    ['for addresses', '_-8=', '\xff\xef'],
    ['with a single digit too many', 'c3lzd', 'sys'],
  ])('is undone: %s', (_, text, expected) => {
    expect(shown(base64(text))).toBe(expected);
  });

  it.each(['', 'a', '====', '!!'])('of %j is nothing', (text) => {
    expect(base64(text)).toBeUndefined();
  });
});

describe('hexadecimal', () => {
  it.each([
    ['6f73', 'os'],
    ['6F 73\n', 'os'],
    ['', ''],
  ])('%j is undone', (text, expected) => {
    expect(shown(hex(text))).toBe(expected);
  });

  it.each(['6f7', '6g', '0x6f'])('%j is none', (text) => {
    expect(hex(text)).toBeUndefined();
  });
});

describe('rot13', () => {
  it('turns letters of both cases, and nothing else', () => {
    expect(rot13('bf.flfgrz("VQ 1é")')).toBe('os.system("ID 1é")');
  });

  it('undoes itself', () => {
    const text = 'The quick brown fox jumps over the lazy dog: AZaz019_';
    expect(rot13(rot13(text))).toBe(text);
  });
});

describe('text encodings of Python', () => {
  const bytes = Uint8Array.from([0x6f, 0x73]);
  it.each(['', 'utf-8', 'UTF8', 'utf_8', 'ascii', 'us-ascii', '646', 'latin-1', 'L1', 'ISO-8859-1', 'cp1252'])(
    'are known by any way of writing their names: %j',
    (name) => {
      expect(decoded(bytes, name)).toBe('os');
    },
  );

  it('differ on bytes beyond ASCII', () => {
    const accent = Uint8Array.from([0xc3, 0xa9]);
    expect([decoded(accent, 'utf-8'), decoded(accent, 'latin-1')]).toEqual(['é', 'Ã©']);
  });

  it('know both orders of UTF-16', () => {
    expect(decoded(Uint8Array.from([0x6f, 0, 0x73, 0]), 'utf-16-le')).toBe('os');
    expect(decoded(Uint8Array.from([0, 0x6f, 0, 0x73]), 'utf-16-be')).toBe('os');
  });

  it('are not guessed', () => {
    expect(decoded(bytes, 'utf-7')).toBeUndefined();
    expect(decoded(bytes, 'idna')).toBeUndefined();
  });
});
