import { listFiles, listModels, listSpaces, modelInfo, pathsInfo, whoAmI } from '@huggingface/hub';
import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { demo } from './setup.ts';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('the official JavaScript client', () => {
  it('reads a model', async () => {
    const { fetch, log } = demo();
    const info = await modelInfo({ name: demoIds.wellKept, additionalFields: ['author', 'sha', 'tags'], fetch });
    expect(info).toMatchObject({ name: demoIds.wellKept, author: 'harbor-labs', downloads: 1_284_310, gated: false });
    expect(log[0]?.path).toContain('/revision/HEAD?');
  });

  it('walks listings through the Link header', async () => {
    const { fetch } = demo();
    const models = await all(listModels({ search: { owner: 'harbor-labs' }, limit: 3, fetch }));
    expect(models.map(({ name }) => name)).toContain(demoIds.wellKept);
    expect(models).toHaveLength(3);
  });

  it('lists all files of a long tree', async () => {
    const { fetch } = demo();
    const files = await all(listFiles({ repo: demoIds.manyFiles, recursive: true, fetch }));
    expect(files).toHaveLength(1_102);
  });

  it('asks about paths', async () => {
    const { fetch } = demo();
    const [file] = await pathsInfo({ repo: demoIds.unsafePickle, paths: ['pytorch_model.bin'], expand: true, fetch });
    expect(file?.securityFileStatus).toMatchObject({ status: 'unsafe' });
  });

  it('lists Spaces and knows who is asking, at an address of our own', async () => {
    const hub = demo({ origin: 'https://hub.test' });
    const place = { hubUrl: 'https://hub.test', fetch: hub.fetch };
    const spaces = await all(listSpaces(place));
    expect(spaces).toHaveLength(117);
    const me = await whoAmI({ accessToken: 'hf_test_granted', ...place });
    expect(me).toMatchObject({ name: 'granted', type: 'user' });
  });
});
