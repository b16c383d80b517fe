import { describe, expect, it } from 'vitest';
import { NO_METADATA } from '#scanner/gather/huggingface/card-metadata';
import { descendantsOf, lineageOf } from '#scanner/gather/huggingface/lineage';
import { absent, known } from '#shared/facts/gathered';

const none = known(NO_METADATA);
const declares = (...baseModels: string[]) => known({ ...NO_METADATA, baseModels });

describe('lineageOf', () => {
  it('believes the Hub first', () => {
    const baseModels = { relation: 'quantized', models: [{ _id: 'x', id: 'org/base' }] };
    expect(lineageOf({ baseModels }, known(['base_model:org/other']), none)).toEqual(
      known({ relation: 'quantized', models: ['org/base'] }),
    );
  });

  it('reads the tags where the Hub resolved nothing', () => {
    const tags = known(['base_model:org/a', 'base_model:merge:org/a', 'base_model:org/b', 'base_model:merge:org/b']);
    expect(lineageOf({}, tags, none)).toEqual(known({ relation: 'merge', models: ['org/a', 'org/b'] }));
    expect(lineageOf({ baseModels: null }, known(['base_model:org/a']), none)).toEqual(
      known({ relation: null, models: ['org/a'] }),
    );
  });

  it('reads the front matter where the tags say nothing, and even where they are not known', () => {
    const expected = known({ relation: null, models: ['org/base'] });
    expect(lineageOf({}, known([]), declares('org/base'))).toEqual(expected);
    expect(lineageOf({}, absent('malformed', 'x'), declares('org/base'))).toEqual(expected);
    expect(lineageOf({}, absent('malformed', 'x'), none)).toMatchObject({ absent: 'malformed' });
  });

  it.each([5, 'org/base', { models: 'org/base' }, { relation: 'cousin', models: [] }, { models: [{}] }])(
    'takes %o for malformed',
    (baseModels) => {
      expect(lineageOf({ baseModels }, known([]), none)).toMatchObject({ absent: 'malformed' });
    },
  );
});

describe('descendantsOf', () => {
  it('reads numbers by relation, with 0 for those left out', () => {
    expect(descendantsOf({ childrenModelCount: { adapter: 1, quantized: 3 } })).toEqual(
      known({ adapter: 1, finetune: 0, merge: 0, quantized: 3 }),
    );
  });

  it('reads a total of 0, but does not guess at the kinds in any other total', () => {
    expect(descendantsOf({ childrenModelCount: 0 })).toMatchObject({ value: { adapter: 0 } });
    expect(descendantsOf({ childrenModelCount: 7 })).toMatchObject({ absent: 'not-given' });
    expect(descendantsOf({ childrenModelCount: -7 })).toMatchObject({ absent: 'malformed' });
    expect(descendantsOf({ childrenModelCount: { adapter: '1' } })).toMatchObject({ absent: 'malformed' });
    expect(descendantsOf({})).toMatchObject({ absent: 'not-given' });
  });
});
