import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/checks/command.ts';
import { firefox } from '../../../scripts/checks/tests.ts';

vi.mock(import('../../../scripts/checks/command.ts'), async (original) => ({ ...(await original()), run: vi.fn() }));

/** Playwright, ending with these counts. */
const playwright = (stats: { expected: number; skipped: number }) =>
  vi.mocked(run).mockImplementation(async (_, __, options) => {
    const report = options?.env?.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '';
    writeFileSync(report, JSON.stringify({ stats: { unexpected: 0, flaky: 0, ...stats } }));
    return { code: 0, output: '', seconds: 1 };
  });

describe('the tests in Firefox', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are skipped where there is none, whatever CI says, with what to install', async () => {
    vi.stubEnv('FIREFOX_PATH', '/no/such/firefox');
    vi.stubEnv('CI', 'true');
    playwright({ expected: 0, skipped: 12 });
    expect(await firefox()).toMatchObject({
      name: 'firefox',
      passed: 0,
      failed: 0,
      skipped: 12,
      why: expect.stringContaining('apt-get install firefox-esr'),
    });
  });

  it('are those of its own project, and no others', async () => {
    playwright({ expected: 12, skipped: 0 });
    expect(await firefox()).toMatchObject({ passed: 12, failed: 0, skipped: 0 });
    expect(vi.mocked(run).mock.calls[0]?.[1]).toContain('--project=firefox');
  });
});
