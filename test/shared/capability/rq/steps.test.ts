import { describe, expect, it } from 'vitest';
import { evaluateRq } from '#shared/capability/rq/evaluate';
import { LIMITATIONS, RATIONALE, WEIGHTS_SOURCE } from '#shared/capability/rq/limitations';
import { RULINGS } from '#shared/capability/rq/rulings';
import { ASSUMED_SUB_WEIGHTS, type InputId, SLOTS } from '#shared/capability/rq/slots';
import { RQ_VERSION } from '#shared/capability/rq/version';
import { rqPage } from '../../../../scripts/docs/rq.ts';
import { inputsWith, rqWith } from './sample.ts';

/** Works out the numbers of a step as a reader would, knowing nothing of the code. */
function workedOut(numbers: string): number {
  const means = numbers.replace(/geometric mean of ([\d.e, -]+?)(?= ×|$)/, (_, list: string) =>
    String(
      list
        .split(', ')
        .map(Number)
        .reduce((a, b) => a * b, 1) **
        (1 / list.split(', ').length),
    ),
  );
  const script = means
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('^', '**')
    .replace(/\s\(.*: .*\)$/, '')
    .replaceAll('log10', 'Math.log10')
    .replaceAll('max(', 'Math.max(')
    .replaceAll('min(', 'Math.min(');
  return Number(Function(`return ${script}`)());
}

describe('F2-05 the arithmetic', () => {
  it('F2-01 F2-31 can be worked out again from what is printed, step by step', () => {
    const { steps, value } = rqWith({ sweBenchVerified: 0.9 });
    expect(steps.map(({ id }) => id)).toEqual([
      'IG',
      'F1',
      'F2',
      'F',
      'penalty',
      'U',
      'core',
      'kEpoch',
      'intrinsic',
      'A1',
      'A2',
      'A3',
      'modulator',
      'effective',
    ]);
    for (const { id, numbers, result } of steps) {
      if (id === 'kEpoch') continue;
      const again = workedOut(numbers);
      expect(again / (result ?? 0), `${id}: ${numbers}`).toBeCloseTo(1, 4);
    }
    expect(steps.at(-1)?.result).toBe(value);
  });

  it('gives each step its formula and a reason', () => {
    for (const rq of [rqWith(), evaluateRq({})])
      for (const { formula, why, numbers } of rq.steps) {
        expect(formula.length).toBeGreaterThan(5);
        expect(why.length).toBeGreaterThan(20);
        expect(numbers).not.toMatch(/NaN|undefined|null/);
      }
  });

  it('shows a band where accessibility is not known', () => {
    const step = rqWith({ ttft: null }).steps.find(({ id }) => id === 'effective');
    expect(step).toMatchObject({ result: null, low: expect.any(Number), high: expect.any(Number) });
  });

  it('F2-38 F2-39 F2-40 F2-41 carries the reasons of its choices', () => {
    const whys = rqWith()
      .steps.map(({ why }) => why)
      .join(' ');
    for (const reason of [RATIONALE.geometric, RATIONALE.equal, RATIONALE.logarithm, RATIONALE.bound])
      expect(whys).toContain(reason);
    expect(RATIONALE.geometric).toContain('Human Development Index');
    expect(WEIGHTS_SOURCE).toMatchObject({ source: 'parsimony', IG: 1 / 3, F: 1 / 3, U: 1 / 3 });
  });
});

describe('F2-24 sub-weights', () => {
  it('are published, equal and labelled as ours', () => {
    expect(new Set(Object.values(ASSUMED_SUB_WEIGHTS.weights))).toEqual(new Set([1]));
    expect(rqPage()).toContain(`**Sub-weights (${ASSUMED_SUB_WEIGHTS.version}):** gpqaDiamond 1`);
  });

  it('can be exchanged, and then the version says so', () => {
    const subWeights = { ...ASSUMED_SUB_WEIGHTS.weights, frontierMath: 4 };
    const own = evaluateRq(inputsWith(), { subWeights });
    expect(own.version).toBe(`${RQ_VERSION}+own-sub-weights`);
    expect(own.dimensions.IG).toBeCloseTo((0.87 * 0.92 * 0.31 * 0.3 ** 4) ** (1 / 7), 12);
  });

  it('matter as much as the sensitivity band says: no halving or doubling leaves it', () => {
    const { sensitivity, intrinsic } = rqWith();
    expect(sensitivity?.low).toBeLessThan(intrinsic ?? 0);
    expect(sensitivity?.high).toBeGreaterThan(intrinsic ?? 0);
    const parts = Object.keys(ASSUMED_SUB_WEIGHTS.weights);
    for (let choice = 0; choice < 2 ** parts.length; choice++) {
      const subWeights = { ...ASSUMED_SUB_WEIGHTS.weights };
      const moved = Object.assign(
        subWeights,
        Object.fromEntries(parts.map((part, bit) => [part, choice & (1 << bit) ? 2 : 0.5])),
      );
      const own = evaluateRq(inputsWith(), { subWeights: moved }).intrinsic ?? 0;
      expect(own).toBeGreaterThanOrEqual((sensitivity?.low ?? 0) - 1e-9);
      expect(own).toBeLessThanOrEqual((sensitivity?.high ?? 0) + 1e-9);
    }
  });
});

