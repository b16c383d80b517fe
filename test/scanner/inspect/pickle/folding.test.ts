import { describe, expect, it } from 'vitest';
import { fold, folds, textOf } from '#scanner/inspect/pickle/folding';
import { python } from '#scanner/inspect/pickle/python';
import type { Value } from '#shared/files/globals/judgement';
import { bytes, call, cutText, dict, list, none, number, text, tuple, unknown } from './values.ts';

const method = (of: Value, name: string) => call('builtins.getattr', of, text(name));
const slice = call('builtins.slice', none, none, number(-1));

describe('what a call computes from constants', () => {
  it.each<[string, Value, string]>([
    ['operator.add', call('operator.add', text('o'), text('s')), '"os"'],
    ['_operator.concat', call('_operator.concat', text('o'), text('s')), '"os"'],
    ['addition of bytes', call('operator.add', bytes('o'), bytes('s')), 'b"os"'],
    ['str.__add__', call(method(text('o'), '__add__'), text('s')), '"os"'],
    ['join', call(method(text('.'), 'join'), list(text('a'), text('b'))), '"a.b"'],
    ['join of a text, letter by letter', call(method(text('-'), 'join'), text('abc')), '"a-b-c"'],
    ['join of a tuple', call('builtins.str.join', text(''), tuple(text('o'), text('s'))), '"os"'],
    ['str', call('builtins.str', text('os')), '"os"'],
    ['str of Python 2', call('__builtin__.unicode', text('os')), '"os"'],
    ['str of nothing', call('builtins.str'), '""'],
    ['str of a number', call('builtins.str', number(7)), '"7"'],
    ['str of bytes with an encoding', call('builtins.str', bytes('os'), text('ascii')), '"os"'],
    ['chr', call('builtins.chr', number(111)), '"o"'],
    ['chr of Python 2', call('__builtin__.unichr', number(111)), '"o"'],
    ['chr beyond the basic plane', call('builtins.chr', number(0x1f600)), '"😀"'],
    ['bytes of numbers', call('builtins.bytes', list(number(111), number(115))), 'b"os"'],
    ['bytearray of bytes', call('builtins.bytearray', bytes('os')), 'b"os"'],
    ['format by position', call(method(text('{}.{}'), 'format'), text('a'), text('b')), '"a.b"'],
    ['format by number', call(method(text('{1}{0}'), 'format'), text('s'), text('o')), '"os"'],
    ['%', call('operator.mod', text('%s.%s'), tuple(text('a'), text('b'))), '"a.b"'],
    ['% of a single value', call(method(text('o%s'), '__mod__'), text('s')), '"os"'],
    ['replace', call(method(text('oXs'), 'replace'), text('X'), text('')), '"os"'],
    ['lower', call(method(text('OS'), 'lower')), '"os"'],
    ['upper', call('builtins.str.upper', text('os')), '"OS"'],
    ['swapcase', call(method(text('oS'), 'swapcase')), '"Os"'],
    ['strip', call(method(text('  os\n'), 'strip')), '"os"'],
    ['encode', call(method(text('os'), 'encode')), 'b"os"'],
    ['encode of letters beyond ASCII', call('codecs.encode', text('é'), text('utf-8')), 'b"\\xc3\\xa9"'],
    ['encode by rot13', call('codecs.encode', text('bf'), text('rot13')), '"os"'],
    ['decode', call(method(bytes('os'), 'decode'), text('utf-8')), '"os"'],
    ['decode by hex', call('_codecs.decode', bytes('6f73'), text('hex_codec')), 'b"os"'],
    ['decode by base64', call('codecs.decode', bytes('b3M='), text('base64')), 'b"os"'],
    ['fromhex', call('builtins.bytes.fromhex', text('6f73')), 'b"os"'],
    ['unhexlify', call('binascii.unhexlify', bytes('6f73')), 'b"os"'],
    ['b64decode', call('base64.b64decode', text('b3M=')), 'b"os"'],
    ['urlsafe_b64decode', call('base64.urlsafe_b64decode', bytes('b3M=')), 'b"os"'],
    ['b16decode', call('base64.b16decode', text('6F73')), 'b"os"'],
    ['reversed', call('builtins.reversed', text('so')), '["o", "s"]'],
    ['list', call('builtins.list', text('os')), '["o", "s"]'],
    ['an item', call('operator.getitem', text('abc'), number(1)), '"b"'],
    ['an item from the end', call('operator.getitem', list(text('a'), text('b')), number(-1)), '"b"'],
    ['the whole backwards', call('operator.getitem', text('so'), slice), '"os"'],
    [
      'calls in calls',
      call('operator.add', call('builtins.chr', number(111)), call('builtins.str', text('s'))),
      '"os"',
    ],
  ])('is told: %s', (_, value, result) => {
    expect(python(fold(value))).toBe(result);
  });

  it.each<[string, Value]>([
    ['an unknown argument', call('operator.add', text('o'), unknown)],
    ['texts and bytes together', call('operator.add', text('Ā'), bytes('s'))],
    ['a list with something else in it', call('builtins.str.join', text(''), list(text('o'), unknown))],
    [
      'a list of which the rest is not known',
      call('builtins.str.join', text(''), { kind: 'sequence', type: 'list', items: [text('o')], length: 5000 }),
    ],
    ['a field without an argument', call('builtins.str.format', text('{}{}'), text('o'))],
    ['a character beyond Unicode', call('builtins.chr', number(0x110000))],
    ['a negative character', call('builtins.chr', number(-1))],
    ['a number that is no byte', call('builtins.bytes', list(number(256)))],
    ['an encoding that is not known here', call('codecs.decode', bytes('os'), text('uu'))],
    ['hexadecimal that is none', call('binascii.unhexlify', bytes('6f7'))],
    ['an item past the end', call('operator.getitem', text('abc'), number(3))],
    ['an item of a dictionary of which nothing is known', call('operator.getitem', unknown, text('a'))],
    ['a method that is not known here', call(method(text('os'), 'zfill'), number(3))],
    ['a call of what is unknown', call(unknown, text('a'))],
    ['any other function', call('os.getcwd')],
  ])('stays a call with %s', (_, value) => {
    expect(fold(value)).toBe(value);
  });

  it('is not built without end', () => {
    const long = text('x'.repeat(40_000));
    expect(textOf(call('operator.add', long, text('y')))).toHaveLength(40_001);
    expect(textOf(call('operator.add', long, long))).toBeUndefined();
  });

  it('leaves a value that is no call as it is', () => {
    const pairs = dict(text('a'), none);
    expect(fold(pairs)).toBe(pairs);
  });
});

