import { describe, expect, it } from 'vitest';
import { evaluateRq } from '#shared/capability/rq/evaluate';
import type { RqInputs } from '#shared/capability/rq/given';
import { type InputId, SLOTS } from '#shared/capability/rq/slots';
import { RQ_VERSION } from '#shared/capability/rq/version';
import { seeded } from '../../seeded.ts';
import { FULL, inputsWith, rqWith } from './sample.ts';

const IDS = SLOTS.map(({ id }) => id);
const STRUCTURAL = SLOTS.filter(({ dimension }) => dimension !== 'A').map(({ id }) => id);

describe('the status', () => {
  it('is complete when every input is known, and then the intrinsic interval is a point', () => {
    const rq = rqWith();
    expect(rq).toMatchObject({ status: 'complete', completeness: 1, missing: [], reasons: [], valueIs: 'effective' });
    expect(rq.inputsKnown).toBe(rq.inputsAll);
    expect(rq.interval).toMatchObject({ low: rq.value, high: rq.value, outside: [] });
    expect(rq.version).toBe(RQ_VERSION);
  });

  it.each(IDS)('is provisional without %s, which is named with its reason', (id) => {
    const rq = evaluateRq({ ...inputsWith(), [id]: { absent: 'the board is down' } });
    expect(rq.status).toBe('provisional');
    expect(rq.missing).toMatchObject([{ id, reason: 'the board is down' }]);
    expect(rq.value).not.toBeNull();
    expect(rq.interval?.low).toBeLessThanOrEqual(rq.value ?? Number.NaN);
    expect(rq.interval?.high).toBeGreaterThanOrEqual(rq.value ?? Number.NaN);
  });

  it.each([
    ['IG', ['gpqaDiamond', 'aime', 'frontierMath', 'hle']],
    ['F', ['simpleQa', 'factScore', 'stability', 'honesty']],
    ['U', ['sweBenchPro', 'gdpval']],
  ] as const)('is unavailable without %s: no value, no interval, a reason', (dimension, ids) => {
    const rq = rqWith(Object.fromEntries(ids.map((id) => [id, null])));
    expect(rq).toMatchObject({ status: 'unavailable', value: null, valueIs: null, intrinsic: null, effective: null });
    expect([rq.interval, rq.sensitivity]).toEqual([null, null]);
    expect(rq.reasons).toEqual([expect.stringContaining(`${dimension} is empty`)]);
    expect(rq.dimensions[dimension]).toBeNull();
  });

  it('is unavailable for a model nothing is known of, and the arithmetic says what it lacks', () => {
    const rq = evaluateRq({});
    expect(rq).toMatchObject({ status: 'unavailable', completeness: 0, inputsKnown: 0 });
    expect(rq.reasons).toHaveLength(3);
    expect(rq.missing).toHaveLength(rq.inputsAll);
    expect(rq.steps.find(({ id }) => id === 'intrinsic')?.result).toBeNull();
  });

  it('F2-08 a single exam makes no IG; two make a provisional one; it is the geometric mean of all four', () => {
    const only = { aime: null, frontierMath: null, hle: null };
    const one = rqWith(only);
    expect(one.status).toBe('unavailable');
    expect(one.reasons[0]).toContain('one exam alone');
    const two = rqWith({ ...only, aime: 0.92 });
    expect(two.status).toBe('provisional');
    expect(two.dimensions.IG).toBeCloseTo(Math.sqrt(0.87 * 0.92), 12);
    expect(two.missing.map(({ id }) => id)).toEqual(['frontierMath', 'hle']);
    expect(rqWith().dimensions.IG).toBeCloseTo((0.87 * 0.92 * 0.3 * 0.31) ** 0.25, 12);
  });

  it('F2-27 completeness is the mean over the dimensions of what is known, and the inputs are counted', () => {
    const rq = rqWith({ frontierMath: null, factScore: null, stability: null, gdpval: null });
    expect(rq.completeness).toBeCloseTo((3 / 4 + 2 / 4 + 1 / 2) / 3, 12);
    expect([rq.inputsKnown, rq.inputsAll]).toEqual([11, 15]);
    // Accessibility is told apart: it does not count.
    expect(rqWith({ price: null, ttft: null, uptime: null }).completeness).toBe(1);
  });
});

