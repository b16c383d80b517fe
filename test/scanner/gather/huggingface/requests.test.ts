import { describe, expect, it } from 'vitest';
import { askAncestors } from '#scanner/gather/huggingface/ancestors';
import { factsOf, fieldsFor } from '#scanner/gather/huggingface/expand';
import { nextPath } from '#scanner/gather/huggingface/list';
import { askModelInfo } from '#scanner/gather/huggingface/model-info';
import { askPapers } from '#scanner/gather/huggingface/papers';
import { askScans, MAX_PATHS, riskiest } from '#scanner/gather/huggingface/scans';
import { fakeFetch, fakeHub, json } from '../fake.ts';

describe('fieldsFor', () => {
  it('asks for nothing where everything is given', () => {
    expect(fieldsFor(() => true)).toEqual([]);
  });

  it('asks for what a missing fact is made from, unless that is given', () => {
    expect(fieldsFor((name) => name !== 'remoteCode')).toEqual(['config']);
    expect(fieldsFor((name) => name !== 'remoteCode' && name !== 'tags').sort()).toEqual(['config', 'tags']);
    expect(fieldsFor((name) => name !== 'access')).toEqual(['gated', 'private', 'disabled']);
  });

  it('knows what an answer can tell', () => {
    expect([...factsOf(['gated', 'private', 'likes'])].sort()).toEqual(['id', 'likes']);
  });
});

describe('askModelInfo', () => {
  it('asks at the revision by path: as a query the Hub would ignore it', async () => {
    const { fetch, sent } = fakeFetch(() => json({}));
    await askModelInfo(fakeHub(fetch), { id: 'org/na.me', revision: 'refs/pr/1' }, ['model-index']);
    expect(sent[0]?.url).toBe(
      'https://huggingface.co/api/models/org/na.me/revision/refs%2Fpr%2F1?expand[]=model-index',
    );
  });

  it('asks once more without the fields that a Hub does not know', async () => {
    const refusal = { error: '✖ Invalid option: expected one of "author"|"likes"|"sha"\n  → at expand[1]' };
    const { fetch, sent } = fakeFetch((_, number) =>
      number === 0 ? json(refusal, { status: 400 }) : json({ likes: 1 }),
    );
    expect(await askModelInfo(fakeHub(fetch), { id: 'a/b' }, ['likes', 'brandNew', 'sha'])).toEqual({
      answer: { likes: 1 },
      fields: ['likes', 'sha'],
    });
    expect(sent.map(({ url }) => url.split('?')[1])).toEqual([
      'expand[]=likes&expand[]=brandNew&expand[]=sha',
      'expand[]=likes&expand[]=sha',
    ]);
  });

  it('gives up where the refusal names nothing that is left', async () => {
    const { fetch, sent } = fakeFetch(() => json({ error: 'expected one of "x"' }, { status: 400 }));
    await expect(askModelInfo(fakeHub(fetch), { id: 'a/b' }, ['likes'])).rejects.toMatchObject({ code: 'malformed' });
    expect(sent).toHaveLength(1);
  });

  it.each(['[]', '"text"', 'null', '', '{', '<!doctype html>'])('takes %j for malformed', async (text) => {
    const { fetch } = fakeFetch(() => new Response(text));
    await expect(askModelInfo(fakeHub(fetch), { id: 'a/b' }, ['likes'])).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('askScans', () => {
  const file = (path: string) => ({ path, size: null, sha256: null });
  const entry = (path: string, more: object = {}) => ({ type: 'file', oid: 'x', size: 3, path, ...more });

  it('asks for the riskiest formats first, and for no more than the limit', () => {
    expect(riskiest(['a.json', 'b.onnx', 'c.pkl', 'd.txt', 'e.bin'])).toEqual([
      'c.pkl',
      'e.bin',
      'b.onnx',
      'a.json',
      'd.txt',
    ]);
    const many = Array.from({ length: 23_763 }, (_, at) => `x/${at}.wav`);
    expect(riskiest([...many, 'late.pkl'])).toHaveLength(MAX_PATHS);
    expect(riskiest([...many, 'late.pkl'])[0]).toBe('late.pkl');
  });

  it('asks nothing about a repository without files', async () => {
    const { fetch, sent } = fakeFetch(() => json([]));
    expect((await askScans(fakeHub(fetch), 'a/b', 'main', [])).scans).toEqual([]);
    expect(sent).toHaveLength(0);
  });

  it('believes an answer about files that were asked about, each once, and no other', async () => {
    const answer = [entry('a'), entry('a'), entry('other'), { ...entry('b'), type: 'directory' }];
    const { fetch, sent } = fakeFetch(() => json(answer));
    const { scans } = await askScans(fakeHub(fetch), 'a/b', 'refs/pr/1', [file('a'), file('b')]);
    expect(scans.map(({ path }) => path)).toEqual(['a']);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: 'https://huggingface.co/api/models/a/b/paths-info/refs%2Fpr%2F1',
    });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ paths: ['a', 'b'], expand: true });
  });

  it('takes sizes and hashes only when they are sound', async () => {
    const answer = [entry('a', { size: -1, lfs: { oid: 'zz' } }), entry('b', { lfs: { oid: 'f'.repeat(64) } })];
    const { sizes } = await askScans(fakeHub(fakeFetch(() => json(answer)).fetch), 'a/b', 'main', [
      file('a'),
      file('b'),
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      a: { size: null, sha256: null },
      b: { size: 3, sha256: 'f'.repeat(64) },
    });
  });

  it.each(['{}', '[null]', '[', '<html>', '[{"type":"file","path":5}]'])('survives the answer %s', async (text) => {
    const { fetch } = fakeFetch(() => new Response(text));
    const outcome = await askScans(fakeHub(fetch), 'a/b', 'main', [file('a')]).catch((error: unknown) => error);
    expect(outcome).toSatisfy(
      (value) => JSON.stringify(value).includes('malformed') || JSON.stringify(value).includes('"scans":[]'),
    );
  });
});

