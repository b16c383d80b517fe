import { describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { type Report, reportSchema } from '#shared/report/report';
import type { Review } from '#shared/review/review';
import { author } from '../../shared/review/sample.ts';
import { desk, NOW } from './desk.ts';

const ID = demoIds.wellKept;
const TRUST = ['--trust', 'keys.txt'];
const finding = ({ findings }: Report, id: string) => findings.find((one) => one.id === id);

/** A desk with files, at which one model is scanned. */
async function table(files: Record<string, unknown> = {}) {
  const at = desk();
  const put = (name: string, value: unknown) =>
    at.files.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  for (const [name, value] of Object.entries(files)) put(name, value);
  const scan = async (...more: string[]) => {
    const ran = await at.run(['scan', ID, '-f', 'json', ...more]);
    return { ...ran, report: ran.out === '' ? null : reportSchema.parse(JSON.parse(ran.out)) };
  };
  const score = async (...more: string[]): Promise<Report> => {
    const { report, err } = await scan(...more);
    if (!report) throw new Error(err);
    return report;
  };
  return { ...at, put, scan, score };
}

async function reviewers() {
  const [ada, eve] = [await author(), await author()];
  const at = await table({ 'keys.txt': `${ada.key} Ada Example\n` });
  const revision = (await at.score()).model.revision ?? '';
  const of = (changes: Partial<Review> = {}) => ada.sign({ model: ID, revision, ...changes });
  return { ...at, ada, eve, of, revision };
}

describe('F0-14 reviews on the command line', () => {
  it('F0-14 a trusted, verified review makes the expert category, with author, date, verdict and key', async () => {
    const { put, score, of, ada } = await reviewers();
    put('reviews.json', [await of()]);
    const [before, after] = [await score(), await score('--reviews', 'reviews.json', ...TRUST)];
    expect(finding(before, 'expert-reviews')).toMatchObject({
      status: 'unknown',
      summary: 'Not known: No reviews were imported.',
    });
    const found = finding(after, 'expert-reviews');
    expect(found).toMatchObject({ status: 'scored', summary: '1 review (Ada Example: with reservations)' });
    expect(found?.evidence[0]?.value).toContain(`key ${ada.key}`);
    expect(found?.evidence[0]?.value).toContain('2026-11-20: with reservations');
    expect(after.coverage).toBeGreaterThan(before.coverage);
    expect(before.categories.find(({ id }) => id === 'expert')?.value).toBeNull();
    expect(after.categories.find(({ id }) => id === 'expert')?.value).toBeGreaterThan(0);
    expect(after.sources).toContainEqual({ id: 'reviews', observedAt: '2026-11-20T00:00:00.000Z' });
  });

  it('F0-14 a forged review, one by an unknown key, one of another model: none counts, and it is told', async () => {
    const { put, scan, of, eve } = await reviewers();
    const mine = await of();
    const forged = { ...mine, verdict: { ...mine.verdict, rating: 'recommended' } };
    put('reviews.json', [forged, await eve.sign({ model: ID }), { assayReview: 1 }, await of({ model: 'acme/anvil' })]);
    const { report, err } = await scan('--reviews', 'reviews.json', ...TRUST);
    expect(report && finding(report, 'expert-reviews')).toMatchObject({
      status: 'unknown',
      summary: 'Not known: none of the imported reviews is of this model',
    });
    expect(err).toContain('3 reviews of 4 left out');
  });

  it('F0-14 with --trust alone those that were imported count, checked anew', async () => {
    const { put, score, of, run, files } = await reviewers();
    put('one.json', await of());
    await run(['review', 'import', 'one.json', ...TRUST]);
    expect(finding(await score(...TRUST), 'expert-reviews')?.status).toBe('scored');
    for (const name of files.keys())
      if (name.includes('.reviews/')) put(name, (files.get(name) ?? '').replace('with-reservations', 'recommended'));
    expect(finding(await score(...TRUST), 'expert-reviews')?.status).toBe('unknown');
  });

  it('F0-14 a review of another revision is told and counts half', async () => {
    const { put, score, of } = await reviewers();
    put('old.json', await of({ revision: 'd'.repeat(40) }));
    const found = finding(await score('--reviews', 'old.json', ...TRUST), 'expert-reviews');
    expect(found?.summary).toContain('all of another revision');
  });

  it('no key is trusted unless it is listed', async () => {
    const { scan } = await table({ 'reviews.json': [] });
    expect(await scan('--reviews', 'reviews.json')).toMatchObject({
      code: 64,
      err: 'assay: --reviews needs --trust FILE: no key is trusted unless you list it.\n',
    });
  });
});

describe('F0-12 the full plan on the command line', () => {
  const people = ['ann', 'ben', 'cat', 'dan', 'eve', 'fay'];
  const createdAt = '2026-11-01T00:00:00.000Z';

  it('F0-12 hears the Hub and GitHub, with four requests to GitHub, and leaves the headline the core score', async () => {
    const github = createGitHub({
      repositories: demoRepositories(NOW).map((repository) => ({
        ...repository,
        issues: people.map((author) => ({ title: author === 'ann' ? 'Crash on start' : 'A wish', author, createdAt })),
      })),
    });
    const demo = demoHub({ now: NOW });
    const discussions = people.map((author, index) => ({
      num: index + 1,
      title: author === 'ben' ? 'It does not load' : 'Thanks',
      author,
      status: 'open' as const,
      createdAt,
      isPullRequest: false,
      numComments: 1,
    }));
    const { run } = desk({
      owners: [...(demo.owners ?? []), ...people.map((name) => ({ type: 'user' as const, name, _id: '5'.repeat(24) }))],
      models: demo.models.map((model) => (model.id === ID ? { ...model, discussions } : model)),
      neighbours: { 'https://api.github.com': github.handle },
    });
    const both = JSON.parse((await run(['scan', ID, '--full', '-f', 'json'])).out);
    const alone = reportSchema.parse(JSON.parse((await run(['scan', ID, '-f', 'json'])).out));
    const [core, full] = [reportSchema.parse(both), reportSchema.parse(both.full)];
    expect(core).toEqual(alone);
    expect(finding(core, 'community-sentiment')).toMatchObject({ status: 'unknown', weight: 0 });
    expect(finding(full, 'community-sentiment')).toMatchObject({
      status: 'scored',
      summary: '2 forums heard: Hub discussions 67 of 100, GitHub issues 89 of 100',
    });
    expect(github.log).toHaveLength(4);
  });
});

describe('F0-12 F1-08 files on the command line', () => {
  const reading = {
    model: ID,
    forum: 'forum.example',
    positive: 40,
    neutral: 0,
    negative: 10,
    method: 'read by hand',
    source: 'https://forum.example/a',
    licence: 'CC0-1.0',
    retrieved: '2026-11-01',
  };
  const other = { ...reading, forum: 'other.example', source: 'https://other.example' };

  it('F0-12 two forums of a file are heard, one is not', async () => {
    const { score } = await table({
      'two.json': { assayForums: 1, readings: [reading, other] },
      'one.json': { assayForums: 1, readings: [reading] },
    });
    const two = finding(await score('--forums', 'two.json'), 'community-sentiment');
    expect(two).toMatchObject({ status: 'scored', summary: expect.stringContaining('forum.example 80 of 100') });
    const [none, one] = [await score(), await score('--forums', 'one.json')];
    expect([one.composite, one.coverage]).toEqual([none.composite, none.coverage]);
  });

  it('F1-08 citations count for the papers of the model, and their age is told', async () => {
    const paper = '2509.01234';
    const { score } = await table({
      'cited.json': {
        assayCitations: 1,
        citations: [{ paper, count: 77, source: 'https://example.org', retrieved: '2026-11-16' }],
      },
    });
    const [before, after] = [await score(), await score('--citations', 'cited.json')];
    expect(finding(before, 'citations')?.summary).toContain('no open source counts citations');
    expect(finding(after, 'citations')?.summary).toBe('77 citations of 2509.01234, read 2026-11-16');
    expect(after.sources).toContainEqual({ id: 'citations', observedAt: '2026-11-16T00:00:00.000Z' });
  });

  it.each([
    ['--forums', '{"assayForums": 1, "readings": [{}]}', '--forums bad.json: readings.0.model is missing or no string'],
    ['--citations', '{"assayCitations": 1, "citations": [NaN]}', '--citations bad.json is not JSON'],
    [
      '--citations',
      '{"assayCitations": 1, "citations": [{"paper": "2309.16609", "count": -1, "source": "https://a.b", "retrieved": "2026-11-01"}]}',
      'citations.0.count is less than 0',
    ],
  ])('a spoiled file stops the command before anything is asked: %s %s', async (option, text, told) => {
    const { scan, hub } = await table({ 'bad.json': text });
    const { code, err, out } = await scan(option, 'bad.json');
    expect([code, out, hub.log]).toEqual([64, '', []]);
    expect(err).toContain(told);
  });

  it('F0-24 a weekly refresh keeps when citations and reviews were read', async () => {
    const { run, files } = await table({
      'cited.json': {
        assayCitations: 1,
        citations: [{ paper: '2509.01234', count: 77, source: 'https://example.org', retrieved: '2026-11-16' }],
      },
    });
    const { out } = await run(['refresh', ID, '--tier', 'weekly', '-f', 'jsonl', '--citations', 'cited.json']);
    expect(JSON.parse(out)).toMatchObject({ tier: 'weekly', read: { citations: '2026-11-16T00:00:00.000Z' } });
    expect(files.get('assay-history.jsonl')).toContain('"citations":"2026-11-16T00:00:00.000Z"');
    const fresh = await run(['history', '--freshness', '-f', 'json']);
    expect(fresh.out).toContain('citations');
  });
});
