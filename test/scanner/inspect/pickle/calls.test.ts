import { describe, expect, it } from 'vitest';
import {
  binary,
  binunicode,
  bytes,
  call,
  get,
  global,
  int,
  line,
  op,
  proto,
  put,
  stackGlobal,
  string,
  text,
} from './assembler.ts';
import { read, told } from './reading.ts';

const SYSTEM = 'dangerous-call os.system("id")';
const system = global('os', 'system');

const ways: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
  ['REDUCE', bytes(call(system, string('id')), '.')],
  [
    'REDUCE of a name from the stack',
    bytes(proto(4), stackGlobal('os', 'system'), text('id'), op('TUPLE1', 'REDUCE', 'STOP')),
  ],
  ['INST', bytes("(S'id'\nios\nsystem\n.")],
  ['OBJ', bytes('(', system, string('id'), 'o.')],
  ['OBJ whose result is removed', bytes('(', system, string('id'), 'o0N.')],
  ['NEWOBJ', bytes(proto(2), system, text('id'), op('TUPLE1', 'NEWOBJ', 'STOP'))],
  ['NEWOBJ_EX', bytes(proto(4), system, text('id'), op('TUPLE1', 'EMPTY_DICT', 'NEWOBJ_EX', 'STOP'))],
  ['a result that is removed', bytes(call(system, string('id')), op('POP', 'NONE', 'STOP'))],
  [
    'names in the memo',
    bytes(
      proto(4),
      text('os'),
      put(0),
      '0',
      text('system'),
      put(1),
      '0',
      get(0),
      get(1),
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'a memo that is overwritten',
    bytes(
      proto(4),
      text('math'),
      put(0),
      '0',
      text('os'),
      put(0),
      '0',
      get(0),
      text('system'),
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'MEMOIZE after removals',
    bytes(
      proto(4),
      text('x'),
      op('MEMOIZE', 'POP'),
      text('os'),
      op('MEMOIZE', 'POP'),
      get(1),
      text('system'),
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'decoys between names and their use',
    bytes(
      proto(4),
      text('os'),
      text('system'),
      int(1),
      int(2),
      '00',
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'DUP',
    bytes(
      proto(4),
      text('os'),
      op('DUP', 'POP'),
      text('system'),
      op('STACK_GLOBAL', 'DUP', 'POP'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'escapes of Unicode',
    bytes(
      proto(4),
      line('\\u006fs'),
      line('syste\\u006d'),
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'escapes of byte strings',
    bytes(string('\\x6fs'), string('sys\\164em'), op('STACK_GLOBAL'), string('id'), op('TUPLE1', 'REDUCE', 'STOP')),
  ],
  [
    'short byte strings',
    bytes(
      proto(2),
      'U',
      [2],
      'os',
      'U',
      [6],
      'system',
      op('STACK_GLOBAL'),
      'U',
      [2],
      'id',
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'long Unicode strings',
    bytes(
      proto(4),
      binunicode('os'),
      [0x8d, 6, 0, 0, 0, 0, 0, 0, 0],
      'system',
      op('STACK_GLOBAL'),
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    '200,000 opcodes before it',
    bytes(
      new Uint8Array(400_000).map((_, at) => (at % 2 === 0 ? 0x4e : 0x30)),
      call(system, string('id')),
      '.',
    ),
  ],
  [
    'an extension that it registers',
    bytes(
      proto(2),
      call(global('copyreg', 'add_extension'), string('os'), string('system'), int(7)),
      '0',
      [0x82, 7],
      text('id'),
      op('TUPLE1', 'REDUCE', 'STOP'),
    ),
  ],
  [
    'getattr of an imported module',
    bytes(
      call(global('builtins', 'getattr'), call(global('builtins', '__import__'), string('os')), string('system')),
      '(',
      string('id'),
      'tR.',
    ),
  ],
  [
    'importlib and getattr',
    bytes(
      call(global('builtins', 'getattr'), call(global('importlib', 'import_module'), string('os')), string('system')),
      '(',
      string('id'),
      'tR.',
    ),
  ],
  [
    'attrgetter',
    bytes(
      call(
        call(global('operator', 'attrgetter'), string('system')),
        call(global('builtins', '__import__'), string('os')),
      ),
      '(',
      string('id'),
      'tR.',
    ),
  ],
  [
    'methodcaller',
    bytes(
      call(
        call(global('operator', 'methodcaller'), string('system'), string('id')),
        call(global('builtins', '__import__'), string('os')),
      ),
      '.',
    ),
  ],
  ['a partial function', bytes(call(call(global('functools', 'partial'), system, string('id'))), '.')],
  [
    'sys.modules',
    bytes(
      call(
        global('builtins', 'getattr'),
        call(global('operator', 'getitem'), global('sys', 'modules'), string('os')),
        string('system'),
      ),
      '(',
      string('id'),
      'tR.',
    ),
  ],
  [
    'a computed attribute',
    bytes(
      call(
        global('builtins', 'getattr'),
        call(global('builtins', '__import__'), string('os')),
        call(global('operator', 'concat'), string('sys'), string('tem')),
      ),
      '(',
      string('id'),
      'tR.',
    ),
  ],
  ['what breaks behind it', bytes(call(system, string('id')), [0xff], 'garbage')],
  ['what is cut behind it', bytes(call(system, string('id')), 'X', [9, 0, 0, 0], 'abc')],
  ['missing operands behind it', bytes(call(system, string('id')), '0R.')],
  ['missing operands before it', bytes(proto(2), 'NRR00', call(system, string('id')), '.')],
  ['a memo entry that is missing before it', bytes(proto(2), get(9), '0', call(system, string('id')), '.')],
  ['a key that cannot be one', bytes(']}]Ns0', call(system, string('id')), '.')],
  ['many pickles before it', bytes(...Array.from({ length: 7 }, () => 'N.'), call(system, string('id')), '.')],
  ['padding before it', bytes('N.', new Uint8Array(5000), call(system, string('id')), '.')],
  ['garbage before it', bytes(proto(2), 'N.', 'garbage \xff\xfe', proto(2), call(system, string('id')), '.')],
];

describe('a dangerous call', () => {
  it.each(ways)('is seen by %s', async (_, content) => {
    const inspection = await read(content);
    expect(told(inspection)).toContain(SYSTEM);
    expect(inspection.verdict).toBe('dangerous');
  });

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

describe('a name', () => {
  const system4 = (module: Uint8Array, name: Uint8Array) =>
    bytes(proto(4), module, name, op('STACK_GLOBAL'), text('id'), op('TUPLE1', 'REDUCE', 'STOP'));

  it.each([
    ['str', call(global('builtins', 'str'), text('os'))],
    ['operator.concat', call(global('operator', 'concat'), text('o'), text('s'))],
    ['INST of str', bytes('(', text('os'), 'i__builtin__\nstr\n')],
    [
      'join',
      call(call(global('builtins', 'getattr'), text(''), text('join')), bytes(']', '(', text('o'), text('s'), 'e')),
    ],
    ['str.join', call(global('builtins', 'str.join'), text(''), bytes('(', text('o'), text('s'), 'l'))],
    ['format', call(global('builtins', 'str.format'), text('{}{}'), text('o'), text('s'))],
    ['rot13', call(global('codecs', 'decode'), text('bf'), text('rot13'))],
    ['decode', call(global('builtins', 'bytes.decode'), binary('os'))],
    ['base64', call(global('builtins', 'bytes.decode'), call(global('base64', 'b64decode'), text('b3M=')))],
    ['reversal', call(global('builtins', 'str.join'), text(''), call(global('builtins', 'reversed'), text('so')))],
  ])('that is computed by %s is computed here too, and told of', async (_, module) => {
    const inspection = await read(system4(module, text('system')));
    expect(told(inspection)).toContain(SYSTEM);
    expect(inspection.findings.find(({ id }) => id === 'computed-name')?.global).toBe('os.system');
  });

  it('that cannot be computed here is dangerous', async () => {
    const inspection = await read(system4(call(global('thing', 'name')), text('system')));
    expect(inspection.verdict).toBe('dangerous');
    expect(inspection.findings.map(({ id }) => id)).toContain('computed-name');
    expect(inspection.findings.map(({ id }) => id)).toContain('computed-call');
  });

  it('that is no text is malformed, and what follows is read on', async () => {
    const inspection = await read(
      bytes(proto(4), int(1), int(2), op('STACK_GLOBAL'), '0', call(global('os', 'system'), string('id')), '.'),
    );
    expect(told(inspection)).toEqual([SYSTEM, 'malformed-pickle']);
  });

  it('from an unknown extension code is told of', async () => {
    const inspection = await read(bytes(proto(2), [0x84, 1, 2, 0, 0], ')R.'));
    expect(told(inspection)).toEqual(['unknown-extension extension 513', 'unvetted-call extension 513()']);
    expect(inspection.verdict).toBe('caution');
  });
});
