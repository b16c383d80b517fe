import { describe, expect, it } from 'vitest';
import { bytes, call, global, op, proto, string } from './assembler.ts';
import { read } from './reading.ts';

const protocol = bytes(proto(2), 'M', [0xe9, 3], '.');
const system = bytes(proto(2), op('EMPTY_DICT', 'STOP'));
const object = bytes(proto(2), op('EMPTY_DICT', 'STOP'));
const keys = bytes(proto(2), op('EMPTY_LIST', 'STOP'));
const rest = bytes(protocol, system, object, keys);

describe('the magic number of an old file of torch', () => {
  it('is dangerous when a call computes it, whatever the call (GHSA-97f8-7cmv-76j2)', async () => {
    for (const callee of [global('thing', 'number'), global('collections', 'OrderedDict')]) {
      const { verdict, findings } = await read(bytes(proto(2), call(callee, string('x')), '.', rest));
      expect(verdict).toBe('dangerous');
      expect(findings[0]).toMatchObject({ id: 'computed-magic', advisory: 'GHSA-97f8-7cmv-76j2' });
    }
  });

  it('is not looked for where other pickles follow a call', async () => {
    const made = call(global('collections', 'OrderedDict'));
    const { verdict, findings } = await read(bytes(proto(2), made, '.', proto(2), made, '.', system));
    expect(findings).toEqual([]);
    expect(verdict).toBe('no-issues-found');
  });

  it('leaves what follows to be read, payloads behind it too', async () => {
    const payload = bytes(call(global('os', 'system'), string('id')), '.');
    const { findings } = await read(bytes(proto(2), call(global('thing', 'number')), '.', rest, payload));
    expect(findings.map(({ id }) => id)).toEqual(['computed-magic', 'dangerous-call', 'unvetted-call']);
  });
});
