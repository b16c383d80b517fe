import { describe, expect, it } from 'vitest';
import { createGitHub } from '#hub/github';
import { askRepository, GITHUB_API } from '#scanner/gather/github';
import { fakeFetch, fakeHttp, json } from './fake.ts';

const link = { owner: 'Org', name: 'code' };
const over = (fetch: Parameters<typeof fakeHttp>[0]) => ({ endpoint: GITHUB_API, http: fakeHttp(fetch) });

describe('askRepository', () => {
  const repositories = [
    {
      fullName: 'org/code',
      formerNames: ['old/name'],
      stars: 7,
      pushedAt: '2026-11-01T00:00:00Z',
      openPulls: 2,
      mergedPulls: 9,
      license: 'NOASSERTION',
    },
  ];

  it('follows a rename, and counts pull requests under the name of now', async () => {
    const github = createGitHub({ repositories });
    expect(await askRepository(over(github.fetch), { owner: 'old', name: 'name' })).toEqual({
      fullName: 'org/code',
      stars: 7,
      licence: null,
      archived: false,
      pushedAt: '2026-11-01T00:00:00Z',
      openPullRequests: 2,
      mergedPullRequests: 9,
      issues: { value: [] },
    });
    expect(github.log.filter((line) => line.includes('/search/issues'))).toHaveLength(2);
  });

  it('takes a renamed repository’s token nowhere but to GitHub', async () => {
    const { fetch, sent } = fakeFetch((_, number) =>
      number === 0
        ? new Response(null, { status: 301, headers: { location: 'https://evil.example/repositories/1' } })
        : json({}),
    );
    const http = fakeHttp(fetch, { tokens: new Map([[GITHUB_API, 'gh_secret']]) });
    await askRepository({ endpoint: GITHUB_API, http }, link).catch((error: unknown) => error);
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer gh_secret');
    expect(sent.slice(1).map(({ headers }) => headers.get('authorization'))).toEqual([null]);
  });

  it.each([
    ['not-found', () => json({ message: 'Not Found' }, { status: 404 })],
    ['disabled', () => json({ message: 'Repository access blocked' }, { status: 451 })],
    ['disabled', () => json({ message: 'Forbidden' }, { status: 403 })],
    ['unauthorized', () => json({ message: 'Bad credentials' }, { status: 401 })],
    [
      'rate-limited',
      () =>
        json(
          { message: 'API rate limit exceeded' },
          { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795262400' } },
        ),
    ],
    [
      'rate-limited',
      () => json({ message: 'secondary rate limit' }, { status: 403, headers: { 'retry-after': '600' } }),
    ],
    ['server-error', () => new Response('<html>', { status: 502 })],
    ['network', () => Promise.reject(new TypeError('fetch failed'))],
    ['malformed', () => json({ full_name: 'org/code' })],
    ['malformed', () => json({ full_name: '../../x', stargazers_count: 1, archived: false })],
    ['malformed', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['malformed', () => new Response('{"full_', { headers: { 'content-type': 'application/json' } })],
  ])('%s', async (code, answer) => {
    await expect(askRepository(over(fakeFetch(answer).fetch), link)).rejects.toMatchObject({ code });
  });

  it('says when a rate limit ends', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795262400' };
    const { fetch } = fakeFetch(() => json({}, { status: 403, headers }));
    await expect(askRepository(over(fetch), link)).rejects.toThrow(/until 2026-11-21 12:00 UTC; set GITHUB_TOKEN/);
  });

  it('writes nothing to the terminal, whatever GitHub deprecates', async () => {
    const { fetch } = fakeFetch(() => json({}, { headers: { deprecation: 'true', sunset: 'soon' } }));
    const written: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => written.push(words);
    await askRepository(over(fetch), link).catch((error: unknown) => error);
    console.warn = warn;
    expect(written).toEqual([]);
  });

  it('ends with the caller’s reason', async () => {
    const github = { ...over(fakeFetch(() => json({})).fetch), signal: AbortSignal.abort('enough') };
    await expect(askRepository(github, link)).rejects.toBe('enough');
  });

  it('F0-12 reads the newest issues: no pull requests, no bots, and which of them were settled', async () => {
    const issues = [
      { title: 'Crash', author: 'ann', labels: ['bug'], reactions: 7 },
      { title: 'Done', author: 'ben', state: 'closed', reason: 'completed' },
      { title: 'No', author: null, state: 'closed', reason: 'not_planned' },
      { title: 'Again', author: 'dan', state: 'closed', reason: 'duplicate', association: 'MEMBER' },
      { title: 'Stale', author: 'stale', bot: true },
    ] as const;
    const github = createGitHub({ repositories: [{ fullName: 'org/code', openPulls: 1, issues }] });
    const { issues: read } = await askRepository(over(github.fetch), link);
    expect(read).toMatchObject({
      value: [
        { title: 'Crash', author: 'ann', status: 'open', byOwner: false, labels: ['bug'], reactions: 7 },
        { title: 'Done', author: 'ben', status: 'settled' },
        { title: 'No', author: null, status: 'dismissed' },
        { title: 'Again', byOwner: true, status: 'dismissed' },
      ],
    });
    expect(github.log).toHaveLength(4);
  });

  it('F0-12 tells a repository without issues, and one whose issues cannot be read, with the rest of it', async () => {
    const none = createGitHub({ repositories: [{ fullName: 'org/code', stars: 3, hasIssues: false }] });
    expect(await askRepository(over(none.fetch), link)).toMatchObject({ stars: 3, issues: { absent: 'not-found' } });
    expect(none.log.filter((line) => line.includes('/issues?'))).toHaveLength(2);
    const spoiled = createGitHub({ repositories: [{ fullName: 'org/code', stars: 3 }] });
    const handle = (answer: Response) =>
      over(async (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : String(input));
        return pathname.endsWith('/code/issues') ? answer : spoiled.fetch(input, init);
      });
    expect(await askRepository(handle(json([{ number: 'x' }])), link)).toMatchObject({
      stars: 3,
      issues: { absent: 'malformed' },
    });
    expect(await askRepository(handle(json({}, { status: 403 })), link)).toMatchObject({
      stars: 3,
      issues: { absent: 'disabled' },
    });
  });
});