describe('the text of a value', () => {
  it('is that of a text, or of a call that computes one', () => {
    expect(textOf(text('os'))).toBe('os');
    expect(textOf(call('builtins.str', text('os')))).toBe('os');
  });

  it.each<[string, Value | undefined]>([
    ['bytes', bytes('os')],
    ['a number', number(1)],
    ['nothing', undefined],
    ['a long text that was cut', cutText('x'.repeat(4096), 5000)],
  ])('is not told of %s', (_, value) => {
    expect(textOf(value)).toBeUndefined();
  });

  it('is told where more bytes than characters stand behind a short text', () => {
    expect(textOf(cutText('é', 2))).toBe('é');
  });
});

describe('the functions whose arguments are kept', () => {
  it.each([
    ['builtins', 'str'],
    ['__builtin__', 'unicode'],
    ['builtins', 'str.join'],
    ['__builtin__', 'bytes.decode'],
    ['_operator', 'concat'],
    ['_codecs', 'encode'],
    ['base64', 'b64decode'],
  ])('hold %s.%s', (module, name) => {
    expect(folds(module, name)).toBe(true);
  });

  it.each([
    ['builtins', 'eval'],
    ['os', 'str'],
    ['str', 'constructor'],
    ['', 'toString'],
    ['', '__proto__'],
  ])('do not hold %s.%s', (module, name) => {
    expect(folds(module, name)).toBe(false);
  });
});