describe('askPapers', () => {
  it('asks for three at most, and leaves out those that the Hub has no page for', async () => {
    const { fetch, sent } = fakeFetch(({ url }) =>
      url.endsWith('2501.00002') ? json({ error: 'no' }, { status: 404 }) : json({ title: 'T', upvotes: 3 }),
    );
    const tags = [
      'arxiv:2501.00001',
      'arxiv:2501.00002',
      'arxiv:../../x',
      'arxiv:2501.00001',
      'arxiv:2501.00003',
      'arxiv:2501.00004',
    ];
    const papers = await askPapers(fakeHub(fetch), tags);
    expect(papers.map(({ id }) => id)).toEqual(['2501.00001', '2501.00003']);
    expect(sent).toHaveLength(3);
  });

  it('fails as a whole where one cannot be asked', async () => {
    const { fetch } = fakeFetch(() => json({ title: 5 }));
    await expect(askPapers(fakeHub(fetch), ['arxiv:2501.00001'])).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('askAncestors', () => {
  const parent = (id: string, licence: string, ...models: string[]) =>
    [
      id,
      {
        id,
        cardData: { license: licence },
        tags: [],
        baseModels: { relation: 'finetune', models: models.map((name) => ({ id: name })) },
      },
    ] as const;

  it('walks up, each ancestor once, even in a circle', async () => {
    const world = new Map<string, unknown>([parent('a/1', 'mit', 'a/2'), parent('a/2', 'gemma', 'a/1', 'me/me')]);
    const { fetch, sent } = fakeFetch(({ url }) => json(world.get(new URL(url).pathname.slice('/api/models/'.length))));
    expect(await askAncestors(fakeHub(fetch), 'me/me', ['a/1'])).toEqual([
      { id: 'a/1', exists: true, licences: ['mit'] },
      { id: 'a/2', exists: true, licences: ['gemma'] },
    ]);
    expect(sent).toHaveLength(2);
  });

  it('tells of one that is missing or private, and asks for nothing that is no id', async () => {
    const { fetch, sent } = fakeFetch(() => json({ error: 'Invalid username or password.' }, { status: 401 }));
    expect(await askAncestors(fakeHub(fetch), 'me/me', ['gone/gone', '../../etc/passwd'])).toEqual([
      { id: 'gone/gone', exists: false, licences: [] },
      { id: '../../etc/passwd', exists: false, licences: [] },
    ]);
    expect(sent).toHaveLength(1);
  });

  it('asks for eight at most of a merge of dozens', async () => {
    const { fetch, sent } = fakeFetch(() => json({ tags: [] }));
    const parents = Array.from({ length: 40 }, (_, at) => `a/${at}`);
    expect(await askAncestors(fakeHub(fetch), 'me/me', parents)).toHaveLength(8);
    expect(sent).toHaveLength(8);
  });
});

describe('nextPath', () => {
  const HUB = 'https://huggingface.co';

  it('reads the address of the next page', () => {
    expect(nextPath('<https://huggingface.co/api/models?limit=2&cursor=eyJ%3D>; rel="next"', HUB)).toBe(
      '/api/models?limit=2&cursor=eyJ%3D',
    );
  });

  it.each([
    null,
    '',
    '<>; rel="next"',
    '<https://huggingface.co/x>; rel="prev"',
    '</.well-known/x>; rel="api-catalog"',
  ])('ends at %j', (link) => {
    expect(nextPath(link, HUB)).toBeNull();
  });

  it('stays at the endpoint, wherever the address leads', () => {
    expect(nextPath('<https://evil.example/api/models?cursor=x>; rel="next"', 'http://localhost:8000')).toBe(
      '/api/models?cursor=x',
    );
    expect(nextPath('<https://mirror.example/hub/api/models?cursor=x>; rel="next"', 'https://mirror.example/hub')).toBe(
      '/api/models?cursor=x',
    );
  });
});
