import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { bearer, demo, hop } from './setup.ts';

const info = `/api/models/${demoIds.wellKept}`;

describe('rate limits', () => {
  it('announces what is left on every answer, errors and redirects too', async () => {
    const hub = demo();
    const paths = [info, '/api/models/no/such', `/api/models/${demoIds.renamedFrom}`, `${info}?expand=wrong`];
    const left: (string | null)[] = [];
    for (const path of paths) left.push((await hop(hub, path)).headers.get('ratelimit'));
    expect(left).toEqual([499, 498, 497, 496].map((remaining) => `"api";r=${remaining};t=300`));
    const policy = (await hop(hub, '/models')).headers.get('ratelimit-policy');
    expect(policy).toBe('"fixed window";"pages";q=100;w=300');
  });

  it('refuses with 52 KB of HTML and no Retry-After, until the window ends', async () => {
    let time = 0;
    const hub = demo({ limits: { quota: { api: 2 } }, now: () => time });
    await hop(hub, info);
    await hop(hub, info);
    time = 245_000;
    const refused = await hop(hub, info);
    const page = await refused.text();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit')).toBe('"api";r=0;t=55');
    expect(refused.headers.has('retry-after')).toBe(false);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(page.length).toBeGreaterThan(50_000);
    time = 300_000;
    expect((await hop(hub, info)).status).toBe(200);
  });

  it('counts each account on its own, by plan', async () => {
    const hub = demo();
    await hop(hub, info);
    const member = await hop(hub, info, bearer('hf_test_granted'));
    expect(member.headers.get('ratelimit')).toBe('"api";r=2499;t=300');
  });
});

describe('CORS', () => {
  it('reflects the origin and hides the rate limits from pages', async () => {
    const hub = demo();
    const asked = await hop(hub, info, { headers: { origin: 'https://example.org' } });
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://example.org');
    expect(asked.headers.get('vary')).toBe('Origin');
    expect(asked.headers.get('access-control-expose-headers')).not.toMatch(/ratelimit/i);
    expect((await hop(hub, info)).headers.get('access-control-allow-origin')).toBe('https://huggingface.co');
  });

  it('is open on the file servers, and answers preflights without spending a unit', async () => {
    const hub = demo();
    const file = await hop(hub, `/${demoIds.wellKept}/resolve/main/model-00001-of-00003.safetensors`);
    const bytes = await hop(hub, file.headers.get('location') ?? '', { method: 'HEAD' });
    expect(bytes.headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await hop(hub, info, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'range' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'range']);
    expect(preflight.headers.has('ratelimit')).toBe(false);
  });

  it('stamps every answer with a request id', async () => {
    expect((await hop(demo(), info)).headers.get('x-request-id')).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
  });

  it('puts a weak ETag on JSON', async () => {
    expect((await hop(demo(), info)).headers.get('etag')).toMatch(/^W\/"[0-9a-f]+-[\w+/]{27}"$/);
  });
});
