import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { body, demo, hop, origin } from './setup.ts';

const ids = async (query: string) =>
  Object(await body(demo(), `/api/models${query}`)).map((model: { id: string }) => model.id);

describe('listing models', () => {
  it('gives a bare list of short items; full adds more', async () => {
    const hub = demo();
    const [short] = Object(await body(hub, '/api/models?search=Heron'));
    const [full] = Object(await body(hub, '/api/models?search=Heron&full=true'));
    expect(short).not.toHaveProperty('sha');
    expect(full).toMatchObject({ ...short, gated: false, author: 'saltmarsh', sha: expect.any(String) });
  });

  it('walks by cursor through absolute links that keep the query', async () => {
    const hub = demo();
    const seen: string[] = [];
    let next: string | undefined = `${origin}/api/models?sort=downloads&limit=4&filter=license:apache-2.0`;
    while (next !== undefined) {
      const response: Response = await hub.fetch(next);
      seen.push(...(await response.json()).map((model: { id: string }) => model.id));
      next = /^<(https:\/\/[^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(await ids('?sort=downloads&filter=license:apache-2.0'));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen[0]).toBe(demoIds.wellKept);
  });

  it('filters by author, tag, base model, gate and size', async () => {
    expect(await ids('?author=meridian-health&gated=true&sort=id&direction=1')).toEqual([
      demoIds.gatedManual,
      demoIds.gatedAuto,
    ]);
    expect(await ids(`?filter=base_model:quantized:${demoIds.wellKept}`)).toEqual([demoIds.quantized]);
    expect(await ids('?filter=custom_code')).toEqual([demoIds.customCode]);
    expect(await ids('?num_parameters=min:60B')).toEqual([demoIds.gatedManual]);
    expect(await ids('?inference_provider=northgate')).toEqual([demoIds.wellKept]);
  });

  it('ignores the website’s other=, and never lists a private model', async () => {
    expect((await ids('?other=no-such-tag')).length).toBe((await ids('')).length);
    expect(await ids('')).not.toContain(demoIds.private);
  });

  it('refuses an unknown expand', async () => {
    expect((await hop(demo(), '/api/models?expand=gitalyUid')).status).toBe(400);
  });
});
