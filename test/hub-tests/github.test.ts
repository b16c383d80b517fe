import { describe, expect, it } from 'vitest';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { now } from './setup.ts';

const api = 'https://api.github.com';
const make = (limit = 60) => createGitHub({ repositories: demoRepositories(now), limit, now: () => now.getTime() });

describe('the stand-in GitHub', () => {
  it('describes a repository, and answers 304 for free', async () => {
    const github = make();
    const first = await github.fetch(`${api}/repos/harbor-labs/tern`);
    expect(await first.json()).toMatchObject({
      full_name: 'harbor-labs/tern',
      stargazers_count: 6210,
      license: { spdx_id: 'Apache-2.0' },
    });
    const etag = first.headers.get('etag') ?? '';
    const again = await github.fetch(`${api}/repos/harbor-labs/tern`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.headers.get('x-ratelimit-remaining')]).toEqual([304, '59']);
  });

  it('counts merged pull requests by search and lists them by state', async () => {
    const github = make();
    const merged = await github.fetch(
      `${api}/search/issues?q=${encodeURIComponent('repo:harbor-labs/tern type:pr is:merged')}&per_page=1`,
    );
    expect(await merged.json()).toMatchObject({ total_count: 611 });
    const open = await github.fetch(`${api}/repos/harbor-labs/tern/pulls?state=open&per_page=100`);
    expect(await open.json()).toHaveLength(12);
  });

  it('follows a rename with 301, and says 404 to the unknown', async () => {
    const github = make();
    const moved = await github.fetch(`${api}/repos/harbor-labs/tern-training`);
    expect([moved.redirected, (await moved.json()).full_name]).toEqual([true, 'harbor-labs/tern']);
    expect((await github.fetch(`${api}/repos/no/such`)).status).toBe(404);
  });

  it('refuses with 403 when the hour’s allowance is spent', async () => {
    const github = make(1);
    await github.fetch(`${api}/repos/harbor-labs/tern`);
    const refused = await github.fetch(`${api}/repos/harbor-labs/tern`);
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBe(now.getTime() / 1000 + 3600);
  });
});
