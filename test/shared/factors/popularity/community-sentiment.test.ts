import { describe, expect, it } from 'vitest';
import communitySentiment from '#shared/factors/popularity/community-sentiment';
import type { Discussion } from '#shared/facts/community';
import type { FactTypes } from '#shared/facts/facts';
import type { Issue } from '#shared/facts/full';
import { absent, known } from '#shared/facts/gathered';
import type { ForumReading } from '#shared/facts/imported';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask, daysAgo, repository } from '../ask.ts';
import { threads, times } from '../thread.ts';

const issue = (changes: Partial<Issue> = {}): Issue => ({
  number: 1,
  title: 'A question',
  status: 'open',
  createdAt: daysAgo(1),
  author: 'somebody',
  byOwner: false,
  reactions: 0,
  labels: [],
  ...changes,
});
const issues = (count: number, changes: Partial<Issue> = {}): Issue[] =>
  Array.from({ length: count }, (_, index) => issue({ number: index + 1, author: `user-${index}`, ...changes }));
const reading = (changes: Partial<ForumReading> = {}): ForumReading => ({
  forum: 'forum.example',
  positive: 80,
  neutral: 5,
  negative: 20,
  method: 'read by hand',
  source: 'https://forum.example/search',
  licence: 'CC0-1.0',
  retrieved: '2026-11-01',
  ...changes,
});

const hub = (...groups: readonly (readonly Discussion[])[]) => threads(groups.flat());
const github = (...groups: readonly (readonly Issue[])[]) => repository({ issues: known(groups.flat()) });
const QUIET = { ...hub(times(10)), ...github(issues(10)) };
const scoreOf = (changes: Partial<FactTypes>): number => ask(communitySentiment, changes).score ?? Number.NaN;
const TROUBLE = { title: 'Model fails to load' };

