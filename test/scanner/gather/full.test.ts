import { describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { createHub } from '#hub/hub';
import { core, LAID_OVER, NOW, now, reasons, standIn, told } from '../stand-in.ts';

describe('the full plan', () => {
  const github = () => createGitHub({ repositories: demoRepositories(new Date(NOW)), now });

  it('adds papers, Spaces, ancestors and the repository', async () => {
    const sheet = await core(standIn(), demoIds.wellKept, { plan: 'full', github: { fetch: github().fetch } });
    expect(reasons(sheet)).toEqual(LAID_OVER);
    expect(told(sheet, 'repository')).toMatchObject({
      fullName: 'harbor-labs/tern',
      stars: 6_210,
      licence: 'Apache-2.0',
      archived: false,
      openPullRequests: 12,
      mergedPullRequests: 611,
    });
    expect(told(sheet, 'ancestors')[0]).toMatchObject({ id: demoIds.base, exists: true });
  });

  it('tells that GitHub allows no more requests, and until when', async () => {
    const limited = github();
    limited.rateLimited = true;
    const { facts } = await core(standIn(), demoIds.wellKept, { plan: 'full', github: { fetch: limited.fetch } });
    expect(facts.repository).toMatchObject({
      absent: 'rate-limited',
      detail: expect.stringMatching(/2026-11-21 13:00 UTC; set GITHUB_TOKEN/),
    });
  });

  it('asks GitHub nothing where the card links to no repository', async () => {
    const asked = github();
    const sheet = await core(standIn(), demoIds.noCard, { plan: 'full', github: { fetch: asked.fetch } });
    expect(told(sheet, 'repository')).toBeNull();
    expect(asked.log).toEqual([]);
  });

  it('counts Spaces beyond the Hub’s cap of 100, and saves the request below it', async () => {
    const demo = demoHub({ now: new Date(NOW) });
    const [first] = demo.models;
    if (!first) throw new Error('the demo has no models');
    const spaces = (count: number) => Array.from({ length: count }, (_, at) => `someone/space-${at}`);
    const total = async (count: number) => {
      const hub = createHub({ models: [{ ...first, spaces: spaces(count) }], owners: demo.owners, now });
      const sheet = await core(hub, first.id, { plan: 'full' });
      return [told(sheet, 'spacesTotal'), hub.log.filter(({ path }) => path.startsWith('/api/spaces')).length];
    };
    expect(await total(42)).toEqual([42, 0]);
    expect(await total(2_345)).toEqual([2_345, 3]);
  });
});
