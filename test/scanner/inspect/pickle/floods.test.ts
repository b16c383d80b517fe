import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { judge as real } from '#shared/files/globals/judge';
import { binary, binunicode, bytes, call, get, global, int, line, put, string } from './assembler.ts';
import { read, readFrom, told } from './reading.ts';

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

  it('of calls of an unvetted function ends as incomplete, and names are judged to the end', async () => {
    const foo = global('thing', 'foo');
    const harmless = Array.from({ length: 40_000 }, (_, index) => bytes(call(foo, string(`word ${index}`)), '0'));
    const clean = await read(joined(...harmless, bytes('N.')));
    expect([clean.verdict, told(clean).includes('unread-budget')]).toEqual(['incomplete', true]);
    const found = await read(joined(...harmless, payload));
    expect(found.verdict).toBe('dangerous');
    expect(told(found)).toContain('dangerous-call os.system("id")');
    const counts = found.findings.filter(({ id }) => id === 'unvetted-call').map(({ count = 1 }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40_000);
  });

  it('of danger is counted, and its first calls are shown', async () => {
    const found = await read(
      joined(times(30_000, bytes(call(global('os', 'system'), string('id')), '0')), bytes('N.')),
    );
    expect(found.findings).toMatchObject([{ id: 'dangerous-call', call: 'os.system("id")', count: 30_000 }]);
  });

  it('of computed names is dangerous', async () => {
    const name = bytes(call(global('operator', 'add'), string('o'), string('s')), string('system'), [0x93], '0');
    const found = await read(joined(times(30_000, name), bytes('N.')));
    expect(found.verdict).toBe('dangerous');
    expect(told(found)).toContain('unread-budget');
  });

  it('of partial functions around each other is judged as the worst that they may be', async () => {
    const partial = global('functools', 'partial');
    const nested = joined(times(30, partial), global('thing', 'foo'), times(30, bytes([0x85], 'R')), bytes('.'));
    expect((await read(nested)).verdict).toBe('dangerous');
  });

  it('of byte strings by their codec costs nothing', async () => {
    for (const codec of [binunicode('latin1'), line('latin1')]) {
      const text = bytes(call(global('_codecs', 'encode'), string('abc'), codec), '0');
      const found = await inspect(memorySource(joined(times(60_000, text), bytes('N.'))), {
        name: 'a.pkl',
        judge: real,
      });
      expect([found.verdict, told(found)]).toEqual(['no-issues-found', []]);
    }
  });

  it('of rubbish between pickles, or of zeros behind them, is not searched to its end', async () => {
    const rubbish = await read(joined(times(200_000, bytes('\x80\x02N.', [0xff, 0xfe])), payload));
    expect(told(rubbish)).toContain('unread-budget');
    const zeros = await readFrom({
      size: 2 ** 36,
      read: (offset, length) => {
        const block = new Uint8Array(Math.min(length, 2 ** 36 - offset));
        if (offset === 0) block.set(bytes('N.'));
        return block;
      },
    });
    expect([zeros.verdict, told(zeros)]).toEqual(['incomplete', ['unread-budget']]);
    expect(zeros.bytesRead).toBeLessThan(2 ** 27);
  });

  it('of pickles in constants is incomplete past what is opened', async () => {
    const nested = times(25_000, bytes(binary([0x80, 2, 0x4e, 0x30, 0x4e, 0x30, 0x4e, 0x30, 0x4e, 0x2e]), '0'));
    const found = await read(joined(nested, bytes('N.')));
    expect(found.verdict).toBe('incomplete');
    expect(told(found)).toEqual(['unread-budget']);
  });
});
