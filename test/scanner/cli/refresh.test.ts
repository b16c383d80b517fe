import { describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import { createHub } from '#hub/hub';
import type { HubModel } from '#hub/model';
import type { Io } from '#scanner/cli/io';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { chainOf, sampleScore } from '../../shared/history/sample.ts';
import { desk, NOW } from './desk.ts';

const HOUR = 3_600_000;
const [ONE, TWO] = [demoIds.wellKept, demoIds.base];
const NIGHTLY = ['refresh', '--tier', 'nightly', '--history', 'h.jsonl', '--format', 'jsonl', '-q'];

const rows = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The world so many hours later, with one model changed. */
function later(hours: number, id: string = ONE, changes: Partial<HubModel> = {}): Partial<Io> {
  const now = () => new Date(NOW.getTime() + hours * HOUR);
  const { models, owners } = demoHub({ now: NOW });
  const hub = createHub({
    models: models.map((model) => (model.id === id ? { ...model, ...changes } : model)),
    owners,
    now: () => now().getTime(),
  });
  return { now, fetch: hub.fetch };
}

describe('assay refresh', () => {
  it('F0-23 appends a dated score of every model, with its cut at 00:00 UTC', async () => {
    const { run, files } = desk();
    const { code, out, err } = await run([...NIGHTLY, ONE, TWO]);
    expect([code, err]).toEqual([0, '']);
    const told = rows(out);
    expect(told.map(({ model }) => model)).toEqual([ONE, TWO]);
    const stored = rows(files.get('h.jsonl') ?? '').map(({ entry }) => entry);
    for (const [index, entry] of stored.entries()) {
      expect(told[index]).toMatchObject(entry);
      expect(entry).toMatchObject({
        kind: 'score',
        tier: 'nightly',
        cut: '2026-11-21T00:00:00.000Z',
        observedAt: NOW.toISOString(),
        plan: 'core',
        profile: 'default',
        verdict: 'no-issues-found',
        revision: expect.stringMatching(/^[0-9a-f]{40}$/),
        repoId: expect.stringMatching(/^[0-9a-f]{24}$/),
      });
      expect(entry.composite).toBeGreaterThan(0);
    }
  });

  it('F0-32 stamps every entry with the methodology that made it', async () => {
    const { run, files } = desk();
    await run([...NIGHTLY, ONE]);
    expect(rows(files.get('h.jsonl') ?? '')[0].entry.methodology).toBe(METHODOLOGY_VERSION);
  });

  it('stores the very score that a scan prints', async () => {
    const { run } = desk();
    const [entry] = rows((await run([...NIGHTLY, ONE])).out);
    const report = JSON.parse((await run(['scan', ONE, '-f', 'json', '-q'])).out);
    expect([entry.composite, entry.security, entry.confidence, entry.coverage]).toEqual([
      report.composite.value,
      report.security.value,
      report.confidence.level,
      report.coverage,
    ]);
  });

  it('F0-21 keeps every look of a day and tells what changed since the one before', async () => {
    const { run, files } = desk();
    await run([...NIGHTLY, ONE]);
    const { out } = await run(
      ['refresh', '--tier', 'hourly', '--history', 'h.jsonl', '-f', 'jsonl', '-q'],
      later(1, ONE, { inferenceProviderMapping: [] }),
    );
    expect(rows(files.get('h.jsonl') ?? '')).toHaveLength(2);
    const [row] = rows(out);
    expect(row).toMatchObject({ since: NOW.toISOString(), likeForLike: true, served: { by: [] } });
    expect(row.moved).toBeLessThan(0);
    expect(row.changes.map(({ what }: { what: string }) => what)).toEqual(['composite', 'operational']);
  });

  it('F0-31 leaves the entries of another methodology as they are', async () => {
    const { run, files } = desk();
    const old = (
      await chainOf([sampleScore({ model: ONE, asked: ONE, repoId: null, methodology: '0.9.0', composite: 12.5 })])
    ).join('');
    files.set('h.jsonl', old);
    const { out } = await run([...NIGHTLY, '--again']);
    expect(files.get('h.jsonl')?.startsWith(old)).toBe(true);
    expect(rows(out)[0].events.map(({ kind }: { kind: string }) => kind)).toContain('methodology');
  });

  it('goes on where it was stopped: what has a score of this cut is skipped, what failed is tried again', async () => {
    const { run, hub, files } = desk();
    hub.fault = { only: /Tern-7B\?/, status: 503 };
    const first = await run([...NIGHTLY, ONE, TWO]);
    expect([first.code, rows(first.out)[1]]).toMatchObject([2, { model: TWO, error: { code: 'server-error' } }]);
    hub.reset();
    const second = await run(NIGHTLY.slice(0, -1));
    expect(second.err).toContain('1 model refreshed since 2026-11-21 00:00 UTC already: skipped');
    expect(rows(second.out).map(({ model }) => model)).toEqual([TWO]);
    expect(rows((await run(NIGHTLY)).out)).toEqual([]);
    expect(rows((await run([...NIGHTLY, '--again'])).out)).toHaveLength(2);
    expect(rows((await run(NIGHTLY, later(24))).out)).toHaveLength(2);
    expect(rows(files.get('h.jsonl') ?? '')).toHaveLength(7);
  });

  it('is gentle: an hourly refresh asks one question for each model', async () => {
    const { run, hub } = desk();
    await run([...NIGHTLY, ONE, TWO]);
    hub.reset();
    await run(['refresh', '--tier', 'hourly', '--history', 'h.jsonl', '-q']);
    expect(hub.log).toHaveLength(2);
  });

  it('obeys rate limits: it waits and goes on', async () => {
    const { run, hub, waits } = desk();
    hub.fault = { rateLimit: 'api', times: 1 };
    expect((await run([...NIGHTLY, ONE])).code).toBe(0);
    expect(Math.max(...waits)).toBeGreaterThan(1_000);
  });

  it('tells an outage at the second look without an answer, and gives up when nobody answers', async () => {
    const { run, hub } = desk();
    hub.fault = { network: true };
    const line = ['refresh', '--tier', 'hourly', '--history', 'h.jsonl', '-f', 'jsonl', '-q', ONE];
    expect(rows((await run(line)).out)[0].events).toEqual([]);
    expect(rows((await run(line)).out)[0].events).toMatchObject([{ kind: 'outage', model: ONE }]);
    const many = Object.values(demoIds).slice(0, 9);
    const { code, err, out } = await run([...line.slice(0, -2), ...many]);
    expect([code, rows(out).length]).toEqual([2, 5]);
    expect(err).toContain('the rest is left for later');
  });

  it('ends with 1 for what became dangerous, and says so', async () => {
    const { run } = desk();
    await run([...NIGHTLY, ONE]);
    const { models } = demoHub({ now: NOW });
    const bad = models.find(({ id }) => id === demoIds.unsafePickle);
    const { code, out } = await run(
      ['refresh', '--tier', 'hourly', '--history', 'h.jsonl', '-q'],
      later(1, ONE, { sha: 'f'.repeat(40), files: bad?.files ?? [] }),
    );
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain('became dangerous (it was: no issues found)');
    expect(out).toContain('has a new revision');
  });

  it('takes models from a file, and a table tells only of what changed', async () => {
    const { run, files } = desk();
    files.set('models.txt', `\ufeff# ours\n${ONE}\r\n\n${TWO}@main # pinned\n${ONE}\n`);
    const line = ['refresh', '--tier', 'nightly', '--track', 'models.txt', '--history', 'h.jsonl', '-q'];
    const { out } = await run(line);
    expect(out).toContain(`${TWO} `);
    expect(out.match(/first score/g)).toHaveLength(2);
    expect((await run([...line, '--again'])).out).toBe('2 models without change\n');
  });

  it('asks anew, and says so, when the last known facts were tampered with', async () => {
    const { run, files, hub } = desk();
    await run([...NIGHTLY, ONE]);
    const [path = ''] = [...files.keys()].filter((name) => name.startsWith('h.jsonl.facts/'));
    for (const damage of [
      (text: string) => text.replace('"likes":{"value":', '"likes":{"value":9'),
      () => '{"assayFacts":1',
      () => 'null',
    ]) {
      const sound = files.get(path) ?? '';
      files.set(path, damage(sound));
      hub.reset();
      const { err } = await run(['refresh', '--tier', 'hourly', '--again', '--history', 'h.jsonl']);
      expect(err).toContain('asked for anew');
      expect(hub.log.length).toBeGreaterThan(3);
      expect(files.get(path)).toBe(sound);
    }
  });

  it('stopped by Ctrl-C it keeps what is done and says what is left', async () => {
    const { run, interrupt, files } = desk();
    interrupt.abort();
    const { code, err } = await run([...NIGHTLY, ONE, TWO]);
    expect(code).toBe(130);
    expect(err).toContain('2 models left');
    expect(files.get('h.jsonl')).toBeUndefined();
  });
});

describe('a refresh that cannot begin asks nothing', () => {
  it.each([
    [['refresh'], 64, 'Give --tier hourly, nightly or weekly'],
    [['refresh', '--tier', 'daily'], 64, 'one of hourly, nightly, weekly'],
    [['refresh', '--tier', 'hourly'], 64, 'Which models?'],
    [['refresh', '--tier', 'hourly', 'a b'], 64, 'names no model'],
    [['refresh', '--tier', 'hourly', '--track', 'bad.txt'], 64, '--track bad.txt, line 2: "not a model"'],
    [['refresh', '--tier', 'hourly', '--track', 'empty.txt'], 64, 'names no model: write one a line'],
    [['refresh', '--tier', 'hourly', '--track', 'bad.txt', 'a/b'], 64, 'not both'],
    [['refresh', '--tier', 'hourly', '--track', 'gone.txt'], 74, 'ENOENT'],
    [['refresh', '--tier', 'hourly', '--history', 'bad.txt', 'a/b'], 74, 'line 1 breaks the chain'],
  ])('%j ends with %d: %s', async (line, code, message) => {
    const { run, files, hub } = desk();
    files.set('bad.txt', 'a/b\nnot a model\n');
    files.set('empty.txt', '# nothing\n');
    const ran = await run(line);
    expect(ran.err).toContain(message);
    expect([ran.code, ran.out, hub.log.length]).toEqual([code, '', 0]);
    expect([...files.keys()]).toEqual(['bad.txt', 'empty.txt']);
  });
});
