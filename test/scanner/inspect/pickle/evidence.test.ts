import { describe, expect, it } from 'vitest';
import { binunicode, bytes, call, global, op, proto, string, text } from './assembler.ts';
import { read, told } from './reading.ts';

const system = global('os', 'system');

describe('what is told of a call', () => {
  it('is told with its offset, its opcodes and a plain sentence', async () => {
    const { findings } = await read(bytes(call(system, string('id')), '.'));
    expect(findings).toEqual([
      {
        id: 'dangerous-call',
        severity: 'dangerous',
        message: 'Loading it calls os.system, which runs things',
        offset: 19,
        where: '',
        global: 'os.system',
        call: 'os.system("id")',
        disassembly: [
          "    0: c GLOBAL 'os system'",
          '   11: ( MARK',
          '   12: S STRING "id"',
          '   18: t TUPLE',
          '   19: R REDUCE',
        ],
      },
    ]);
  });

  it('is told once however often it is made, and counted', async () => {
    const many = Array.from({ length: 1000 }, () => bytes(call(system, string('id')), '0'));
    const { findings } = await read(bytes(...many, 'N.'));
    expect(findings.map(({ call: made, count }) => [made, count])).toEqual([['os.system("id")', 1000]]);
  });

  it('is told apart from an import, and from a call with a telling constant', async () => {
    expect(told(await read(bytes(system, '.')))).toEqual(['dangerous-import os.system']);
    expect(told(await read(bytes(global('thing', 'Some'), '.')))).toEqual(['unvetted-import thing.Some']);
    expect(told(await read(bytes(call(global('thing', 'Some'), string('x')), '.')))).toEqual([
      'unvetted-call thing.Some("x")',
    ]);
    expect(told(await read(bytes(call(global('thing', 'Some'), string('rm -rf /')), '.')))).toEqual([
      'telling-call thing.Some("rm -rf /")',
    ]);
  });

  it('is written on one line, without control characters, and not without end', async () => {
    const { findings } = await read(
      bytes(proto(4), system, text('a\u001b[2J\n\u202e"\\'), op('TUPLE1', 'REDUCE'), 'N.'),
    );
    expect(findings[0]?.call).toBe('os.system("a\\u001b[2J\\n\\u202e\\"\\\\")');
    const long = await read(bytes(proto(4), system, binunicode('x'.repeat(100_000)), op('TUPLE1', 'REDUCE'), '.'));
    expect(long.findings[0]?.call?.length).toBe(300);
  });

  it('of a global that its arguments clear is no finding, but any other use of it is', async () => {
    const cleared = call(global('functools', 'partial'), global('torch.nn', 'LayerNorm'));
    expect(told(await read(bytes(cleared, '.')))).toEqual([]);
    const kept = bytes(']', global('functools', 'partial'), 'a', cleared, '0.');
    expect(told(await read(kept))).toEqual(['dangerous-import functools.partial']);
  });
});