describe('F2-02 F2-13 no dimension makes up for another', () => {
  it.each(['gpqaDiamond', 'simpleQa', 'sweBenchPro'] as const)('a %s of nothing brings the RQ to 0', (id) => {
    expect(rqWith({ [id]: 0 })).toMatchObject({ intrinsic: 0, value: 0, status: 'complete' });
  });

  it('the dimension that holds it down is named', () => {
    expect(rqWith({ simpleQa: 0.01 }).limiting).toBe('F');
    expect(rqWith({ sweBenchPro: 0.01 }).limiting).toBe('U');
    expect(evaluateRq({}).limiting).toBeNull();
  });
});

describe('F2-01 manipulation', () => {
  const PARTS = {
    IG: ['gpqaDiamond', 'aime', 'frontierMath', 'hle'],
    F: ['simpleQa', 'factScore', 'honesty'],
    U: ['sweBenchPro', 'gdpval'],
  } as const;

  it.each(['IG', 'F', 'U'] as const)('of %s alone reaches no further than the other two allow', (dimension) => {
    const perfect = rqWith(Object.fromEntries(PARTS[dimension].map((id) => [id, 1])));
    const others = (['IG', 'F', 'U'] as const)
      .filter((id) => id !== dimension)
      .map((id) => perfect.dimensions[id] ?? 1);
    expect(others.every((value) => value < 1)).toBe(true);
    expect(perfect.intrinsic).toBeLessThanOrEqual(
      1000 * Math.log10(1 + 9 * Math.cbrt((others[0] ?? 1) * (others[1] ?? 1))),
    );
    expect(perfect.limiting).not.toBe(dimension);
  });

  it.each(['frontierMath', 'hle', 'honesty', 'gdpval', 'sweBenchVerified'] as const)(
    'by hiding a bad %s is shown: provisional, and the interval holds the honest value',
    (id) => {
      const bad = SLOTS.find((slot) => slot.id === id)?.assumption?.worst ?? 0;
      const [honest, hiding] = [rqWith({ [id]: bad }), rqWith({ [id]: null })];
      expect(hiding.status).toBe('provisional');
      expect(hiding.interval?.low).toBeLessThanOrEqual((honest.value ?? 0) + 1e-9);
    },
  );
});

describe('missing is neither zero nor perfect', () => {
  it('a price of 0 counts as free only where the source declares it', () => {
    const undeclared = evaluateRq({ ...inputsWith(), price: { value: 0 } });
    expect(undeclared.missing).toMatchObject([{ id: 'price', reason: expect.stringContaining('declaredFree') }]);
    expect(undeclared.accessibility.A1.value).toBeNull();
    expect(undeclared.effective?.value).toBeNull();
    const declared = evaluateRq({ ...inputsWith(), price: { value: 0, declaredFree: true } });
    expect(declared.accessibility.A1.value).toBe(1);
    expect(declared.status).toBe('complete');
  });

  it('a latency of 0 is one that was not measured', () => {
    expect(rqWith({ ttft: 0 }).missing).toMatchObject([{ id: 'ttft' }]);
  });

  it.each(['price', 'ttft', 'uptime'] as const)(
    'without %s the effective RQ is a band, the intrinsic one a point',
    (id) => {
      const rq = rqWith({ [id]: null });
      expect(rq.effective?.value).toBeNull();
      expect(rq.effective?.low).toBeCloseTo((rq.intrinsic ?? 0) * 0.92, 9);
      expect(rq.effective?.high).toBeGreaterThan(rq.effective?.low ?? 0);
      expect(rq.effective?.high).toBeLessThanOrEqual((rq.intrinsic ?? 0) * 1.02);
      expect([rq.value, rq.valueIs]).toEqual([rq.intrinsic, 'intrinsic']);
      const full = rqWith().effective?.value ?? Number.NaN;
      expect(full).toBeGreaterThanOrEqual(rq.effective?.low ?? 0);
      expect(full).toBeLessThanOrEqual(rq.effective?.high ?? 0);
    },
  );

  it('without a word on open weights, an uptime that they would raise leaves a band too', () => {
    const { openWeights: _, ...inputs } = inputsWith({ uptime: 0.8 });
    const rq = evaluateRq(inputs);
    expect(rq.accessibility.A3).toMatchObject({ low: 0.8, value: null });
    expect(rq.missing).toMatchObject([{ id: 'openWeights' }]);
    expect(evaluateRq({ ...inputs, uptime: { value: 1 } }).effective?.value).not.toBeNull();
  });
});

