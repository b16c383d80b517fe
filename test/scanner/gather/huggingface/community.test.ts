import { describe, expect, it } from 'vitest';
import { askDiscussions } from '#scanner/gather/huggingface/discussions';
import { askOwner } from '#scanner/gather/huggingface/owner';
import { fakeFetch, fakeHub, json } from '../fake.ts';

const hubOf = (answer: unknown) => fakeHub(fakeFetch(() => json(answer)).fetch);

describe('askDiscussions', () => {
  const one = {
    num: 152,
    author: { name: 'someone', type: 'user' },
    repo: { name: 'a/b', type: 'model' },
    title: 'A question',
    status: 'open',
    createdAt: '2026-03-11T15:34:52.000Z',
    isPullRequest: false,
    numComments: 1,
    numReactionUsers: 3,
    repoOwner: { name: 'a', isParticipating: false, type: 'org', isDiscussionAuthor: false },
  };

  it('reads the first page, its total, and the kind of the owner', async () => {
    const { discussions, ownerKind } = await askDiscussions(hubOf({ discussions: [one], count: 145, start: 0 }), 'a/b');
    expect(ownerKind).toBe('organization');
    expect(discussions).toEqual({
      total: 145,
      recent: [
        {
          number: 152,
          title: 'A question',
          pullRequest: false,
          status: 'open',
          createdAt: '2026-03-11T15:34:52.000Z',
          comments: 1,
          author: 'someone',
          ownerTookPart: false,
          byOwner: false,
          reactions: 3,
        },
      ],
    });
  });

  it('knows no author of a deleted account, and no participation that the Hub does not tell', async () => {
    const { author: _, repoOwner: __, ...rest } = one;
    const { discussions, ownerKind } = await askDiscussions(hubOf({ discussions: [rest], count: 1 }), 'a/b');
    expect(discussions.recent[0]).toMatchObject({ author: null, ownerTookPart: null });
    expect(ownerKind).toBeNull();
  });

  it.each([
    { discussions: [{ ...one, status: 'resolved' }], count: 1 },
    { discussions: [{ ...one, num: '1' }], count: 1 },
    { discussions: [{ ...one, createdAt: 'today' }], count: 1 },
    { discussions: 'none', count: 0 },
    { discussions: [] },
    [],
    null,
  ])('takes %j for malformed', async (answer) => {
    await expect(askDiscussions(hubOf(answer), 'a/b')).rejects.toMatchObject({ code: 'malformed' });
  });

  it('tells that discussions are disabled', async () => {
    const { fetch } = fakeFetch(() => json({ error: 'Discussions are disabled for this repo' }, { status: 403 }));
    await expect(askDiscussions(fakeHub(fetch), 'a/b')).rejects.toMatchObject({ code: 'disabled' });
  });
});

describe('askOwner', () => {
  const organization = {
    _id: '621ffdc036468d709f17434d',
    name: 'Org',
    fullname: 'The Org',
    isVerified: true,
    plan: 'team',
    numModels: 5,
    numFollowers: 9,
  };

  it('reads an organization, whose age is in its id', async () => {
    expect(await askOwner(hubOf(organization), 'org', 'organization')).toEqual({
      name: 'Org',
      kind: 'organization',
      fullName: 'The Org',
      followers: 9,
      models: 5,
      verified: true,
      plan: 'team',
      createdAt: '2022-03-02T23:29:04.000Z',
    });
  });

  it('reads a user, who says when the account was made and may leave out the rest', async () => {
    const user = { _id: 'x', user: 'me', type: 'user', fullname: '', createdAt: '2024-01-01T00:00:00.000Z' };
    expect(await askOwner(hubOf(user), 'me', 'user')).toEqual({
      name: 'me',
      kind: 'user',
      fullName: null,
      followers: null,
      models: null,
      verified: false,
      plan: null,
      createdAt: '2024-01-01T00:00:00.000Z',
    });
  });

  it.each([
    { ...organization, numModels: '5' },
    { ...organization, isVerified: 'yes' },
    { ...organization, name: 5 },
    {},
  ])('takes %j for malformed', async (answer) => {
    await expect(askOwner(hubOf(answer), 'org', 'organization')).rejects.toMatchObject({ code: 'malformed' });
  });

  it('tries both kinds only where the first does not exist', async () => {
    const none = fakeFetch(() => json({ error: 'This user does not exist' }, { status: 404 }));
    await expect(askOwner(fakeHub(none.fetch), 'org', null)).rejects.toMatchObject({ code: 'not-found' });
    expect(none.sent).toHaveLength(2);
    const forbidden = fakeFetch(() => json({ error: 'no' }, { status: 403 }));
    await expect(askOwner(fakeHub(forbidden.fetch), 'org', null)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(forbidden.sent).toHaveLength(1);
  });
});
