import { describe, expect, it } from 'vitest';
import { binary, bytes, call, get, global, int, put, string } from './assembler.ts';
import { read, told } from './reading.ts';

const times = (count: number, piece: Uint8Array): Uint8Array => {
  const all = new Uint8Array(count * piece.length);
  for (let at = 0; at < all.length; at += piece.length) all.set(piece, at);
  return all;
};
const joined = (...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

const payload = bytes(call(global('os', 'system'), string('id')), '.');

describe('a flood before the payload', () => {
  it('of tiny pickles hides nothing', async () => {
    const { verdict, findings } = await read(joined(times(50_000, bytes('N.')), payload));
    expect(verdict).toBe('dangerous');
    expect(findings[0]).toMatchObject({ id: 'dangerous-call', offset: 100_000 + payload.length - 2 });
  });

  it('of calls of the same unvetted function hides no telling argument', async () => {
    const foo = global('thing', 'foo');
    const harmless = Array.from({ length: 3000 }, (_, index) => bytes(call(foo, string(`word ${index}`)), '0'));
    const found = await read(joined(...harmless, bytes(call(foo, string('rm -rf /')), '.')));
    expect(found.verdict).toBe('dangerous');
    expect(told(found)[0]).toBe('telling-call thing.foo("rm -rf /")');
    const counts = found.findings.filter(({ id }) => id === 'unvetted-call').map(({ count = 1 }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3000);
  });

  it('of large arguments used ever again is not read to its end, and the payload is found all the same', async () => {
    const many = bytes('(', ...Array.from({ length: 200 }, () => int(1)), 't', put(1), '0');
    const again = times(4000, bytes(get(2), get(1), 'R0'));
    const found = await read(joined(many, global('thing', 'foo'), bytes(put(2), '0'), again, payload));
    expect(told(found)).toContain('dangerous-call os.system("id")');
    expect(told(found)).toContain('unread-budget');
    expect((await read(joined(many, global('thing', 'foo'), bytes(put(2), '0'), again, bytes('N.')))).verdict).toBe(
      'incomplete',
    );
  });

  it('of pickles in constants is incomplete past what is opened', async () => {
    const nested = times(25_000, bytes(binary([0x80, 2, 0x4e, 0x30, 0x4e, 0x30, 0x4e, 0x30, 0x4e, 0x2e]), '0'));
    const found = await read(joined(nested, bytes('N.')));
    expect(found.verdict).toBe('incomplete');
    expect(told(found)).toEqual(['unread-budget']);
  });
});
