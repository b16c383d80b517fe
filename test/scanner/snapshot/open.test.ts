import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBundled, openSnapshot, verified } from '#scanner/snapshot/open';
import { print } from '#scanner/snapshot/print';
import { seal } from '#scanner/snapshot/seal';
import { isSignedBy, KeyError, sign } from '#scanner/snapshot/sign';
import { pack } from '#shared/snapshot/pack';
import { canonicalJson } from '#shared/text/canonical-json';
import { contents } from '../../shared/snapshot/contents.ts';

const TODAY = '2026-11-21';
const pair = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const unsigned = await seal(pack(contents()), '2026-08-05', null);
const text = print(unsigned);
const signed = await sign(unsigned, pair());
const key = signed.signature?.key ?? '';

describe('a snapshot', () => {
  it('opens as it was made', async () => {
    const opened = await openSnapshot(text, { today: TODAY });
    expect(opened).toMatchObject({ date: '2026-08-05', signed: false });
    expect(opened.observations).toHaveLength(4);
    expect(opened.models.map(({ key }) => key)).toEqual(['a/x', 'b/y', 'openai/gpt-5']);
  });

  it('opens without its hashes where it comes with the code, but not in another form', () => {
    expect(openBundled(JSON.parse(text)).observations).toHaveLength(4);
    for (const wrong of [null, {}, { schema: 2 }, { ...unsigned, body: {} }])
      expect(() => openBundled(wrong)).toThrow(/no snapshot|newer form|another form/);
  });

  it('is a line for each row, and JSON as a whole', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(unsigned)));
    expect(text.split('\n').length).toBeGreaterThan(20);
  });

  it('is chained to the one before it', async () => {
    const next = await seal(pack(contents()), '2026-08-06', unsigned.seal);
    expect(next.previous).toBe(unsigned.seal);
    expect(next.chain).not.toEqual(unsigned.chain);
    await expect(verified(print({ ...next, previous: null }), { today: TODAY })).rejects.toThrow('was changed');
  });

  it('is told by what it says, in whatever order its keys are written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });
});

describe('what is refused', () => {
  const reject = (changed: string, conditions = {}) =>
    expect(verified(changed, { today: TODAY, ...conditions })).rejects;

  it('one changed byte of a figure, a name, a price or a note', async () => {
    for (const [from, to] of [
      ['0.8,', '0.9,'],
      ['"a/x"', '"a/z"'],
      ['"input":1,', '"input":2,'],
      ['"title":"epoch"', '"title":"epocH"'],
    ] as const) {
      expect(text).toContain(from);
      await reject(text.replace(from, to)).toThrow(/was changed after it was made/);
    }
  });

  it('another date, seal or chain', async () => {
    await reject(print({ ...unsigned, date: '2026-08-06' })).toThrow('its seal does not fit');
    await reject(print({ ...unsigned, seal: '0'.repeat(64) })).toThrow('its seal does not fit');
    await reject(print({ ...unsigned, chain: [...unsigned.chain, '0'.repeat(64)] })).toThrow('its seal does not fit');
  });

  it('a file that ends too early, wherever it was cut', async () => {
    for (const share of [0, 0.1, 0.5, 0.99])
      await reject(text.slice(0, Math.floor(text.length * share))).toThrow(/ends too early|no snapshot/);
  });

  it('one from the future, one older than what is in use, one of a newer form', async () => {
    await reject(text, { today: '2026-08-04' }).toThrow('from the future');
    await reject(text, { notBefore: '2026-08-06' }).toThrow('older than what is in use');
    await reject(text.replace('{"schema":1', '{"schema":2')).toThrow('newer form (2)');
  });

  it.each(['null', '[]', '{}', '"x"', '{"schema": "1"}', '{"schema": 1}', '{"schema": 0}'])('%s', async (other) => {
    await reject(other).toThrow(/no snapshot|another form/);
  });
});

describe('a signature', () => {
  it('is by the key that made it, and opens with it', async () => {
    expect(key).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(await isSignedBy(signed, key)).toBe(true);
    expect((await openSnapshot(print(signed), { today: TODAY, key })).signed).toBe(true);
    expect((await openSnapshot(print(signed), { today: TODAY })).signed).toBe(true);
  });

  it('is asked for where a key is given', async () => {
    await expect(verified(text, { today: TODAY, key })).rejects.toThrow('it is not signed');
  });

  it('by another key, of another snapshot, or under a stolen name is refused', async () => {
    const other = await sign(unsigned, pair());
    await expect(verified(print(other), { today: TODAY, key })).rejects.toThrow('not by the key');
    const stolen = { ...signed, signature: { key, value: other.signature?.value ?? '' } };
    await expect(verified(print(stolen), { today: TODAY, key })).rejects.toThrow('not by the key');
    const resealed = {
      ...(await seal(pack(contents({ prices: [] })), '2026-08-05', null)),
      signature: signed.signature,
    };
    await expect(verified(print(resealed), { today: TODAY, key })).rejects.toThrow('not by the key');
  });

  it('needs an Ed25519 key in PEM', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
    for (const wrong of ['', 'a key', rsa, '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])
      await expect(sign(unsigned, wrong)).rejects.toThrow(KeyError);
    for (const wrong of ['!', 'AAAA'])
      await expect(isSignedBy({ ...signed, signature: { key: wrong, value: '' } }, wrong)).rejects.toThrow(KeyError);
  });
});
