import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { body, demo, hop, origin } from './setup.ts';

async function walk(path: string) {
  const hub = demo();
  const pages: string[][] = [];
  let next: string | undefined = origin + path;
  while (next !== undefined) {
    const response: Response = await hub.fetch(next);
    pages.push((await response.json()).map((entry: { path: string }) => entry.path));
    next = /^<(https:\/\/huggingface\.co\/[^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
  }
  return pages;
}

describe('tree', () => {
  it('pages by 1,000, and by 50 with expand, through absolute links', async () => {
    const plain = await walk(`/api/models/${demoIds.manyFiles}/tree/main`);
    const expanded = await walk(`/api/models/${demoIds.manyFiles}/tree/main?expand=true`);
    expect(plain.map(({ length }) => length)).toEqual([1000, 102]);
    expect(expanded.length).toBe(23);
    expect(expanded.flat()).toEqual(plain.flat());
  });

  it('lists one level unless asked for all, and only below a folder', async () => {
    const path = `/api/models/${demoIds.strangeNames}/tree/main`;
    const [top] = await walk(path);
    expect(top).toContain('größe');
    expect(top).not.toContain('größe/模型 weights.safetensors');
    expect((await walk(`${path}?recursive=true`)).flat()).toContain('größe/模型 weights.safetensors');
    expect(await walk(`${path}/gr%C3%B6%C3%9Fe`)).toEqual([['größe/模型 weights.safetensors']]);
    expect((await hop(demo(), `${path}/empty.txt`)).status).toBe(404);
  });

  it('says oid where model info says sha256, and shows the pointer as the git id', async () => {
    const [entry] = Object(await body(demo(), `/api/models/${demoIds.gatedAuto}/tree/main`)).filter(
      (file: { path: string }) => file.path === 'model.safetensors',
    );
    expect(entry.lfs).toEqual({
      oid: expect.stringMatching(/^[0-9a-f]{64}$/),
      size: entry.size,
      pointerSize: expect.any(Number),
    });
    expect(entry.xetHash).not.toBe(entry.lfs.oid);
    expect(entry.oid).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('paths-info', () => {
  const path = `/api/models/${demoIds.unsafePickle}/paths-info/main`;

  it('describes files with their scans and leaves out what is missing, in both encodings', async () => {
    const hub = demo();
    const json = await body(hub, path, {
      method: 'POST',
      body: JSON.stringify({ paths: ['pytorch_model.bin', 'nope'], expand: true }),
    });
    const form = await body(hub, path, {
      method: 'POST',
      body: new URLSearchParams({ paths: 'pytorch_model.bin', expand: 'true' }),
    });
    expect(form).toEqual(json);
    expect(json).toMatchObject([
      {
        path: 'pytorch_model.bin',
        lastCommit: { title: 'Upload model' },
        securityFileStatus: {
          status: 'unsafe',
          pickleImportScan: { pickleImports: [{ module: 'posix', safety: 'dangerous' }] },
        },
      },
    ]);
    expect(Object(json)[0].securityFileStatus).not.toHaveProperty('virusTotalScan');
  });

  it('refuses a body that is not one', async () => {
    expect((await hop(demo(), path, { method: 'POST', body: '{"paths"' })).status).toBe(400);
  });
});

describe('scan', () => {
  it('does not call a model clean whose scans are not done', async () => {
    expect(await body(demo(), `/api/models/${demoIds.scansQueued}/scan`)).toEqual({
      scansDone: false,
      filesWithIssues: [],
    });
  });
});

describe('commits, refs and discussions', () => {
  it('counts commits in a header', async () => {
    const response = await demo().fetch(`${origin}/api/models/${demoIds.wellKept}/commits/main?limit=1`);
    expect(response.headers.get('x-total-count')).toBe('68');
    expect(await response.json()).toHaveLength(1);
    expect(response.headers.get('link')).toContain('p=1');
  });

  it('names pull requests only to those who ask', async () => {
    const hub = demo();
    const path = `/api/models/${demoIds.wellKept}/refs`;
    expect(await body(hub, path)).not.toHaveProperty('pullRequests');
    expect(Object(await body(hub, `${path}?include_prs=1`)).pullRequests[0].ref).toBe('refs/pr/63');
  });

  it('pages discussions by 50 without a link, with the closed count on the first page only', async () => {
    const hub = demo();
    const first = await hub.fetch(`${origin}/api/models/${demoIds.wellKept}/discussions`);
    const head = await first.json();
    const tail = Object(await body(hub, `/api/models/${demoIds.wellKept}/discussions?p=1`));
    expect(first.headers.has('link')).toBe(false);
    expect([head.discussions.length, head.count, head.start, head.numClosedDiscussions]).toEqual([50, 64, 0, 48]);
    expect([tail.discussions.length, tail.start, 'numClosedDiscussions' in tail]).toEqual([14, 50, false]);
  });

  it('has no author where the account was deleted', async () => {
    const { discussions } = Object(await body(demo(), `/api/models/${demoIds.otherLicence}/discussions`));
    expect(discussions.map((item: object) => 'author' in item)).toEqual([false, true]);
  });
});

describe('owners', () => {
  it('shows an organization in any case without a redirect, a person only after one', async () => {
    const hub = demo();
    expect((await hop(hub, '/api/organizations/HARBOR-labs/overview')).status).toBe(200);
    const person = await hop(hub, '/api/users/Prankster/overview');
    expect([person.status, person.headers.get('location')]).toEqual([307, '/api/users/prankster/overview']);
  });

  it('tells an account’s age from its _id', async () => {
    const { _id, createdAt } = Object(await body(demo(), '/api/users/freeweights-hub/overview'));
    expect(Number.parseInt(_id.slice(0, 8), 16) * 1000).toBe(Date.parse(createdAt));
  });
});
