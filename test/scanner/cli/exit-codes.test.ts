import { describe, expect, it } from 'vitest';
import { type Bounds, EXIT, judge, overall } from '#scanner/cli/exit-codes';
import type { Outcome } from '#scanner/cli/outcome';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { sheet } from '../../sheet.ts';

const GOOD = assess(sheet());
const withVerdict = (verdict: Report['security']['verdict']): Report => ({
  ...GOOD,
  security: { ...GOOD.security, verdict },
});
const of = (report: Report, gaps: Extract<Outcome, { report: Report }>['gaps'] = []): Outcome => ({
  model: 'a/b',
  report,
  gaps,
});
const untold: Report = { ...GOOD, composite: { value: null, uncapped: null } };
const unsafe: Report = { ...GOOD, security: { ...GOOD.security, value: null, uncapped: null } };
const gap = { fact: 'discussions', reason: 'network', detail: 'gone' } as const;
const failed: Outcome = { model: 'a/b', error: { code: 'not-found', message: 'gone' } };

interface Row {
  readonly why: string;
  readonly outcome: Outcome;
  readonly bounds?: Bounds;
  readonly code: number;
}

const ROWS: readonly Row[] = [
  { why: 'all is well', outcome: of(GOOD), code: 0 },
  { why: 'caution is a warning, not a danger', outcome: of(withVerdict('caution')), code: 0 },
  { why: 'a dangerous file', outcome: of(withVerdict('dangerous')), code: 1 },
  {
    why: 'a dangerous file of the full report',
    outcome: { model: 'a/b', report: GOOD, full: withVerdict('dangerous'), gaps: [] },
    code: 1,
  },
  { why: 'danger outranks a gap', outcome: of(withVerdict('dangerous'), [gap]), code: 1 },
  { why: 'files not scanned', outcome: of(withVerdict('not-scanned')), code: 2 },
  { why: 'files not scanned to their end', outcome: of(withVerdict('incomplete')), code: 2 },
  { why: 'no composite', outcome: of(untold), code: 2 },
  { why: 'no composite cannot be below a bound', outcome: of(untold), bounds: { composite: 50 }, code: 2 },
  { why: 'no security score', outcome: of(unsafe), bounds: { security: 50 }, code: 2 },
  { why: 'a fact that could not be read', outcome: of(GOOD, [gap]), code: 2 },
  { why: 'a scan that failed', outcome: failed, code: 2 },
  { why: 'a composite below its bound', outcome: of(GOOD), bounds: { composite: 99.9 }, code: 1 },
  { why: 'a composite at its bound', outcome: of(GOOD), bounds: { composite: GOOD.composite.value ?? 0 }, code: 0 },
  {
    why: 'a security score below its bound',
    outcome: of({ ...GOOD, security: { ...GOOD.security, value: 49.99 } }),
    bounds: { security: 50 },
    code: 1,
  },
  { why: 'a bound outranks a gap', outcome: of(GOOD, [gap]), bounds: { composite: 99.9 }, code: 1 },
];

describe('the exit code of one outcome', () => {
  it.each(ROWS)('$code: $why', ({ outcome, bounds = {}, code }) => {
    const judged = judge(outcome, bounds);
    expect(judged.code).toBe(code);
    expect(judged.reasons.length > 0).toBe(code !== EXIT.ok);
  });
});

describe('the exit code of several', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[0, 2], 2],
    [[2, 1, 0], 1],
  ] as const)('%j makes %d', (codes, expected) => {
    expect(overall(codes)).toBe(expected);
  });
});
