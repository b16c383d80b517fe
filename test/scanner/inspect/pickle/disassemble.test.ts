import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { disassemble, instruction } from '#scanner/inspect/pickle/disassemble';
import { binary, bytes, eight, frame, global, int, line, op, proto, put, string, text } from './assembler.ts';

describe('an opcode in words', () => {
  it.each<[string, Uint8Array, string, number]>([
    ['GLOBAL', global('os', 'system'), "    7: c GLOBAL 'os system'", 11],
    ['INST', bytes('ios\nsystem\n'), "    7: i INST 'os system'", 11],
    ['MARK', bytes('('), '    7: ( MARK', 1],
    ['PROTO', bytes(proto(4)), '    7: \\x80 PROTO 4', 2],
    ['FRAME', bytes(frame(300)), '    7: \\x95 FRAME 300', 9],
    ['STRING', string('id'), '    7: S STRING "id"', 6],
    ['UNICODE', line('id'), '    7: V UNICODE "id"', 4],
    ['SHORT_BINUNICODE', text('id'), '    7: \\x8c SHORT_BINUNICODE "id"', 4],
    ['SHORT_BINBYTES', bytes('C', [2], 'a\0'), '    7: C SHORT_BINBYTES b"a\\x00"', 4],
    ['BINBYTES', binary('ab'), '    7: B BINBYTES b"ab"', 7],
    ['BINBYTES8, by its length alone', bytes([0x8e], eight(2), 'ab'), '    7: \\x8e BINBYTES8 2', 11],
    ['BININT1', int(7), '    7: K BININT1 7', 2],
    ['LONG1', bytes([0x8a, 1, 0xff]), '    7: \\x8a LONG1 -1', 3],
    ['BINPUT', bytes(put(9)), '    7: q BINPUT 9', 2],
    ['BINGET', bytes('h', [9]), '    7: h BINGET 9', 2],
    ['LONG_BINGET', bytes('j', [1, 1, 0, 0]), '    7: j LONG_BINGET 257', 5],
    ['PUT', bytes('p12\n'), '    7: p PUT 12', 4],
    ['GET', bytes('g12\n'), '    7: g GET 12', 4],
    ['PERSID', bytes('Pkey\n'), '    7: P PERSID key', 5],
    ['EXT2', bytes([0x83, 1, 1]), '    7: \\x83 EXT2 257', 3],
    ['STACK_GLOBAL', bytes(op('STACK_GLOBAL')), '    7: \\x93 STACK_GLOBAL', 1],
    ['STOP', bytes('.'), '    7: . STOP', 1],
  ])('%s', (_, content, words, size) => {
    expect(instruction(bytes(content, 'N'), 7)).toEqual([words, size]);
  });

  it('says where there is none', () => {
    expect(instruction(bytes([0xff]), 12)).toEqual(['   12: \\xff is no opcode', 0]);
  });

  it.each([
    ['two lines', bytes('cos\nsys')],
    ['one line', bytes('Pkey')],
  ])('has no size where its %s are cut', (_, content) => {
    expect(instruction(content, 0)[1]).toBe(0);
  });

  it('shows nothing that acts on a terminal', () => {
    expect(instruction(global('os\u001b[2J', 'system'), 0)[0]).toBe("    0: c GLOBAL 'os\\u001b[2J system'");
    expect(instruction(bytes('Pa\u009bb\n'), 0)[0]).toBe('    0: P PERSID a\\u009bb');
  });

  it('cuts what is long', () => {
    expect(instruction(string('x'.repeat(3000)), 0)[0].length).toBeLessThan(110);
    expect(instruction(global('m'.repeat(3000), 'n'), 0)[0].length).toBeLessThan(230);
  });
});

describe('the opcodes before a finding', () => {
  const nones = bytes('N'.repeat(30), '.');

  it('begin where they are told to, and end with the finding', async () => {
    const content = bytes(global('os', 'system'), string('id'), op('TUPLE1', 'REDUCE'), 'NNN.');
    const lines = await disassemble(memorySource(content), 0, 18);
    expect(lines.map((each) => each.slice(7))).toEqual([
      "c GLOBAL 'os system'",
      'S STRING "id"',
      '\\x85 TUPLE1',
      'R REDUCE',
    ]);
  });

  it('are the last twelve', async () => {
    const lines = await disassemble(memorySource(nones), 0, 30);
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('   30: . STOP');
  });

  it('are the finding alone where the beginning lies far before it, or behind it', async () => {
    const far = bytes('N'.repeat(4000));
    expect(await disassemble(memorySource(far), 0, 3000)).toEqual([' 3000: N NONE']);
    expect(await disassemble(memorySource(far), 9, 5)).toEqual(['    5: N NONE']);
  });

  it('end where an opcode is none', async () => {
    expect(await disassemble(memorySource(bytes('N', [0xff], 'NN.')), 0, 4)).toEqual([
      '    0: N NONE',
      '    1: \\xff is no opcode',
    ]);
  });

  it('are none where the source holds none any more', async () => {
    expect(await disassemble(memorySource(bytes('N.')), 100, 110)).toEqual([]);
  });

  it('count offsets from the start of the part', async () => {
    expect(await disassemble(memorySource(bytes('N'.repeat(20), 'K', [5], '.')), 20, 22)).toEqual([
      '   20: K BININT1 5',
      '   22: . STOP',
    ]);
  });
});
