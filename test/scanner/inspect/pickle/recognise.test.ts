import { describe, expect, it } from 'vitest';
import { isPickle, walk } from '#scanner/inspect/pickle/recognise';
import { binunicode, bytes, call, frame, global, int, op, proto, put, string, text } from './assembler.ts';

const legal = (content: Uint8Array): boolean => walk(content, content.length).legal;
const telling = (content: Uint8Array): boolean => walk(content, content.length).telling;

describe('bytes read as opcodes', () => {
  it.each<[string, Uint8Array]>([
    ['nothing at all', bytes('')],
    ['a whole pickle', bytes(proto(2), 'N.')],
    ['one pickle after the other', bytes('N.N.N.')],
    ['zeros between them', bytes('N.', new Uint8Array(9), 'N.')],
    ['a mark that is removed by POP', bytes('(0N.')],
    ['a mark that is removed by POP_MARK', bytes('(NNN1N.')],
    [
      'numbers as texts',
      bytes('I-12\nI 01\nL5L\nF1.5e-3\nF-inf\nFnan\nF.5\nl'.replace(/l$/, ''), '00000N.'.replace('00000', '000000')),
    ],
    ['entries of the memo', bytes('Np0\ng0\n0.')],
  ])('are legal: %s', (_, content) => {
    expect(legal(content)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['a byte that is no opcode', bytes([0xff])],
    ['nothing to remove', bytes('0')],
    ['nothing to call', bytes('NR')],
    ['a tuple without a mark', bytes('Nt')],
    ['an operand that ends behind the stream', bytes('X', [9, 0, 0, 0], 'abc')],
    ['an integer with letters', bytes('Iabc\n')],
    ['a float of words', bytes('Fine words\n')],
    ['a string without quotes', bytes('Sabc\n')],
    ['a name with blanks', bytes('ca b\nc d\n')],
    ['a memo entry with letters', bytes('gx\n')],
    ['a persistent id with control characters', bytes('P\x03\x04\n')],
    ['an item for nothing', bytes('}Ns')],
    ['what lies below a mark', bytes('N(0', op('POP', 'POP', 'POP'))],
  ])('are illegal: %s', (_, content) => {
    expect(legal(content)).toBe(false);
  });

  it.each<[string, Uint8Array]>([
    ['a call', bytes(call(global('os', 'system'), string('id')))],
    ['a call before damage', bytes(call(global('os', 'system'), string('id')), [0xff])],
    ['a name that is the result', bytes(global('os', 'system'), '.')],
    ['an instance', bytes('(ios\nsystem\n')],
    ['an extension that is called', bytes([0x82, 7], ')R')],
    ['a name among many opcodes', bytes('N'.repeat(20), global('os', 'system'))],
  ])('tell of a loader: %s', (_, content) => {
    expect(telling(content)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['constants alone', bytes('N'.repeat(40), '.')],
    ['a name and nothing more', bytes(global('os', 'system'))],
    ['a call of nothing named', bytes('N)R.')],
  ])('tell of none: %s', (_, content) => {
    expect(telling(content)).toBe(false);
  });

  it('end at the first STOP when they are asked to', () => {
    const two = bytes('N.', [0xff]);
    expect(walk(two, two.length, { once: true })).toMatchObject({ legal: true, opcodes: 2 });
    expect(walk(two, two.length).legal).toBe(false);
  });

  it('may be cut where the stream goes on', () => {
    expect(walk(bytes('X', [9, 0, 0, 0], 'abc'), null).legal).toBe(true);
    expect(walk(bytes('cos\nsys'), null).legal).toBe(true);
  });

  it('name nothing in lines longer than a kilobyte', () => {
    expect(legal(bytes(global('m'.repeat(1100), 'n'), '.'))).toBe(false);
    expect(legal(bytes(global('m'.repeat(900), 'n'), '.'))).toBe(true);
  });

  it.each(['modulé', 'модуль', '模型', 'नमूना'])('take names of every script: %s', (module) => {
    expect(legal(bytes('c', new TextEncoder().encode(module), '\nname\n.'))).toBe(true);
  });

  it('take no name that is no UTF-8: loaders stop at it', () => {
    expect(legal(bytes('cm\xe9\nname\n.'))).toBe(false);
  });
});

describe('a stream that could be a pickle', () => {
  const could = (content: Uint8Array<ArrayBuffer>, once = false) =>
    isPickle({ head: content, size: content.length }, once);

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['PROTO and one more opcode', bytes(proto(2), 'N', [0xff])],
    ['PROTO whose string is cut', bytes(proto(4), frame(100), binunicode('abc').slice(0, 6))],
    ['sixteen opcodes without PROTO', bytes('N'.repeat(16), [0xff])],
    ['a call', bytes(call(global('os', 'system')), '.')],
    ['one constant and STOP', bytes(int(1), '.')],
  ])('is one: %s', (_, content) => {
    expect(could(content)).toBe(true);
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['nothing', bytes('')],
    ['PROTO alone and damage', bytes(proto(2), [0xff])],
    ['PROTO of a version to come', bytes(proto(6), 'N', [0xff])],
    ['fifteen opcodes without PROTO', bytes('N'.repeat(15), [0xff])],
    ['a zip archive', bytes('PK\x03\x04', 'N'.repeat(50))],
    ['an empty zip archive', bytes('PK\x05\x06', new Uint8Array(18))],
  ])('is none: %s', (_, content) => {
    expect(could(content)).toBe(false);
  });

  it('may be followed by anything when a pickle is all that is asked for', () => {
    const followed = bytes(text('x'), put(0), '.', 'and then something');
    expect([could(followed), could(followed, true)]).toEqual([false, true]);
  });
});
