import { describe, expect, it } from 'vitest';
import {
  binary,
  bytes,
  call,
  eight,
  frame,
  get,
  global,
  int,
  line,
  op,
  proto,
  put,
  string,
  text,
} from './assembler.ts';
import { read, told } from './reading.ts';

const system = global('os', 'system');
const payload = bytes(call(system, string('id')), '.');
const SYSTEM = 'dangerous-call os.system("id")';
const repeated = (piece: Uint8Array, times: number): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(piece.length * times);
  for (let at = 0; at < times; at++) all.set(piece, at * piece.length);
  return all;
};
const idsOf = async (content: Uint8Array<ArrayBuffer>) => (await read(content)).findings.map(({ id }) => id);

describe('partials within partials', () => {
  const partial = bytes(global('functools', 'partial'), '(');
  const nested = (depth: number): Uint8Array<ArrayBuffer> =>
    bytes(repeated(partial, depth), system, 'tR'.repeat(depth), '(', string('id'), 'tR.');

  it.each([1, 5, 10])('are seen through, %i deep', async (depth) => {
    expect(told(await read(nested(depth)))).toContain(SYSTEM);
  });

  it.each([60, 2000])('are dangerous deeper than values are read, %i deep', async (depth) => {
    expect((await read(nested(depth))).verdict).toBe('dangerous');
  });
});

describe('an escape with eight digits', () => {
  it('hides no name', async () => {
    const hidden = bytes(
      proto(4),
      line('\\U0000006fs'),
      line('system'),
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE'),
      '.',
    );
    expect(told(await read(hidden))).toContain(SYSTEM);
  });
});

describe('the stack', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['DUP of nothing', bytes(proto(2), 'N0', '2', payload)],
    ['POP of nothing', bytes(proto(2), 'N0', '0', payload)],
    ['TUPLE without a mark', bytes(proto(2), 'N0', 't0', payload)],
    ['APPENDS without a mark', bytes(proto(2), 'N0', ']e0', payload)],
    ['BUILD of nothing', bytes(proto(2), 'N0', 'b', payload)],
    ['STOP of nothing', bytes(proto(2), 'N0', '.', payload)],
    ['PUT of nothing', bytes(proto(2), 'N0', put(1), payload)],
    ['MEMOIZE of nothing', bytes(proto(4), 'N0', op('MEMOIZE'), payload)],
    ['GET of nothing', bytes(proto(2), 'N0', get(200), '0', payload)],
  ])('that loaders find empty never hides what follows: %s', async (_, content) => {
    const { verdict, findings } = await read(content);
    expect(verdict).toBe('dangerous');
    expect(findings.map(({ id }) => id)).toContain('malformed-pickle');
  });

  it('may be marked a hundred thousand times', async () => {
    expect(told(await read(bytes('('.repeat(100_000), '1'.repeat(100_000), payload)))).toEqual([SYSTEM]);
  });
});

describe('memo entries', () => {
  it.each([0, 255, 256, 100_000])('under index %i give back what was put there', async (index) => {
    const long = [...eight(index)].slice(0, 4);
    const content = bytes(proto(2), system, 'r', long, '0j', long, '(', string('id'), 'tR.');
    expect(told(await read(content))).toEqual([SYSTEM]);
  });

  it('written as text are the same as those in binary', async () => {
    const content = bytes(proto(2), system, 'p007\n0', get(7), '(', string('id'), 'tR.');
    expect(told(await read(content))).toEqual([SYSTEM]);
  });

  it('do not pass from one pickle to the next', async () => {
    const ids = await idsOf(bytes(proto(2), 'N', put(0), '.', proto(2), get(0), '.'));
    expect(ids).toEqual(['malformed-pickle']);
  });
});

describe('frames', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['that are empty', bytes(proto(4), frame(0), payload)],
    ['one after the other', bytes(proto(4), frame(1), 'N', frame(1), '0', payload)],
    ['longer than any file', bytes(proto(4), frame(2 ** 50), payload)],
  ])('%s change nothing of what is called', async (_, content) => {
    expect(told(await read(content))).toContain(SYSTEM);
  });
});

describe('a byte string that is a pickle', () => {
  const inner = bytes(proto(2), payload);

  it.each<[string, Uint8Array]>([
    ['BINBYTES', binary(inner)],
    ['SHORT_BINBYTES', bytes('C', [inner.length], inner)],
    ['BINBYTES8', bytes([0x8e], eight(inner.length), inner)],
    ['BYTEARRAY8', bytes([0x96], eight(inner.length), inner)],
  ])('of %s is read', async (_, constant) => {
    expect(told(await read(bytes(proto(5), constant, '.')))).toEqual([SYSTEM]);
  });

  it('is read once, though it is put and got', async () => {
    const { findings } = await read(bytes(proto(3), binary(inner), put(0), get(0), get(0), '000N.'));
    expect(findings.map(({ id, count = 1 }) => [id, count])).toEqual([['dangerous-call', 1]]);
  });

  it('within bytes within bytes ends at the limit of depth, and says so', async () => {
    let deep = inner;
    for (let level = 0; level < 12; level++) deep = bytes(proto(3), binary(deep), '.');
    expect((await read(deep)).verdict).toBe('incomplete');
  });
});

describe('an extension code', () => {
  const registered = (code: Uint8Array, opcode: readonly number[]) =>
    bytes(
      proto(2),
      call(global('copyreg', 'add_extension'), string('os'), string('system'), code),
      '0',
      opcode,
      '(',
      string('id'),
      'tR.',
    );

  it.each<[string, Uint8Array, readonly number[]]>([
    ['EXT1', int(255), [0x82, 255]],
    ['EXT2', bytes('M', [1, 1]), [0x83, 1, 1]],
    ['EXT4', int(65_537), [0x84, 1, 0, 1, 0]],
  ])('that it registers itself is what it registers: %s', async (_, code, opcode) => {
    expect(told(await read(registered(code, opcode)))).toContain(SYSTEM);
  });

  it('that it registers under another number is unknown', async () => {
    expect(await idsOf(registered(int(7), [0x82, 8]))).toContain('unknown-extension');
  });
});
