import { describe, expect, it } from 'vitest';
import { LIST_LIMIT, ownerQuery, searchQuery } from '../../../extension/page/list-query.ts';

const search = (query: string) => searchQuery(new URLSearchParams(query));

describe('searchQuery', () => {
  it('asks for what is trending where nothing is chosen', () =>
    expect(search('')).toEqual({ filters: [], sort: 'trendingScore', limit: 30 }));

  it('asks for all pages up to the one shown, in one request', () => expect(search('p=2')?.limit).toBe(90));

  it('spells the site’s filters as the API’s tags', () =>
    expect(search('license=license:mit&language=de,en&library=gguf&dataset=acme/corpus&other=4-bit')?.filters).toEqual([
      '4-bit',
      'gguf',
      'license:mit',
      'dataset:acme/corpus',
      'de',
      'en',
    ]));

  it('names search, author, task and order', () =>
    expect(search('search=tern&author=acme&pipeline_tag=text-generation&sort=likes')).toMatchObject({
      search: 'tern',
      author: 'acme',
      task: 'text-generation',
      sort: 'likes',
    }));

  it.each(['num_parameters=min:6B', 'sort=unheard-of', 'p=99999', 'inference_provider=all'])(
    'gives up on %s rather than asking for another list',
    (query) => expect(search(query)).toBeNull(),
  );

  it.each(['p=-1', 'p=x', 'p=1.5', 'p=1e99'])('reads %s as the first page', (query) =>
    expect(search(query)?.limit).toBe(30),
  );
});

describe('in Firefox, where no content script can go through the iterators of parameters', () => {
  const seenByContentScript = (query: string): URLSearchParams => {
    const params = new URLSearchParams(query);
    for (const name of ['keys', 'values', 'entries', Symbol.iterator])
      Object.defineProperty(params, name, { value: () => ({}) });
    return params;
  };

  it('reads a list all the same', () =>
    expect(searchQuery(seenByContentScript('search=tern&license=mit'))).toEqual(search('search=tern&license=mit')));

  it('sees what it does not know', () => expect(searchQuery(seenByContentScript('num_parameters=min:6B'))).toBeNull());

  it('reads an owner’s page', () =>
    expect(ownerQuery('acme', seenByContentScript('sort_models=likes'))).toMatchObject({ sort: 'likes' }));
});

describe('ownerQuery', () => {
  it('lists the owner’s models, the last changed first', () =>
    expect(ownerQuery('acme', new URLSearchParams())).toEqual({
      author: 'acme',
      filters: [],
      sort: 'lastModified',
      limit: 30,
    }));

  it('never asks for more than the limit', () =>
    expect(ownerQuery('acme', new URLSearchParams('p=9999')).limit).toBe(LIST_LIMIT));
});
