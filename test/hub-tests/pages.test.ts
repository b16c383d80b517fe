import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { demo, origin } from './setup.ts';

async function read(path: string): Promise<string> {
  return (await demo().fetch(origin + path)).text();
}

function props(page: string, target: string): unknown {
  const escaped = new RegExp(`data-target="${target}" data-props="([^"]*)"`).exec(page)?.[1] ?? 'null';
  return JSON.parse(
    escaped
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  );
}

describe('pages', () => {
  it('carries the facts of a model in the data of its header', async () => {
    const page = await read(`/${demoIds.wellKept}`);
    expect(props(page, 'ModelHeader')).toMatchObject({
      activeTab: 'model',
      author: { name: 'harbor-labs', type: 'org', followerCount: 18_420 },
      model: { id: demoIds.wellKept, downloadsAllTime: 9_815_022, gated: false },
      discussionsStats: { open: 16, closed: 48, total: 64 },
    });
    expect(page).toContain('title="See users who liked this repository">3.41k</button>');
    expect(page).toMatch(/data-target="ModelHeader"[^>]*><header[^>]*><div class="container relative "><h1 /);
  });

  it('marks files in the tree as the Hub does', async () => {
    const page = await read(`/${demoIds.unsafePickle}/tree/main`);
    expect(page).toContain('data-target="UnsafeBanner"');
    expect(page).toContain(`href="/${demoIds.unsafePickle}/blob/main/pytorch_model.bin"`);
    expect(page).toContain(`href="/${demoIds.unsafePickle}/resolve/main/pytorch_model.bin?download=true"`);
    expect(props(page, 'ViewerIndexTreeList')).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ path: 'train.py' })]),
    });
  });

  it('shows one file with its scans', async () => {
    const page = await read(`/${demoIds.customCode}/blob/main/modeling_skua.py`);
    expect(page).toContain('ViewerBlobPage');
    expect(props(page, 'ScanStatusBadge')).toMatchObject({
      filePath: 'modeling_skua.py',
      scanStatus: { status: 'safe' },
    });
  });

  it('lists cards with every optional part', async () => {
    const page = await read('/models?search=Tern-7B&sort=downloads');
    expect(page).toContain(
      `<article class="overview-card-wrapper group/repo  "><a class="flex items-center justify-between gap-4 p-2" href="/${demoIds.wellKept}">`,
    );
    expect(page).toContain('title="Number of parameters in the model: 7B"');
    expect(props(page, 'ModelList')).toMatchObject({ initialValues: { numTotalItems: 4 } });
  });

  it('never lets an author’s markup through', async () => {
    for (const rest of ['', '/tree/main', '/discussions']) {
      const page = await read(`/${demoIds.hostileCard}${rest}`);
      expect(page).not.toContain('<script>document.title');
      expect(page).not.toContain('<img src=x');
      expect(page).not.toContain('<style>body');
    }
  });

  it('follows renames, shows owners, and knows when there is nothing', async () => {
    const hub = demo();
    const pages = [demoIds.renamedFrom, 'harbor-labs', 'no/such', `${demoIds.private}`, ''].map((path) =>
      hub.fetch(`${origin}/${path}`),
    );
    expect((await Promise.all(pages)).map(({ status }) => status)).toEqual([200, 200, 404, 404, 200]);
  });
});
