import { describe, expect, it } from 'vitest';
import { Constants } from '#scanner/inspect/pickle/constant-queue';
import { constantOf, extentOf } from '#scanner/inspect/pickle/constants';
import { python } from '#scanner/inspect/pickle/python';
import { binary, binunicode, bytes, eight, int, line, op, string, text } from './assembler.ts';

describe('a constant', () => {
  it.each<[string, Uint8Array, string]>([
    ['INT', bytes('I-12\n'), '-12'],
    ['INT of True', bytes('I01\n'), 'True'],
    ['INT of False', bytes('I00\n'), 'False'],
    ['INT that only looks like True', bytes('I001\n'), '001'],
    ['BININT of a negative number', bytes('J', [0xff, 0xff, 0xff, 0xff]), '-1'],
    ['BININT1', int(200), '200'],
    ['BININT2, which has no sign', bytes('M', [0xff, 0xff]), '65535'],
    ['LONG', bytes('L12345678901234567890L\n'), '12345678901234567890'],
    ['LONG1 of nothing, which is 0', bytes([0x8a, 0]), '0'],
    ['LONG1 of -1', bytes([0x8a, 1, 0xff]), '-1'],
    ['LONG1 of 255', bytes([0x8a, 2, 0xff, 0]), '255'],
    ['LONG1 of -32768', bytes([0x8a, 2, 0, 0x80]), '-32768'],
    ['LONG4', bytes([0x8b, 3, 0, 0, 0, 1, 0, 1]), '65537'],
    ['LONG1 of hundreds of digits', bytes([0x8a, 40], new Uint8Array(40).fill(1)), '…'],
    ['FLOAT', bytes('F1.5\n'), '1.5'],
    ['FLOAT without end', bytes('Finf\n'), 'inf'],
    ['BINFLOAT, highest byte first', bytes('G', [0xbf, 0xf8, 0, 0, 0, 0, 0, 0]), '-1.5'],
    ['STRING', string('a\\x41'), '"aA"'],
    ['STRING in double quotes', bytes('S"a\'b"\n'), '"a\'b"'],
    ['STRING with blanks around it', bytes("S 'a' \n"), '"a"'],
    ['STRING without quotes', bytes('Sa\n'), '"a"'],
    ['STRING of one quote', bytes("S'\n"), '"\'"'],
    ['BINSTRING, undone nothing', bytes('T', [4, 0, 0, 0], '\\x41'), '"\\\\x41"'],
    ['SHORT_BINSTRING', bytes('U', [2], 'os'), '"os"'],
    ['UNICODE', line('\\u006fs'), '"os"'],
    ['SHORT_BINUNICODE', text('é'), '"é"'],
    ['BINUNICODE', binunicode('os'), '"os"'],
    ['BINUNICODE8', bytes([0x8d], eight(2), 'os'), '"os"'],
    ['UTF-8 that is none', bytes([0x8c, 2, 0xff, 0x61]), '"\ufffda"'],
    ['BINBYTES', binary('a\0'), 'b"a\\x00"'],
    ['SHORT_BINBYTES', bytes('C', [1], 'a'), 'b"a"'],
    ['BINBYTES8', bytes([0x8e], eight(1), 'a'), 'b"a"'],
    ['BYTEARRAY8', bytes([0x96], eight(1), 'a'), 'b"a"'],
    ['NONE', bytes(op('NONE')), 'None'],
    ['NEWTRUE', bytes(op('NEWTRUE')), 'True'],
    ['NEWFALSE', bytes(op('NEWFALSE')), 'False'],
    ['EMPTY_TUPLE', bytes(op('EMPTY_TUPLE')), '()'],
    ['a number that is cut', bytes('J', [1, 2]), '…'],
    ['a float that is cut', bytes('G', [1, 2, 3]), '…'],
  ])('is read as Python reads it: %s', (_, content, expected) => {
    expect(python(constantOf(content))).toBe(expected);
  });

  it('keeps its true length when it is cut', () => {
    const cut = constantOf(bytes('X', [0, 0, 1, 0], 'only this'));
    expect(cut).toEqual({ kind: 'text', text: 'only this', length: 65_536 });
  });

  it('of a line that is cut has a length that tells so', () => {
    const cut = constantOf(bytes('Vabc'));
    expect(cut).toEqual({ kind: 'text', text: 'abc', length: 4 });
  });

  it('of a number of a million digits stays short', () => {
    const value = constantOf(bytes('L', '9'.repeat(4000), 'L\n'));
    expect(value.kind === 'number' && value.text.length).toBe(80);
  });

  it('does not change when the bytes that it was read from do', () => {
    const content = binary('abc');
    const value = constantOf(content);
    content.fill(0);
    expect(python(value)).toBe('b"abc"');
  });
});

describe('where the payload of a constant lies', () => {
  it.each<[string, Uint8Array, number, number]>([
    ['count of one byte', bytes('U', [3], 'abc'), 2, 3],
    ['count of four bytes', bytes('T', [0, 1, 0, 0]), 5, 256],
    ['count of eight bytes', bytes([0x8e], eight(2 ** 40)), 9, 2 ** 40],
    ['line', bytes('Vabc\n'), 1, 3],
    ['empty line', bytes('V\n'), 1, 0],
    ['fixed size', bytes('J', [1, 2, 3, 4]), 1, 4],
    ['nothing', bytes('N'), 1, 0],
    ['no opcode', bytes([0xff]), 1, 0],
  ])('%s', (_, content, start, length) => {
    expect(extentOf(content)).toEqual({ start, length });
  });
});

describe('the constants that are opened', () => {
  const constant = (offset: number, name = 'bytes') => ({ name, offset, length: 8, steps: [] });
  const unless = { id: 'x', severity: 'dangerous', message: 'm', offset: 0, from: null } as const;

  it('are opened once, whatever they are seen for', () => {
    const constants = new Constants();
    constants.add(constant(5, 'first'));
    constants.add(constant(5, 'second'));
    constants.add(constant(6));
    expect(constants.take().map(({ name, offset }) => [name, offset])).toEqual([
      ['first', 5],
      ['bytes', 6],
    ]);
  });

  it('are handed over once', () => {
    const constants = new Constants();
    constants.add(constant(5));
    constants.take();
    expect(constants.take()).toEqual([]);
    constants.add(constant(5));
    expect(constants.take()).toEqual([]);
  });

  it('carry the call that loads them, though they were noted before', () => {
    const constants = new Constants();
    constants.add(constant(5));
    constants.add({ ...constant(5), unless });
    expect(constants.take()).toMatchObject([{ offset: 5, unless }]);
  });

  it('that were computed are never the same', () => {
    const constants = new Constants();
    for (const content of [bytes('abcd'), bytes('abcd')])
      constants.add({ name: 'made', offset: content, length: 4, steps: [] });
    expect(constants.take()).toHaveLength(2);
  });

  it('are four thousand and one for every 256 bytes of them, and say when there are more', () => {
    const constants = new Constants();
    for (let at = 0; at < 30_000; at++) constants.add({ ...constant(at), length: 4 });
    const { length } = constants.take();
    expect(constants.overflowed).toBe(true);
    expect(length).toBe(4000 + Math.ceil((length * 4) / 256));
  });
});
