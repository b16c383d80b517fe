import { describe, expect, it } from 'vitest';
import { binary, bytes, call, global, int, op, proto, string, text } from './assembler.ts';
import { read, told } from './reading.ts';

const SYSTEM = 'dangerous-call os.system("id")';

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