describe('F2-60 the page of the RQ', () => {
  const page = rqPage();

  it('F2-30 F2-38 F2-39 F2-40 F2-41 explains every choice, and why there are four dimensions', () => {
    for (const reason of Object.values(RATIONALE))
      if (!reason.startsWith('Ours') && !reason.startsWith('k_')) expect(page).toContain(reason);
  });

  it('F2-31 F2-42 has every input with its bounds, and every assumption with its reason', () => {
    for (const { id, bounds, assumption } of SLOTS) {
      expect(page).toContain(`(\`${id}\`)`);
      expect(page).toContain(bounds);
      if (assumption) expect(page).toContain(assumption.why);
    }
  });

  it('has axioms, governance, revision, rulings and changes', () => {
    for (const heading of ['Axioms', 'Governance and revision', 'Changes', 'Contradictions', 'Known limitations'])
      expect(page).toContain(`## ${heading}`);
    for (const { ruling } of RULINGS) expect(page).toContain(ruling);
    expect(page).toContain(`# The RQ, version ${RQ_VERSION}`);
  });

  it('F2-57 F2-58 F2-59 and every value carry the known limitations', () => {
    for (const { text } of LIMITATIONS) expect(page).toContain(text);
    for (const rq of [rqWith(), rqWith({ hle: null }), evaluateRq({})])
      expect(rq.limitations.map(({ id }) => id)).toEqual(expect.arrayContaining(['proxies', 'modalities', 'epoch']));
  });
});

describe('sources and cadence', () => {
  const row = (id: InputId) => SLOTS.find((slot) => slot.id === id);

  it('F2-49 the exams of intelligence: quarterly', () => {
    for (const id of ['gpqaDiamond', 'aime', 'frontierMath', 'hle'] as const)
      expect(row(id)).toMatchObject({ dimension: 'IG', cadence: 'quarterly', ttlDays: 92 });
  });

  it('F2-50 factual accuracy: SimpleQA, FActScore and internal QA, weekly', () => {
    expect(row('simpleQa')).toMatchObject({ part: 'F1', cadence: 'weekly', source: 'SimpleQA, internal curated QA' });
    expect(row('factScore')).toMatchObject({ part: 'F1', cadence: 'weekly' });
  });

  it('F2-51 stability: the internal protocol, monthly, marked as not reproducible', () => {
    expect(row('stability')).toMatchObject({ part: 'F2', cadence: 'monthly', reproducible: false });
    expect(rqWith().inputs.find(({ id }) => id === 'stability')?.reproducible).toBe(false);
  });

  it('F2-52 F2-53 utility: SWE-bench Pro quarterly, GDPval and panels twice a year', () => {
    expect(row('sweBenchPro')).toMatchObject({ part: 'U1', cadence: 'quarterly', ttlDays: 92 });
    expect(row('gdpval')).toMatchObject({ part: 'U2', cadence: 'twice a year', ttlDays: 183 });
  });

  it('F2-11 F2-54 F2-55 F2-56 price and latency eight times a day, uptime always; three hours each', () => {
    for (const id of ['price', 'ttft', 'uptime'] as const)
      expect(row(id)).toMatchObject({ dimension: 'A', ttlDays: 3 / 24 });
    expect([row('price')?.cadence, row('ttft')?.cadence, row('uptime')?.cadence]).toEqual([
      '8 times a day',
      '8 times a day',
      'always',
    ]);
  });

  it('F2-09 reliability joins accuracy, stability and honesty, each a third', () => {
    const { dimensions } = rqWith({ factScore: null });
    expect(dimensions.F).toBeCloseTo((0.52 * 0.84 * 0.5) ** (1 / 3), 12);
    expect(new Set(SLOTS.filter(({ dimension }) => dimension === 'F').map(({ part }) => part))).toEqual(
      new Set(['F1', 'F2', 'F3']),
    );
  });
});
