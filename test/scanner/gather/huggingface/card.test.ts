import { describe, expect, it } from 'vitest';
import { askCard, withoutFrontMatter } from '#scanner/gather/huggingface/card';
import { fakeFetch, fakeHub } from '../fake.ts';

describe('withoutFrontMatter', () => {
  it.each([
    ['---\nlicense: mit\n---\n\n# Title\n', '# Title\n'],
    ['\uFEFF---\r\nlicense: mit\r\n---\r\nText', 'Text'],
    ['---\n---\nText', 'Text'],
    ['---\na: b\n---', ''],
    ['# Title\n---\nnot front matter\n---\n', '# Title\n---\nnot front matter\n---\n'],
    ['----\nno\n---\n', '----\nno\n---\n'],
    ['---\nnever closed', '---\nnever closed'],
    ['---\ntext: "a --- b"\n---\nText\n---\nmore', 'Text\n---\nmore'],
    ['', ''],
  ])('%j', (card, text) => {
    expect(withoutFrontMatter(card, false)).toBe(text);
  });

  it('leaves nothing where a cut took the end of the front matter', () => {
    expect(withoutFrontMatter('---\nwidget: […', true)).toBe('');
    expect(withoutFrontMatter('# Title', true)).toBe('# Title');
  });
});

describe('askCard', () => {
  it('asks for README.md at the commit', async () => {
    const { fetch, sent } = fakeFetch(() => new Response('Hello'));
    expect(await askCard(fakeHub(fetch), 'org/name', 'a'.repeat(40))).toEqual({
      exists: true,
      text: 'Hello',
      truncated: false,
    });
    expect(sent.map(({ url }) => url)).toEqual([`https://huggingface.co/org/name/resolve/${'a'.repeat(40)}/README.md`]);
  });

  it('encodes a revision as one segment', async () => {
    const { fetch, sent } = fakeFetch(() => new Response(''));
    await askCard(fakeHub(fetch), 'org/name', 'refs/pr/1');
    expect(sent[0]?.url).toContain('/resolve/refs%2Fpr%2F1/README.md');
  });

  it('cuts a card of 10 MB', async () => {
    const { fetch } = fakeFetch(() => new Response('é'.repeat(5_000_000)));
    const card = await askCard(fakeHub(fetch), 'org/name', 'main');
    expect([card.truncated, card.text.length, card.text.includes('\uFFFD')]).toEqual([true, 256_000, false]);
  });

  it('tells a card that does not exist from a repository that does not', async () => {
    const refused = (code: string, status: number) =>
      fakeFetch(() => new Response('no', { status, headers: { 'x-error-code': code } })).fetch;
    expect(await askCard(fakeHub(refused('EntryNotFound', 404)), 'a/b', 'main')).toMatchObject({ exists: false });
    await expect(askCard(fakeHub(refused('RepoNotFound', 404)), 'a/b', 'main')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(askCard(fakeHub(refused('GatedRepo', 401)), 'a/b', 'main')).rejects.toMatchObject({ code: 'gated' });
  });
});
