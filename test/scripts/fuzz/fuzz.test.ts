import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/checks/command.ts';
import { crew } from '../../../scripts/fuzz/crew.ts';

describe('npm run fuzz', { timeout: 120_000 }, () => {
  it('spoils files of the self-test, finds no trouble, and prints one line of JSON', async () => {
    const { code, output } = await run('node', ['scripts/fuzz.ts', '--runs', '1500', '--seed', '7']);
    const line = JSON.parse(output.split('\n').find((text) => text.startsWith('{')) ?? '{}');
    expect(line, output).toMatchObject({ name: 'fuzz', runs: 1500, seed: 7, from: 0, failures: 0 });
    const counts: number[] = Object.values(line.verdicts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1500);
    expect(code).toBe(0);
  });

  it('refuses what it does not understand, with the usage', async () => {
    const { code, output } = await run('node', ['scripts/fuzz.ts', '--runs', 'many']);
    expect(code).toBe(64);
    expect(output).toContain('usage: npm run fuzz');
  });

  it('divides the runs among its workers without leaving any out', async () => {
    const came = await crew({ runs: 31, seed: 1, from: 5, workers: 3 }, () => undefined);
    const done = came.map((told) =>
      'verdicts' in told ? Object.values(told.verdicts).reduce((sum, count) => sum + count, 0) : told,
    );
    expect(done).toEqual([11, 10, 10]);
  });
});