describe('the interval', () => {
  it('takes each missing input at its published bounds, and always holds the value', () => {
    const random = seeded(31);
    for (let round = 0; round < 600; round++) {
      const changes = Object.fromEntries(
        IDS.map((id) => [id, random() < 0.35 ? null : random() * (FULL[id] > 1 ? 20 : 1)]),
      );
      const { value, interval, effective } = rqWith(changes);
      if (value === null || interval === null) continue;
      expect(interval.low).toBeLessThanOrEqual(Math.min(value, effective?.low ?? value));
      expect(interval.high).toBeGreaterThanOrEqual(Math.max(value, effective?.high ?? value));
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1020 + 1e-9);
    }
  });

  it.each(STRUCTURAL)('holds what the RQ would be were %s known anywhere between those bounds', (id) => {
    const assumption = SLOTS.find((slot) => slot.id === id)?.assumption;
    const { interval } = rqWith({ [id]: null });
    if (!assumption) {
      expect(interval?.outside).toEqual([id]);
      return;
    }
    for (const share of [0, 0.3, 0.7, 1]) {
      const at = assumption.worst + share * (assumption.best - assumption.worst);
      const { intrinsic } = rqWith({ [id]: at });
      expect(intrinsic).toBeGreaterThanOrEqual((interval?.intrinsic.low ?? 0) - 1e-9);
      expect(intrinsic).toBeLessThanOrEqual((interval?.intrinsic.high ?? 0) + 1e-9);
    }
  });

  it('widens by the errors that sources publish', () => {
    const measured: RqInputs = { ...inputsWith(), gpqaDiamond: { value: 0.87, standardError: 0.024 } };
    const { interval, intrinsic } = evaluateRq(measured);
    expect(interval?.intrinsic.low).toBeCloseTo(rqWith({ gpqaDiamond: 0.87 - 1.96 * 0.024 }).intrinsic ?? 0, 9);
    expect(interval?.intrinsic.high).toBeCloseTo(rqWith({ gpqaDiamond: 0.87 + 1.96 * 0.024 }).intrinsic ?? 0, 9);
    expect(intrinsic).toBe(rqWith().intrinsic);
  });

  it('an error of an input of which less is better widens it the right way round', () => {
    const { interval } = evaluateRq({ ...inputsWith(), stability: { value: 0.08, standardError: 0.02 } });
    expect(interval?.intrinsic.low).toBeCloseTo(rqWith({ stability: 0.08 + 1.96 * 0.02 }).intrinsic ?? 0, 9);
    expect(interval?.intrinsic.high).toBeCloseTo(rqWith({ stability: 0.08 - 1.96 * 0.02 }).intrinsic ?? 0, 9);
  });

  it('reaches above 0 for an exam at 0: none of n questions is less than 1/(2n), not nothing', () => {
    const { intrinsic, interval } = rqWith({ frontierMath: 0 });
    expect(intrinsic).toBe(0);
    expect(interval?.intrinsic.high).toBeCloseTo(rqWith({ frontierMath: 1 / 580 }).intrinsic ?? 0, 9);
  });
});

describe('what cannot be an input', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0.2, -1e300, 1e300])(
    '%d is missing with a reason, and nothing throws',
    (value) => {
      for (const id of IDS) {
        const rq = evaluateRq({ ...inputsWith(), [id]: { value } });
        expect(rq.missing).toMatchObject([{ id, reason: expect.stringMatching(/number|negative|share|measure/) }]);
        expect(Object.values(rq.dimensions).every((part) => part === null || Number.isFinite(part))).toBe(true);
        expect(rq.value).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it('a percentage is no share: it is refused, and not taken for a perfect score', () => {
    const rq = rqWith({ hle: 20.9 });
    expect(rq.missing[0]?.reason).toBe('20.9 is no share from 0 to 1 (a percentage? then 0.209)');
    expect(rqWith({ uptime: 1.01 }).missing).toMatchObject([{ id: 'uptime' }]);
  });

  it('never throws whatever the mixture', () => {
    const random = seeded(32);
    const strange = [Number.NaN, -1, 0, 1, 2, 1e308, Number.MIN_VALUE, 0.5];
    for (let round = 0; round < 1_000; round++) {
      const inputs: RqInputs = Object.fromEntries(
        IDS.map((id): [InputId, { value: number }] => [
          id,
          { value: strange[Math.floor(random() * strange.length)] ?? 0 },
        ]),
      );
      const { value, intrinsic } = evaluateRq(inputs);
      for (const number of [value, intrinsic]) expect(number === null || (number >= 0 && number <= 1020)).toBe(true);
    }
  });
});
