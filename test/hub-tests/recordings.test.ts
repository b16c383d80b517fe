import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHub } from '#hub/hub';
import { catalogModels, loadRecordings, mergeModels } from '#hub/recordings';
import { radarModel } from '#hub/recordings/catalog';
import { describeRecorded } from '../recorded.ts';
import { body, origin } from './setup.ts';

const qwen = 'Qwen/Qwen3-Coder-30B-A3B-Instruct';

it('turns a catalog row into a model without inventing what the row does not say', () => {
  const row = {
    id: 'o/m',
    author: 'o',
    created_at: '2026-01-02T03:04:05.000Z',
    updated_at: '2026-01-03T00:00:00.000Z',
    likes: 1,
    downloads_30d: 2,
    tags: ['a'],
    license: null,
    formats: ['gguf'],
    gated: true,
  };
  const model = radarModel(row);
  expect(model).toMatchObject({ gated: 'auto', cardData: {}, files: [{ path: 'm.gguf' }] });
  expect(Object.keys(model)).not.toContain('pipeline_tag');
  expect(model._id.slice(0, 8)).toBe(Math.floor(Date.parse(row.created_at) / 1000).toString(16));
  expect(radarModel(row)).toEqual(model);
});

describeRecorded('recordings', 9, (folder) => {
  const recorded = loadRecordings(folder);
  const hub = createHub({ ...recorded, limits: { enforce: false } });
  const file = (...path: string[]) => readFileSync(join(folder, 'hub', ...path), 'utf8');

  it('serves transcribed bodies as they are, placeholders included, and picks from them by expand', async () => {
    const bert = JSON.parse(file('api', 'google-bert__bert-base-uncased.TRANSCRIBED.json'));
    expect(await body(hub, '/api/models/google-bert/bert-base-uncased')).toEqual(bert);
    const { _id, id, likes } = bert;
    expect(await body(hub, '/api/models/google-bert/bert-base-uncased?expand=likes')).toEqual({ _id, id, likes });
    const body400 = await hub.fetch(`${origin}/api/models/google-bert/bert-base-uncased?expand=_id`);
    expect(body400.status).toBe(400);
  });

  it('serves the recorded scans', async () => {
    for (const [id, name] of [
      ['openai-community/gpt2', 'openai-community-gpt2'],
      ['mcpotato/42-eicar-street', 'mcpotato-42-eicar-street'],
      ['recorded/queued-new-repo', 'queued-new-repo'],
    ]) {
      expect(await body(hub, `/api/models/${id}/scan`)).toEqual(JSON.parse(file('api', `scan__${name}.json`)));
    }
  });

  it('serves the recorded discussions, by the legacy name too', async () => {
    const recordedBody = JSON.parse(file('api', 'discussions__openai-community-gpt2__2026-03.TRANSCRIBED.json'));
    expect(await body(hub, '/api/models/gpt2/discussions')).toEqual(recordedBody);
  });

  it('serves the recorded security status of a file', async () => {
    const recordedStatus = JSON.parse(file('api', 'securityFileStatus__gpt2.TRANSCRIBED.json'));
    const paths = { method: 'POST', body: JSON.stringify({ paths: ['pytorch_model.bin'], expand: true }) };
    expect(await body(hub, '/api/models/openai-community/gpt2/paths-info/main', paths)).toMatchObject([
      { securityFileStatus: recordedStatus },
    ]);
  });

  it('serves trending items whole, with their owners', async () => {
    const lines = file('api', 'hf-trending-unique-models.jsonl').trim().split('\n');
    const first = JSON.parse(lines[0] ?? '');
    const { recentlyTrending } = Object(await body(hub, '/api/trending?type=model&limit=20'));
    expect(recentlyTrending).toHaveLength(20);
    expect(recentlyTrending[0].repoData).toEqual(first.repoData);
    const { createdAt, _id } = Object(await body(hub, '/api/users/Open-OSS/overview'));
    expect([_id, createdAt.slice(0, 10)]).toEqual(['69fbd38f5500c2880adfbe4b', '2026-05-06']);
  });

  it('serves the recorded page byte for byte, and its model on the API', async () => {
    const page = await hub.fetch(`${origin}/${qwen}/blob/main/qwen3coder_tool_parser.py`);
    expect(Buffer.from(await page.arrayBuffer()).toString()).toBe(
      file('html', 'blob-page__Qwen3-Coder-30B__2025-08__anon.html'),
    );
    expect(await body(hub, `/api/models/${qwen}`)).toMatchObject({
      sha: '8110d98ad896c995124f3bc44b2f8dd695a4d252',
      downloads: 196_373,
      likes: 471,
    });
    expect(await body(hub, '/api/organizations/Qwen/overview')).toMatchObject({ name: 'Qwen', numFollowers: 44_431 });
  });

  it('has the bytes of the file on that page back, as its git id proves', async () => {
    const paths = { method: 'POST', body: JSON.stringify({ paths: ['qwen3coder_tool_parser.py'] }) };
    expect(await body(hub, `/api/models/${qwen}/paths-info/main`, paths)).toMatchObject([
      { oid: '774f4bbf588d764cd190b4b0ca339b7eefb0daa2', size: 28_881 },
    ]);
  });

  it('answers for the thirty models of the recorded listing, together and one by one', async () => {
    const page = await (await hub.fetch(`${origin}/models?search=liquid`)).text();
    expect(page).toContain(file('html', 'listing__search-results__liquid.html'));
    const ids = [...page.matchAll(/<a\s+class="flex items-center[^"]*"\s+href="\/([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(30);
    for (const id of ids) expect(await body(hub, `/api/models/${id}`)).toMatchObject({ id });
    const found = await body(hub, '/api/models?search=liquid&sort=trendingScore&limit=30&expand=downloads');
    expect(found).toMatchObject(ids.map((id) => ({ id })));
    const listed = Object(await body(hub, '/api/models?author=mradermacher&search=lfm2&expand=downloads'));
    expect(listed).toContainEqual(expect.objectContaining({ id: 'mradermacher/lfm2b-GGUF', downloads: 113 }));
  });

  it('turns the catalogs into models, the same ones every time, and keeps moved names moved', async () => {
    const models = catalogModels(folder, { limit: 500 });
    expect(models).toEqual(catalogModels(folder, { limit: 500 }));
    expect(catalogModels(folder, { limit: 500, sources: ['radar'] })).toHaveLength(500);
    expect(models.every((model) => model.securityRepoStatus === undefined && model.sha.length === 40)).toBe(true);
    const merged = mergeModels(recorded.models, models);
    expect(merged.some(({ id }) => id === 'gpt2')).toBe(false);
    expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
  });
});
