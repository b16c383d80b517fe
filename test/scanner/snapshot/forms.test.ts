import { describe, expect, it } from 'vitest';
import { openSnapshot } from '#scanner/snapshot/open';
import { print } from '#scanner/snapshot/print';
import { seal } from '#scanner/snapshot/seal';
import { pack } from '#shared/snapshot/pack';
import type { Body } from '#shared/snapshot/snapshot';
import { contents } from '../../shared/snapshot/contents.ts';

const whole = pack(contents());
const [source] = whole.sources;
const [model] = whole.models;
const [price] = whole.prices;
const [served] = whole.serving;

/** Opens a body that was sealed as it is: its hashes fit, whatever it says. */
async function open(change: Partial<Body>, date = '2026-08-05') {
  const snapshot = await seal({ ...whole, ...change }, date, null);
  return openSnapshot(print(snapshot), { today: '2026-11-21' });
}

const priced = (change: object) => ({ prices: [Object.assign({}, price, change)] });
const serving = (change: object) => ({ serving: [Object.assign({}, served, change)] });
const modelled = (change: object) => ({ models: [Object.assign({}, model, change), ...whole.models.slice(1)] });
const sourced = (change: object) => ({ sources: [Object.assign({}, source, change), ...whole.sources.slice(1)] });
const figured = (change: object) => ({ figures: Object.assign({}, whole.figures, change) });

describe('a snapshot whose hashes fit', () => {
  it('opens when it says nothing wrong', async () => {
    expect((await open({})).observations).toHaveLength(4);
  });

  it.each([
    ['a negative price', priced({ input: -1 })],
    ['a price in words', priced({ output: 'free' })],
    ['a price by nobody', priced({ via: 'friend' })],
    ['a first token after no time', serving({ firstToken: 0 })],
    ['uptime above 1', serving({ uptime: 99.5 })],
    ['negative uptime', serving({ uptime: -0.1 })],
    ['a model of an unknown kind', modelled({ kind: 'oracle' })],
    ['a model without a key', modelled({ key: undefined })],
    ['a model with more than is known', modelled({ reputation: 5 })],
    ['a source with a wrong day', sourced({ retrieved: '5 May' })],
    ['a source that brought less than nothing', sourced({ observations: -1 })],
    ['a source that ships something else', sourced({ ships: 'sometimes' })],
    ['figures in words', figured({ value: ['a', 'b', 'c', 'd'] })],
    ['intervals in words', figured({ low: ['a', null, null, null] })],
    ['a column that is none', figured({ effort: {} })],
    ['one figure too many', figured({ value: [...whole.figures.value, 0.5] })],
    ['a figure of no model', figured({ model: [-1, 0, 0, 0] })],
    ['texts that are none', { texts: [3] }],
  ])('is refused for %s', async (_, change) => {
    await expect(open(change as Partial<Body>)).rejects.toThrow(/another form|has \d+ rows|point to nothing/);
  });

  it.each(['2026-8-5', 'tomorrow', '', '2026-08-05T00:00:00Z'])('is refused for the day %j', async (date) => {
    await expect(open({}, date)).rejects.toThrow('another form at date');
  });

  it('is not taken for more than 32 million characters', async () => {
    await expect(openSnapshot(' '.repeat(32_000_001), { today: '2026-11-21' })).rejects.toThrow('far larger');
  });
});
