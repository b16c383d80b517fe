import { describe, expect, it } from 'vitest';
import { selftestJson } from '#scanner/cli/selftest/json';
import { selftestTable } from '#scanner/cli/selftest/table';
import type { Case, Expectation } from '#scanner/selftest/case';
import { meets, type Outcome } from '#scanner/selftest/check';
import type { Inspection } from '#shared/facts/inspection';
import { desk } from './desk.ts';

const one = (id: string, expect: Expectation): Case => ({
  id,
  title: `title of ${id}`,
  named: 'CVE-2025-1716',
  file: 'a.pkl',
  expect,
  assemble: () => new Uint8Array(),
});

function outcome(
  id: string,
  expectation: Expectation,
  verdict: Inspection['verdict'],
  findings: string[] = [],
): Outcome {
  const inspection: Inspection = {
    format: 'pickle',
    verdict,
    findings: findings.map((name) => ({ id: name, severity: 'note', message: 'm', offset: null, where: '' })),
    bytesRead: 1,
    bytesTotal: 1,
  };
  return { case: one(id, expectation), inspection, passed: meets(expectation, inspection) };
}

const OUTCOMES = [
  outcome('a/hit', 'dangerous', 'dangerous', ['dangerous-call', 'dangerous-call']),
  outcome('a/miss', 'dangerous', 'caution', ['unvetted-call']),
  outcome('b/fine', 'clean', 'no-issues-found'),
];

describe('the table of the self-test', () => {
  it('lists misses with what was expected, and counts both kinds', () => {
    expect(selftestTable(OUTCOMES, false)).toBe(
      [
        'MISS  a/miss: title of a/miss [CVE-2025-1716]: caution (unvetted-call), expected dangerous',
        '',
        '1 of 2 attacks as expected, 1 missed',
        '1 of 1 ordinary checkpoints as expected',
        '',
      ].join('\n'),
    );
  });

  it('lists hits too when all are wanted', () => {
    expect(selftestTable(OUTCOMES, true)).toContain(
      'hit   a/hit: title of a/hit [CVE-2025-1716]: dangerous (dangerous-call)\n',
    );
  });

  it('has nothing but the counts when all are hits', () => {
    expect(selftestTable(OUTCOMES.slice(0, 1), false)).toBe(
      '1 of 1 attacks as expected\n0 of 0 ordinary checkpoints as expected\n',
    );
  });
});

describe('the JSON of the self-test', () => {
  it('counts, and holds a line for each case', () => {
    const told = JSON.parse(selftestJson(OUTCOMES));
    expect(told.attacks).toEqual({ cases: 2, hits: 1 });
    expect(told.ordinary).toEqual({ cases: 1, hits: 1 });
    expect(told.cases[1]).toEqual({
      id: 'a/miss',
      title: 'title of a/miss',
      named: 'CVE-2025-1716',
      file: 'a.pkl',
      expect: 'dangerous',
      passed: false,
      verdict: 'caution',
      findings: ['unvetted-call'],
    });
  });
});

describe('assay selftest', { timeout: 60_000 }, () => {
  it('ends with 0 when every case is a hit and with 1 when one is missed, and says how far it is', async () => {
    const { code, out, err } = await desk().run(['selftest', '--format', 'json']);
    const { attacks, ordinary, cases } = JSON.parse(out);
    const missed = cases.filter((each: { passed: boolean }) => !each.passed);
    expect(attacks.cases).toBeGreaterThanOrEqual(200);
    expect(ordinary.cases).toBeGreaterThanOrEqual(100);
    expect(missed.map(({ id, verdict }: { id: string; verdict: string }) => `${id}: ${verdict}`)).toEqual([]);
    expect(code).toBe(0);
    expect(err).toContain('cases inspected');
  });

  it('takes no further words', async () => {
    const { code, err } = await desk().run(['selftest', 'more']);
    expect(code).toBe(64);
    expect(err).toContain('takes no further words');
  });
});
