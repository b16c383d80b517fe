import { describe, expect, it } from 'vitest';
import { pack } from '#shared/snapshot/pack';
import { bodySchema } from '#shared/snapshot/snapshot';
import { SnapshotError, unpack } from '#shared/snapshot/unpack';
import { contents } from './contents.ts';

const body = pack(contents());
const reversed = <T>(rows: readonly T[]): T[] => rows.toReversed();

describe('packing', () => {
  it('gives back every figure with all that is told of it', () => {
    const key = (one: object): string => JSON.stringify(one);
    const back = unpack(bodySchema.parse(JSON.parse(JSON.stringify(body))));
    expect(back.map(key).toSorted()).toEqual(contents().observations.map(key).toSorted());
  });

  it('does not depend on the order in which things came', () => {
    const { sources, models, observations, prices, serving } = contents();
    const other = pack({
      sources: reversed(sources),
      models: reversed(models),
      observations: reversed(observations),
      prices,
      serving,
    });
    expect(JSON.stringify(other)).toBe(JSON.stringify(body));
  });

  it('holds each text once', () => {
    expect(new Set(body.texts).size).toBe(body.texts.length);
  });
});

describe('unpacking', () => {
  const broken = (change: Partial<typeof body.figures>) => () =>
    unpack({ ...body, figures: { ...body.figures, ...change } });

  it('leaves out figures of benchmarks that it does not know', () => {
    const texts = body.texts.map((text) => (text === 'arena-text' ? 'arena-of-the-future' : text));
    expect(unpack({ ...body, texts })).toHaveLength(3);
  });

  it.each([
    ['a column that is too short', { value: [0.1] }],
    ['a model that is not there', { model: [0, 0, 0, 99] }],
    ['a text that is not there', { url: [0, 0, 0, 9_999] }],
    ['a fraction of a row', { model: [0.5, 0, 0, 0] }],
    ['an unknown class', { class: [7, 0, 0, 0] }],
  ])('refuses %s', (_, change) => {
    expect(broken(change)).toThrow(SnapshotError);
  });

  it('refuses figures of a source that it does not tell of', () => {
    expect(() => unpack({ ...body, sources: [] })).toThrow('point to nothing in “source”');
  });
});
