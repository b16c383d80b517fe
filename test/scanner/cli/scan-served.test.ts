import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { type Report, reportSchema } from '#shared/report/report';
import { desk } from './desk.ts';

const ID = demoIds.wellKept;
const MEASURES = ['first-token', 'throughput', 'uptime'];

/** One provider as OpenRouter’s endpoints tell it: milliseconds, tokens a second, percent. */
const endpoint = (provider_name: string, p50: unknown, tokens: unknown, uptime: unknown) => ({
  provider_name,
  latency_last_30m: { p50, p90: 9_000 },
  throughput_last_30m: { p50: tokens },
  uptime_last_1d: uptime,
  uptime_last_30m: null,
});

/** A desk with a local copy of OpenRouter of a day, in which these providers serve the well-kept model. */
function shop(endpoints: readonly object[], day = '2026-11-20') {
  const at = desk();
  const listed = {
    id: 'harbor/tern',
    hugging_face_id: ID,
    architecture: { output_modalities: ['text'] },
    pricing: { prompt: '0.000001', completion: '0.000003' },
  };
  at.files.set('data/openrouter/MANIFEST.md', `- Commit / date: abc ${day}\n`);
  at.files.set('data/openrouter/models.json', JSON.stringify({ data: [listed] }));
  at.files.set('data/openrouter/endpoints/tern.json', JSON.stringify({ data: { id: listed.id, endpoints } }));
  const scan = async (id: string, ...more: string[]): Promise<Report> => {
    const { out, err } = await at.run(['scan', id, '-f', 'json', ...more]);
    if (out === '') throw new Error(err);
    return reportSchema.parse(JSON.parse(out));
  };
  const build = () => at.run(['snapshot', 'build', '--sources', 'data', '--out', 'one.json']);
  return { ...at, scan, build };
}

const found = ({ findings }: Report) =>
  MEASURES.map((id) => {
    const finding = findings.find((one) => one.id === id);
    return [finding?.status, finding?.summary];
  });

describe('F0-15 how a model is served, from the documents of a source to the report', () => {
  it('F0-15 the best provider of each measure counts, by name and day, and all are listed', async () => {
    const { build, scan } = shop([endpoint('Quick', 300, 40, 97), endpoint('Steady', 1_200, 120, 99.95)]);
    await build();
    const report = await scan(ID, '--snapshot', 'one.json');
    expect(found(report)).toEqual([
      ['scored', '0.30 s to the first token at Quick, read 2026-11-20'],
      ['scored', '120 tokens a second at Steady, read 2026-11-20'],
      ['scored', '99.95 % of the time up at Steady, read 2026-11-20'],
    ]);
    const uptime = report.findings.find(({ id }) => id === 'uptime');
    expect(uptime?.evidence.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Steady: 99.95 % of the time up, read 2026-11-20',
      'Quick: 97.00 % of the time up, read 2026-11-20',
    ]);
    expect(uptime?.evidence[0]?.url).toBe('https://openrouter.ai/harbor/tern');
  });

  it('F0-15 a time of 0 is missing, uptime above 100 % or as a share is refused, and the build says so', async () => {
    const { build, scan, run } = shop([
      endpoint('Zero', 0, 0, null),
      endpoint('Over', null, -5, 101),
      endpoint('Share', null, null, 0.99),
    ]);
    await build();
    const { out } = await run(['snapshot', 'info', 'one.json', '--format', 'json']);
    const source = JSON.parse(out).sources.find(({ id }: { id: string }) => id === 'openrouter');
    expect(source.skipped).toMatchObject({
      'uptime outside 0 to 100 %': 1,
      'uptime that may be a share or a percentage': 1,
      'a negative latency or throughput': 1,
    });
    for (const [status] of found(await scan(ID, '--snapshot', 'one.json'))) expect(status).not.toBe('scored');
  });

  it('F0-15 weights that nobody serves are "Not served", with neither a 0 nor a gap', async () => {
    const { build, scan } = shop([endpoint('Quick', 300, 40, 97)]);
    await build();
    const report = await scan(demoIds.base, '--snapshot', 'one.json');
    for (const [status, summary] of found(report))
      expect([status, summary]).toEqual(['not-applicable', expect.stringMatching(/^Not served: /)]);
  });

  it('F0-15 one spoiled document costs no other, and old measurements count no more', async () => {
    const { build, scan, files } = shop([endpoint('Quick', 300, 40, 97)], '2026-10-01');
    files.set('data/openrouter/endpoints/bad.json', '{"data": 7}');
    expect((await build()).code).toBe(0);
    for (const [status, summary] of found(await scan(ID, '--snapshot', 'one.json')))
      expect([status, summary]).toEqual(['unknown', 'Not known: last measured on 2026-10-01, more than 30 days ago']);
  });

  it('F0-20 a refresh keeps the day on which speed and uptime were measured, and none where nobody measured', async () => {
    const { build, run } = shop([endpoint('Quick', 300, 40, 97)]);
    await build();
    const refresh = ['refresh', ID, '--tier', 'hourly', '-f', 'jsonl'];
    const measured = await run([...refresh, '--snapshot', 'one.json', '--history', 'a.jsonl']);
    expect(JSON.parse(measured.out).read.speed).toBe('2026-11-20T00:00:00.000Z');
    const bundled = await run([...refresh, '--history', 'b.jsonl']);
    expect(JSON.parse(bundled.out).read).not.toHaveProperty('speed');
  });

  it('a snapshot that was tampered with is refused before anything is asked', async () => {
    const { build, run, files, hub } = shop([endpoint('Quick', 300, 40, 97)]);
    await build();
    files.set('one.json', (files.get('one.json') ?? '').replace('"uptime":0.97', '"uptime":0.99'));
    const { code, err } = await run(['scan', ID, '--snapshot', 'one.json']);
    expect([code, hub.log]).toEqual([64, []]);
    expect(err).toContain('--snapshot one.json is refused: it was changed after it was made');
  });
});
