import { describe, expect, it } from 'vitest';
import {
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
});
