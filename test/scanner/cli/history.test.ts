import { describe, expect, it } from 'vitest';
import type { Entry, Score } from '#shared/history/entry';
import { FEEDS } from '#shared/history/feeds';
import { chainOf, sampleFailure, sampleScore } from '../../shared/history/sample.ts';
import { desk } from './desk.ts';

const [A, B] = ['acme/anvil', 'beta/bolt'];
const score = (model: string, observedAt: string, composite: number, over: Partial<Score> = {}) =>
  sampleScore({ model, asked: model, observedAt, composite, ...over });

const ENTRIES: readonly Entry[] = [
  score(A, '2026-11-19T00:10:00.000Z', 90, { methodology: '0.9.0' }),
  score(B, '2026-11-19T00:10:00.000Z', 65, { methodology: '1.0.0' }),
  score(A, '2026-11-20T00:10:00.000Z', 70, { methodology: '1.0.0' }),
  score(A, '2026-11-21T00:10:00.000Z', 71, { methodology: '1.0.0' }),
  score(A, '2026-11-21T09:00:00.000Z', 60, {
    methodology: '1.0.0',
    revision: 'b'.repeat(40),
    categories: { security: 90, popularity: 20, capability: null },
  }),
  sampleFailure({ asked: A, observedAt: '2026-11-21T10:00:00.000Z' }),
];

/** Runs `assay history` over these entries. */
async function history(line: readonly string[], entries: readonly Entry[] = ENTRIES, spoil = (text: string) => text) {
  const { run, files, hub } = desk();
  const text = spoil((await chainOf(entries)).join(''));
  files.set('h.jsonl', text);
  const ran = await run(['history', '--history', 'h.jsonl', ...line]);
  // Showing never writes and never asks.
  expect([files.get('h.jsonl'), files.size, hub.log.length]).toEqual([text, 1, 0]);
  return { ...ran, flat: ran.out.replace(/\s+/g, ' ') };
}

