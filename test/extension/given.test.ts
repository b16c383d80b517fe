import { describe, expect, it } from 'vitest';
import { known } from '#shared/facts/gathered';
import { givenBefore, givenOfPage } from '../../extension/given.ts';
import { sheet } from '../sheet.ts';

const fields = {
  id: 'acme/anvil',
  createdAt: '2025-01-01T00:00:00.000Z',
  tags: ['gguf'],
  likes: 4,
  downloads: 'many',
  gated: false,
  private: false,
  'model-index': [],
};
const nothing = { facts: {}, sources: {} };

describe('givenOfPage', () => {
  it('takes what the page tells exactly as the API does', () => {
    const { facts } = givenOfPage({ fields });
    expect(facts.likes).toEqual(known(4));
    expect(facts.tags).toEqual(known(['gguf']));
    expect(facts.task).toEqual(known(null));
  });

  it('leaves to the API what the page tells in part or in another type', () => {
    const { facts } = givenOfPage({ fields });
    for (const name of ['access', 'evaluations', 'files', 'spaces', 'descendants', 'downloads', 'servedBy'] as const)
      expect(facts[name], name).toBeUndefined();
  });

  it.each(['id', 'createdAt', 'tags'])('believes nothing of a page without %s', (missing) =>
    expect(givenOfPage({ fields: { ...fields, [missing]: undefined } }).facts).toEqual({}),
  );

  it('passes on the kind of the owner', () =>
    expect(givenOfPage({ fields, ownerKind: 'user' }).ownerKind).toBe('user'));
});

describe('givenBefore', () => {
  const cached = sheet();
  const page = givenOfPage({ fields });

  it('is the page alone where nothing is cached', () => expect(givenBefore(null, [], page)).toBe(page));

  it('lets the page replace facts of a model that is asked about anyhow', () => {
    const given = givenBefore(cached, ['owner'], page);
    expect(given.facts.likes).toEqual(known(4));
    expect(given.facts.owner).toEqual(cached.facts.owner);
  });

  it('keeps the cached model whole while it holds', () =>
    expect(givenBefore(cached, ['model-info'], page).facts.likes).toEqual(cached.facts.likes));

  it('names the model the facts are of, so that another commit is noticed', () =>
    expect(givenBefore(cached, ['scans'], nothing).model).toEqual(cached.model));

  it('keeps the files with their sizes beside verdicts that hold', () =>
    expect(givenBefore(cached, ['scans'], nothing).facts.files).toEqual(cached.facts.files));
});