describe('F0-12 what users report', () => {
  it.each<[string, Partial<FactTypes>]>([
    ['the Hub alone', { ...hub(times(20)), repository: null, forums: [] }],
    [
      'the Hub, and a repository without issues',
      { ...hub(times(20)), ...repository({ issues: absent('not-found', '') }) },
    ],
    ['the Hub, and a tracker in which four people spoke', { ...hub(times(20)), ...github(issues(4)) }],
    ['a forum of one account that writes much', { ...hub(times(20, { author: 'one' })), ...github(issues(20)) }],
    ['accounts that are gone', { ...hub(times(20, { author: null })), ...github(issues(20)) }],
    ['the owner alone', { ...hub(times(20, { byOwner: true })), ...github(issues(20)) }],
    ['pull requests alone', { ...hub(times(20, { pullRequest: true })), ...github(issues(20)) }],
    ['what was said three years ago', { ...hub(times(20, { createdAt: daysAgo(1_095) })), ...github(issues(20)) }],
    ['a reading of 19 posts', { ...hub(times(20)), forums: [reading({ positive: 10, negative: 9 })] }],
    ['a reading of last year', { ...hub(times(20)), forums: [reading({ retrieved: '2025-11-20' })] }],
  ])('F0-12 is absent with fewer than two forums: %s', (_, changes) => {
    const found = ask(communitySentiment, changes);
    expect(found).toMatchObject({ status: 'unknown', score: null });
    expect(found.summary).toMatch(/^Not known: it takes two forums/);
  });

  it('F0-12 while absent moves no score; under the core plan, which asks one forum, nor the coverage', () => {
    // What the core plan gathers: no repository.
    const core = (changes: Partial<FactTypes>) => assess(sheet(changes, { without: ['repository'] }));
    const [quiet, none] = [core(hub(times(10))), core(threads([]))];
    for (const report of [quiet, none])
      expect(report.findings.find(({ id }) => id === 'community-sentiment')).toMatchObject({
        status: 'unknown',
        weight: 0,
        contribution: 0,
      });
    const full = (changes: Partial<FactTypes>) => assess(sheet({ ...QUIET, ...changes }, { plan: 'full' }));
    const [deaf, heard] = [full(github(issues(2))), full({})];
    expect(deaf.coverage).toBeLessThan(heard.coverage);
    expect(deaf.findings.find(({ id }) => id === 'community-sentiment')).toMatchObject({ weight: 12, contribution: 0 });
    const against = core({ ...hub(times(10)), forums: [reading({ positive: 0, negative: 100 })] });
    expect(against.composite.value).toBeLessThan(quiet.composite.value ?? 0);
  });

  it('F0-12 takes any two: the Hub and GitHub, the Hub and a file, two files', () => {
    const other = reading({ forum: 'other.example' });
    const none = { ...threads([]), repository: null };
    expect(ask(communitySentiment, QUIET).summary).toBe(
      '2 forums heard: Hub discussions 100 of 100, GitHub issues 100 of 100',
    );
    expect(ask(communitySentiment, { ...hub(times(5)), repository: null, forums: [reading()] }).score).toBeCloseTo(
      0.9,
      2,
    );
    expect(ask(communitySentiment, { ...none, forums: [reading(), other] }).score).toBeCloseTo(0.8, 2);
  });

  it('scores each forum on its own curve and takes the plain mean, so that the busier does not drown the other', () => {
    const third = { ...hub(times(10), times(5, { ...TROUBLE })), ...github(issues(20), issues(10, TROUBLE)) };
    const found = ask(communitySentiment, { ...hub(times(10), times(5, TROUBLE).map(other)), ...github(issues(20)) });
    expect(found.summary).toBe('2 forums heard: Hub discussions 36 of 100, GitHub issues 100 of 100');
    expect(found.score).toBeCloseTo((0.3555 + 1) / 2, 2);
    expect(scoreOf({ ...third, ...hub(times(1_000)) })).toBe(scoreOf({ ...third, ...hub(times(10)) }));
  });

  it('counts a report less once it was answered, dismissed or settled, and never as none', () => {
    const of = (changes: Partial<Discussion>) =>
      scoreOf({ ...QUIET, ...hub(times(10), times(5, { ...TROUBLE, ...changes }).map(other)) });
    const steps = [of({}), of({ ownerTookPart: true }), of({ status: 'closed' }), scoreOf(QUIET)];
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(4);
    const on = (changes: Partial<Issue>) =>
      scoreOf({ ...QUIET, ...github(issues(5), issues(20, { ...TROUBLE, ...changes })) });
    expect(on({ status: 'dismissed' })).toBeGreaterThan(on({}));
    expect(on({ status: 'settled' })).toBeGreaterThan(on({ status: 'dismissed' }));
  });

  it('gives a person one voice: a flood by one account weighs as much as one thread', () => {
    const flood = times(40, { ...TROUBLE, author: 'angry' });
    const one = scoreOf({ ...QUIET, ...hub(times(10), flood.slice(0, 1)) });
    expect(scoreOf({ ...QUIET, ...hub(times(10), flood) })).toBeCloseTo(one, 3);
    expect(scoreOf({ ...QUIET, ...hub(times(10), times(40, TROUBLE).map(other)) })).toBeLessThan(one);
  });

  it('lets at most four who react join a thread, so that no thread decides alone', () => {
    const of = (reactions: number) =>
      scoreOf({ ...QUIET, ...hub(times(10), [{ ...other(times(1, TROUBLE)[0] as Discussion), reactions }]) });
    expect(of(4)).toBeLessThan(of(0));
    expect(of(1_000_000)).toBe(of(4));
  });

  it('shows the threads that count against it, with their addresses', () => {
    const found = ask(communitySentiment, {
      ...QUIET,
      ...hub(times(6), times(1, { ...TROUBLE, number: 77, author: 'b' })),
    });
    expect(found.evidence.find(({ value }) => value === 'Model fails to load')).toEqual({
      label: 'Hub discussions, 77',
      value: 'Model fails to load',
      url: 'https://huggingface.co/example-lab/plain-model/discussions/77',
    });
    expect(found.evidence[0]?.value).toBe(
      '7 people in 7 threads; 1 report trouble, 1 of them open without an answer: 14 % of the voices',
    );
  });

  it.each([
    ['Error when loading with vLLM', true],
    ["It doesn't work", true],
    ['CUDA out of memory on 24 GB', true],
    ['KeyError: mismatch of shapes', true],
    ['Outputs gibberish after 4k tokens', true],
    ['Great model!', false],
    ['Fine-tuning advice', false],
    ['How was the data debugged?', false],
    ['Terror attack dataset', false],
    ['Request: DOI', false],
  ])('takes the title "%s" as a report of trouble: %s', (title, is) => {
    expect(scoreOf({ ...QUIET, ...hub(times(10), [{ ...other(times(1)[0] as Discussion), title }]) }) < 1).toBe(is);
  });

  it('takes the label bug for a report as well', () => {
    expect(scoreOf({ ...QUIET, ...github(issues(5), issues(5, { labels: ['type: bug'] })) })).toBeLessThan(1);
    expect(scoreOf({ ...QUIET, ...github(issues(5), issues(5, { labels: ['debugging'] })) })).toBe(1);
  });
});

function other(thread: Discussion): Discussion {
  return { ...thread, number: thread.number + 500, author: `other-${thread.author}` };
}
