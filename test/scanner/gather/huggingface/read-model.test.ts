import { describe, expect, it } from 'vitest';
import { readModel, repoIdOf, revisionOf } from '#scanner/gather/huggingface/read-model';
import { known } from '#shared/facts/gathered';

const body = {
  _id: '621ffdc036468d709f17434d',
  id: 'org/name',
  sha: 'a'.repeat(40),
  gated: false,
  private: false,
  disabled: false,
  createdAt: '2025-01-01T00:00:00.000Z',
  lastModified: '2025-02-01T00:00:00.000Z',
  downloads: 5,
  downloadsAllTime: 50,
  likes: 1,
  tags: ['custom_code'],
  spaces: [],
  siblings: [{ rfilename: 'README.md' }],
  childrenModelCount: { adapter: 1 },
};

const malformed = expect.objectContaining({ absent: 'malformed' });
const notGiven = expect.objectContaining({ absent: 'not-given' });

describe('readModel', () => {
  it.each([
    ['downloads', ['5', -1, 1.5, null, Number.NaN, {}]],
    ['downloadsAllTime', ['5']],
    ['likes', [true]],
    ['createdAt', [5, 'yesterday', '', '2025-13-45T00:00:00Z']],
    ['lastModified', [[]]],
    ['tags', ['a', [1], { 0: 'a' }, null]],
    ['spaces', [3, [null]]],
    ['id', [5, '']],
  ] as const)('makes %s alone malformed when its type is wrong', (name, values) => {
    for (const value of values) {
      const facts = readModel({ ...body, [name]: value });
      expect([value, facts[name]]).toEqual([value, malformed]);
      expect(facts.metadata).toMatchObject({ value: {} });
      if (name !== 'likes') expect(facts.likes).toEqual(known(1));
    }
  });

  it('tells fields that are missing as not given', () => {
    const facts = readModel({});
    for (const name of ['id', 'access', 'downloads', 'tags', 'spaces', 'files', 'descendants', 'remoteCode'] as const)
      expect([name, facts[name]]).toEqual([name, notGiven]);
  });

  it('reads what the Hub leaves out for "none" as none: task, library, front matter, results, providers', () => {
    expect(readModel(body)).toMatchObject({
      task: { value: null },
      library: { value: null },
      metadata: { value: { licence: { ids: [] }, baseModels: [] } },
      evaluations: { value: [] },
      servedBy: { value: [] },
      lineage: { value: { relation: null, models: [] } },
    });
  });

  it('reads access only when all three of its parts are sound', () => {
    expect(readModel({ ...body, gated: 'manual' }).access).toEqual(
      known({ gated: 'manual', private: false, disabled: false }),
    );
    for (const wrong of [{ gated: true }, { gated: 'yes' }, { private: 0 }, { disabled: 'no' }])
      expect(readModel({ ...body, ...wrong }).access).toEqual(malformed);
  });

  it('calls 100 Spaces "at least 100", for there the Hub cuts the list', () => {
    const spaces = (count: number) => Array.from({ length: count }, (_, at) => `a/${at}`);
    expect(readModel({ ...body, spaces: spaces(99) }).spaces).toMatchObject({ value: { atLeast: false } });
    expect(readModel({ ...body, spaces: spaces(100) }).spaces).toMatchObject({ value: { atLeast: true } });
  });

  it('does not pretend to know lists that are too long to read', () => {
    const tags = Array.from({ length: 5_001 }, (_, at) => `t${at}`);
    const siblings = Array.from({ length: 50_001 }, (_, at) => ({ rfilename: `f${at}` }));
    const facts = readModel({ ...body, tags, siblings });
    expect(facts.tags).toMatchObject({ absent: 'too-large' });
    expect(facts.files).toMatchObject({ absent: 'too-large' });
    expect(readModel({ ...body, tags: tags.slice(1), siblings: siblings.slice(1) })).toMatchObject({
      tags: { value: { length: 5_000 } },
      files: { value: { length: 50_000 } },
    });
  });

  it('reads sizes and hashes of files where they are told', () => {
    const siblings = [
      { rfilename: 'a', size: 3, lfs: { sha256: 'ff' } },
      { rfilename: 'b', lfs: null },
    ];
    expect(readModel({ ...body, siblings }).files).toEqual(
      known([
        { path: 'a', size: 3, sha256: 'ff' },
        { path: 'b', size: null, sha256: null },
      ]),
    );
    for (const wrong of [[{}], [{ rfilename: '' }], [{ rfilename: 5 }], [null], ['README.md'], 'x'])
      expect(readModel({ ...body, siblings: wrong }).files).toEqual(malformed);
  });

  it('makes facts of given ones where they are not in the answer', () => {
    const given = { tags: known(['custom_code', 'base_model:adapter:org/base']) };
    const { tags: _, ...rest } = body;
    expect(readModel({ ...rest, config: {} }, given)).toMatchObject({
      remoteCode: { value: { tagged: true } },
      lineage: { value: { relation: 'adapter', models: ['org/base'] } },
    });
  });

  it('takes only 24 hex digits for an id and 40 for a commit', () => {
    expect(repoIdOf(body)).toBe(body._id);
    expect(revisionOf(body)).toBe(body.sha);
    for (const wrong of [{}, { _id: 5, sha: 5 }, { _id: 'A'.repeat(24), sha: 'main' }, { _id: `${'a'.repeat(24)}\n` }])
      expect([repoIdOf(wrong), revisionOf(wrong)]).toEqual([null, null]);
  });
});
