import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { call, dic, glo, type Py, tup } from '#scanner/selftest/assemble/values';
import { zip } from '#scanner/selftest/assemble/zip';
import { createJudge } from '#shared/files/globals/judge';

const base64 = (value: Py): string => btoa(String.fromCharCode(...pickle(value)));
const text = (content: string) => new TextEncoder().encode(content);
const member = (value: Py) => ({ ':type:': '<class of it>', ':serialized:': base64(value) });

/** A function as cloudpickle writes it, with the names that its code uses. */
const made = (...names: readonly string[]): Py =>
  call(
    'cloudpickle.cloudpickle._make_function',
    call('types.CodeType', 1, 0, 0, 1, 1, 19, new Uint8Array([0x97, 0]), tup(null), tup(...names), tup('_')),
    dic({ __name__: 'stable_baselines3.common.utils' }),
    null,
    null,
    null,
  );

const read = (content: Uint8Array<ArrayBuffer>, name = 'agent.zip') =>
  inspect(memorySource(content), { name, judge: createJudge() });
const agent = (data: unknown) =>
  read(zip([{ name: 'data', bytes: text(typeof data === 'string' ? data : JSON.stringify(data, null, 4)) }]));

const HARMLESS = { n_steps: 5, policy_class: member(glo('stable_baselines3.common.policies.ActorCriticPolicy')) };

describe('JSON with pickles in it', () => {
  it('is read member by member, and clean where all of them are', async () => {
    const { verdict, findings } = await agent({ ...HARMLESS, gamma: member(tup(1, 2)) });
    expect(findings).toEqual([]);
    expect(verdict).toBe('no-issues-found');
  });

  it('is dangerous where a member runs something, and says which', async () => {
    const { verdict, findings } = await agent({ ...HARMLESS, replay: member(call('os.system', 'id')) });
    expect(verdict).toBe('dangerous');
    expect(findings).toContainEqual(
      expect.objectContaining({ where: 'data › replay', call: 'os.system("id")', severity: 'dangerous' }),
    );
  });

  it.each([
    [
      'its key is written with escapes',
      JSON.stringify({ a: member(call('os.system', 'id')), b: member(tup()) }).replace('":ser', '"\\u003aser'),
    ],
    [
      'its base64 is broken into lines',
      JSON.stringify({ a: member(call('os.system', 'id')) }).replace(/(gA.{8})/, '$1\\n'),
    ],
    ['it lies deeper', JSON.stringify({ a: { b: { c: member(call('os.system', 'id')) } } })],
    ['the JSON breaks off behind it', JSON.stringify({ a: member(call('os.system', 'id')), z: 1 }).slice(0, -3)],
  ])('finds what runs though %s', async (_, data) => expect((await agent(data)).verdict).toBe('dangerous'));

  it('calls for caution with a function that only reckons, as every agent brings one', async () => {
    const { verdict, findings } = await agent({ ...HARMLESS, lr_schedule: member(made('val')) });
    expect(verdict).toBe('caution');
    expect(findings.map(({ message }) => message).join(' ')).toContain('builds a function that the file brings along');
  });

  it('is dangerous where such a function names what harms', async () =>
    expect((await agent({ ...HARMLESS, lr_schedule: member(made('os', 'system')) })).verdict).toBe('dangerous'));

  it('spares functions nowhere else', async () => {
    const { verdict } = await read(pickle(made('val')), 'model.pkl');
    expect(verdict).toBe('dangerous');
  });

  it.each([
    ['a member is no pickle', { a: { ':serialized:': btoa('x'.repeat(40)) } }],
    ['it is no JSON', `{"a": {":serialized:": "${base64(tup(1))}"}, oops}`],
    [
      'there are more pickles than any agent has',
      Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`m${at}`, member(null)])),
    ],
  ])('is never clean where %s', async (_, data) => expect((await agent(data)).verdict).toBe('incomplete'));

  it('leaves other JSON alone', async () => {
    expect((await agent({ hidden_size: 8, note: 'serialized' })).verdict).toBe('no-issues-found');
    expect((await read(text(JSON.stringify({ model_type: 'bert' })), 'config.json')).format).toBe('unknown');
  });
});