describe('assay history of a model', () => {
  it('F0-31 prints every score as it was stored, whatever methodology counts now', async () => {
    const { code, out } = await history([A, '--format', 'jsonl']);
    const points = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(points).toMatchObject(ENTRIES.filter((entry) => entry.asked === A && entry.kind === 'score'));
  });

  it('F0-32 draws a rule where the methodology changed, with both versions, once', async () => {
    const { out } = await history([A]);
    const rule = /── methodology 0\.9\.0 → 1\.0\.0 ─+/g;
    expect(out.match(rule)).toHaveLength(1);
    expect(out.search(rule)).toBeGreaterThan(out.indexOf('2026-11-19 00:10'));
    expect(out.search(rule)).toBeLessThan(out.indexOf('2026-11-20 00:10'));
    expect(out).toContain('methodology 0.9.0 at the beginning');
  });

  it('F0-21 says of each score as of when it is, and how it moved within its day', async () => {
    expect((await history([A])).out).toMatch(/As of \(UTC\)[\s\S]+2026-11-21 09:00 +60\.0 +-11\.0 +-11\.0 /);
  });

  it('F2-21 marks each fall with its cause', async () => {
    const { flat } = await history([A]);
    expect(flat).toContain('▼ revision aaaaaaaaaaaa → bbbbbbbbbbbb, popularity 60.0 → 20.0');
    expect(flat).toContain(`! ${A} (60.0) was overtaken by ${B} (65.0).`);
    expect(flat).toContain('▼ another methodology counts from here: this is no fall of the model');
    expect(flat.match(/▼/g)).toHaveLength(2);
  });

  it.each(['table', 'json'])('F2-59 says that scores are not cross-temporally normalized, as %s', async (format) => {
    expect((await history([A, '--format', format])).flat).toContain('Not cross-temporally normalized: k_epoch is 1.0');
  });

  it('gives everything as one JSON object', async () => {
    const data = JSON.parse((await history([A, '--format', 'json'])).out);
    expect(data).toMatchObject({ model: A, failures: 1, series: [{ profile: 'default', plan: 'core', days: 2 }] });
    expect(data.series[0].points[3]).toMatchObject({ moved: -11, movedToday: -11, likeForLike: true });
    expect(data.events.map(({ kind }: { kind: string }) => kind)).toEqual(['methodology', 'revision', 'overtaken']);
  });

  it('finds a model by its former name, with the scores since', async () => {
    const over = { repoId: '1'.repeat(24), asked: A };
    const entries = [
      score(A, '2026-11-19T00:10:00.000Z', 70, over),
      score('acme/better', '2026-11-20T00:10:00.000Z', 71, over),
    ];
    for (const name of [A, 'acme/better']) {
      const { series } = JSON.parse((await history([name, '-f', 'json'], entries)).out);
      expect(series).toMatchObject([{ model: 'acme/better', points: [{ composite: 70 }, { composite: 71 }] }]);
    }
  });

  it('keeps series of other profiles and plans apart', async () => {
    const entries = [...ENTRIES, score(A, '2026-11-21T11:00:00.000Z', 1, { plan: 'full' })];
    expect(JSON.parse((await history([A, '-f', 'json'], entries)).out).series).toHaveLength(2);
  });

  it('fits 80 columns', async () => {
    for (const line of (await history([A])).out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('of a model without scores ends with 2', async () => {
    const { code, out, err } = await history(['nobody/nothing']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('h.jsonl holds no score of nobody/nothing');
  });

  it('shows text of strangers harmlessly', async () => {
    const hostile = score('acme/\u001b[2Jevil', '2026-11-21T00:00:00.000Z', 70, { asked: A, profile: 'p\u202e' });
    for (const format of ['table', 'json', 'jsonl'])
      expect((await history([A, '-f', format], [hostile])).out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

describe('assay history --verify', () => {
  it('says that a chain is sound, and its head', async () => {
    const { code, out } = await history(['--verify', '-f', 'json']);
    const verdict = JSON.parse(out);
    expect([code, verdict]).toMatchObject([0, { sound: true, lines: ENTRIES.length, broken: null, holdsHead: null }]);
    expect((await history(['--verify', '--head', verdict.head])).flat).toContain('It holds the head that was given.');
    const longer = await history(['--verify', '--head', verdict.head.toUpperCase()], [...ENTRIES, sampleFailure()]);
    expect(longer.code).toBe(0);
  });

  it('F0-31 names the line where a past score was changed, and ends with 1', async () => {
    const { code, out } = await history(['--verify'], ENTRIES, (text) =>
      text.replace('"composite":71', '"composite":91'),
    );
    expect(code).toBe(1);
    expect(out).toContain('h.jsonl: line 4 breaks the chain: its contents were changed: the hash differs.');
    expect(out).toContain('3 sound lines');
  });

  it('tells lines cut off at the end, and a chain made anew, by the head', async () => {
    const { head } = JSON.parse((await history(['--verify', '-f', 'json'])).out);
    for (const entries of [ENTRIES.slice(0, 4), [score(A, '2026-11-19T00:10:00.000Z', 99)], []]) {
      const { code, out } = await history(['--verify', '--head', head], entries);
      expect([code, out]).toEqual([1, expect.stringContaining('does not hold the head')]);
    }
  });

  it('a last line that was cut short breaks nothing', async () => {
    const { code, out } = await history(['--verify'], ENTRIES, (text) => text.slice(0, -20));
    expect([code, out]).toEqual([0, expect.stringContaining('cut short')]);
    expect(out).toContain('5 sound lines');
  });
});

describe('assay history --freshness', () => {
  const read = { serving: '2026-11-21T11:30:00.000Z', use: '2026-11-18T00:00:00.000Z' };
  const entries = [score(A, '2026-11-21T11:30:00.000Z', 70, { read })];

  it('F0-20 F2-22 lists every feed with its cadence, its age, the next reading and whether it is stale', async () => {
    const { code, out } = await history(['--freshness'], entries);
    expect(code).toBe(2);
    for (const { title } of FEEDS) expect(out).toContain(title);
    expect(out).toMatch(/Who serves it, and access +hourly +30 min {2}✔ fresh/);
    expect(out).toMatch(/Downloads, likes.* nightly +3 d {2}! 1 of 1 stale/);
    expect(out).toMatch(/Papers +weekly +– {2}never read/);
    expect(out).toContain('nightly: due at 00:00 UTC, next 2026-11-22 00:00 UTC');
  });

  it('ends with 0 when all is fresh, and counts the latest score of each model only', async () => {
    const fresh = score(A, '2026-11-21T12:00:00.000Z', 70, { read: { ...read, use: '2026-11-21T00:00:00.000Z' } });
    const { code, out } = await history(['--freshness', '-f', 'jsonl'], [...entries, fresh]);
    expect([code, out.trimEnd().split('\n')]).toEqual([0, expect.objectContaining({ length: FEEDS.length })]);
  });
});

describe('assay history --events', () => {
  it('lists what happened over all models, in order', async () => {
    const { out, flat } = await history(['--events']);
    expect(flat).toContain(`${A} (60.0) was overtaken by ${B} (65.0)`);
    expect(out.indexOf('Methodology 0.9.0 → 1.0.0')).toBeLessThan(out.indexOf('new revision'));
    expect(JSON.parse((await history(['--events', '-f', 'json'])).out)).toHaveLength(3);
    expect((await history(['--events'], [])).out).toBe('Nothing happened yet.\n');
  });
});

describe('a history that cannot be shown', () => {
  it.each([
    [['history'], 64, 'Which one?'],
    [['history', A, '--verify'], 64, 'Which one?'],
    [['history', A, B], 64, 'Which one?'],
    [['history', 'a b'], 64, 'names no model'],
    [['history', A, '--head', 'x'], 64, '--head goes with --verify'],
    [['history', '--verify', '--head', 'x'], 64, '64 hexadecimal digits'],
    [['history', A], 74, 'assay-history.jsonl cannot be read: ENOENT'],
    [['history', '--events', '--history', 'bad'], 74, 'bad: line 1 breaks the chain'],
  ])('%j ends with %d: %s', async (line, code, message) => {
    const { run, files } = desk();
    files.set('bad', '{"schemaVersion":1}\n');
    const ran = await run(line);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(message);
  });
});
