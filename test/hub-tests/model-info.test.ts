import { describe, expect, it } from 'vitest';
import { modelExpand } from '#hub/api/expand';
import { demoIds } from '#hub/demo';
import { body, demo, hop, origin } from './setup.ts';

const wellKept = `/api/models/${demoIds.wellKept}`;

describe('model info', () => {
  it('gives the usual fields, and those for connoisseurs only by name', async () => {
    const info = await body(demo(), wellKept);
    expect(info).toMatchObject({
      id: demoIds.wellKept,
      modelId: demoIds.wellKept,
      gated: false,
      author: 'harbor-labs',
    });
    for (const name of ['downloadsAllTime', 'baseModels', 'evalResults', 'childrenModelCount', 'trendingScore']) {
      expect(info).not.toHaveProperty(name);
    }
  });

  it('gives exactly what expand names, in either spelling, with both ids', async () => {
    const hub = demo();
    const both = await body(hub, `${wellKept}?expand=author&expand[]=downloadsAllTime`);
    expect(Object.keys(Object(both))).toEqual(['_id', 'id', 'author', 'downloadsAllTime']);
    expect(
      await body(hub, `/api/models/${demoIds.noCard}?expand=cardData&expand=baseModels&expand=model-index`),
    ).toEqual({
      _id: expect.any(String),
      id: demoIds.noCard,
      'model-index': null,
    });
  });

  it.each(['_id', 'gitalyUid', 'securityRepoStatus', 'cardData.license'])(
    'refuses expand=%s and lists what is valid',
    async (name) => {
      const response = await hop(demo(), `${wellKept}?expand=${name}`);
      const { error } = await response.json();
      expect(response.status).toBe(400);
      expect(error).toContain('✖ Invalid option: expected one of "author"|"baseModels"|"cardData"|');
      for (const valid of modelExpand) expect(error).toContain(`"${valid}"`);
    },
  );

  it('keeps the shapes that surprise', async () => {
    const hub = demo();
    const fields =
      'expand=spaces&expand=inferenceProviderMapping&expand=childrenModelCount&expand=evalResults&expand=gated';
    const info = await body(hub, `${wellKept}?${fields}`);
    expect(info).toMatchObject({
      gated: false,
      inferenceProviderMapping: { 'stillwater-ai': { status: 'live' } },
      childrenModelCount: { adapter: 214 },
      evalResults: expect.arrayContaining([expect.objectContaining({ error: expect.any(String) })]),
    });
    expect(Object(info).spaces).toHaveLength(100);
    const [listed] = Object(
      await body(hub, `/api/models?search=Tern-7B-Instruct&author=harbor-labs&expand=inferenceProviderMapping`),
    );
    expect(listed.inferenceProviderMapping).toEqual(
      expect.arrayContaining([expect.objectContaining({ provider: 'northgate' })]),
    );
  });

  it('adds sizes and hashes with blobs, the scan summary with securityStatus', async () => {
    const info = Object(await body(demo(), `/api/models/${demoIds.unsafePickle}?blobs=true&securityStatus=true`));
    const weights = info.siblings.find((file: { rfilename: string }) => file.rfilename === 'pytorch_model.bin');
    expect(weights).toEqual({
      rfilename: 'pytorch_model.bin',
      blobId: expect.stringMatching(/^[0-9a-f]{40}$/),
      size: expect.any(Number),
      lfs: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: weights.size, pointerSize: expect.any(Number) },
    });
    expect(info.securityRepoStatus.scansDone).toBe(true);
    expect(info.securityRepoStatus.filesWithIssues).toContainEqual({ path: 'pytorch_model.bin', level: 'unsafe' });
  });

  it('has an _id that tells the second of creation', async () => {
    const { _id, createdAt } = Object(await body(demo(), wellKept));
    expect(Number.parseInt(_id.slice(0, 8), 16) * 1000).toBe(Date.parse(createdAt));
  });

  it('pins by path and ignores the query', async () => {
    const hub = demo();
    expect((await hop(hub, `${wellKept}/revision/HEAD`)).status).toBe(200);
    expect((await hop(hub, `${wellKept}?revision=no-such-branch`)).status).toBe(200);
  });
});

describe('names that moved', () => {
  it('answers 307 with a relative address and the query kept: renames, legacy names, wrong case', async () => {
    const hub = demo();
    for (const name of [demoIds.renamedFrom, 'tern-mini', 'HARBOR-LABS/tern-1b']) {
      const response = await hop(hub, `/api/models/${name}?expand[]=author`);
      expect([response.status, response.headers.get('location')]).toEqual([
        307,
        `/api/models/${demoIds.renamed}?expand[]=author`,
      ]);
    }
  });

  it('keeps a POST a POST', async () => {
    const hub = demo();
    const path = `/api/models/${demoIds.renamedFrom}/paths-info/main`;
    const found = await body(hub, path, { method: 'POST', body: JSON.stringify({ paths: ['config.json'] }) });
    expect(found).toMatchObject([{ path: 'config.json' }]);
    expect(hub.log.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 307', 'POST 200']);
  });

  it('may lead to another repository altogether', async () => {
    const response = await demo().fetch(`${origin}/api/models/${demoIds.takenOverFrom}`);
    expect(response.redirected).toBe(true);
    expect(response.url).toBe(`${origin}/api/models/${demoIds.takenOver}`);
  });
});
