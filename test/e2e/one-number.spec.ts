import { run } from '#scanner/cli/run';
import { textFiles } from '#scanner/cli/text-files';
import { wait } from '#scanner/gather/wait';
import type { Report } from '#shared/report/report';
import { paper } from '../scanner/cli/desk.ts';
import { catalogSample, expect, HUB, needsRecordings, test } from './fixtures.ts';

type Numbers = Pick<Report, 'composite' | 'security' | 'confidence' | 'coverage'>;
const numbersOf = ({ composite, security, confidence, coverage }: Numbers): Numbers => ({
  composite,
  security,
  confidence,
  coverage,
});

/** Runs the real command line against the stand-in, and reads what it printed. */
async function commandLine(fetch: typeof globalThis.fetch, ids: readonly string[]): Promise<Map<string, Report>> {
  const stdout = paper();
  const stderr = paper();
  await run({
    argv: ['scan', ...ids, '--format', 'jsonl', '--quiet'],
    env: { HF_ENDPOINT: HUB, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' },
    stdout,
    stderr,
    fetch,
    now: () => new Date(),
    sleep: wait,
    files: textFiles,
    interrupted: new AbortController().signal,
  });
  const lines = stdout.text.trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Report).map((report) => [report.model.id, report]));
}

test('extension and command line agree to the last digit on 200 recorded models', async ({ page, own, hub }) => {
  needsRecordings();
  test.setTimeout(180_000);
  const ids = catalogSample().map(({ id }) => id);
  expect(ids).toHaveLength(200);
  await page.goto(`${own}/popup.html`);
  const shown = await page.evaluate(async (models) => {
    const ask = async (id: string): Promise<[string, unknown]> => {
      const reply: { value: unknown } = await chrome.runtime.sendMessage({ assay: 'report', ask: { id } });
      return [id, reply.value];
    };
    const reports: [string, unknown][] = [];
    for (let n = 0; n < models.length; n += 10) reports.push(...(await Promise.all(models.slice(n, n + 10).map(ask))));
    return reports;
  }, ids);

  const printed = await commandLine(hub.fetch, ids);
  for (const [id, report] of shown as [string, Numbers][]) {
    const own = printed.get(id);
    expect([id, own && numbersOf(own)]).toEqual([id, numbersOf(report)]);
  }
  expect(hub.counts.downloads).toBe(0);
});
