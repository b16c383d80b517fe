import { describe, expect, it } from 'vitest';
import { assessRq } from '#shared/capability/rq/assess';
import { MOMENTUM, momentumOf } from '#shared/capability/rq/beside';
import { reachedFrom, sourcesIn } from '../../../architecture/sources.ts';
import { FULL, recordOf } from './sample.ts';

const TODAY = '2026-11-21';
const record = recordOf({ model: 'lab/model', inputs: { ...FULL, openWeights: true } });
const { hle: _, ...WITHOUT_HLE } = FULL;

describe('F2-16 momentum', () => {
  it('falls to a half in each half-life, and to a quarter in the eighteen months of the document', () => {
    expect(momentumOf('2026-11-21', TODAY)).toMatchObject({ value: 1 });
    expect(momentumOf('2026-02-24', TODAY)).toMatchObject({ value: 0.5, days: MOMENTUM.halfLifeDays });
    const stale = momentumOf('2025-05-21', TODAY);
    expect(stale.value).toBeCloseTo(0.24, 1);
  });

  it('stands beside the RQ and never in it', () => {
    const [fresh, stale] = ['2026-11-01', '2023-01-01'].map((lastShippedAt) =>
      assessRq({ ...record, lastShippedAt }, TODAY),
    );
    expect(fresh?.momentum.value).toBeGreaterThan(stale?.momentum.value ?? 1);
    expect(fresh?.value).toBe(stale?.value);
  });

  it.each([
    [undefined, 'no release is dated'],
    ['2027-01-01', 'in the future'],
    ['last week', 'not dated in a way'],
  ])('of a release on %s is none, with a reason', (date, reason) => {
    expect(momentumOf(date, TODAY)).toEqual({ value: null, reason: expect.stringContaining(reason) });
  });
});

describe('F2-28 a model is new', () => {
  it.each([
    ['2026-10-25', true, true],
    ['2026-10-24', false, true],
    ['2026-10-11', false, true],
    ['2026-10-10', false, false],
  ])('when released on %s: %s with every input, %s without', (releasedAt, complete, incomplete) => {
    const lacking = recordOf({ model: 'lab/model', inputs: { ...WITHOUT_HLE, openWeights: true } });
    expect(assessRq({ ...record, releasedAt }, TODAY).newModel).toBe(complete);
    expect(assessRq({ ...lacking, releasedAt }, TODAY).newModel).toBe(incomplete);
  });

  it('is a flag of its own: the status tells of inputs only', () => {
    expect(assessRq({ ...record, releasedAt: '2026-11-20' }, TODAY)).toMatchObject({
      newModel: true,
      status: 'complete',
    });
    expect(assessRq(record, TODAY)).toMatchObject({ newModel: null, ageDays: null });
    expect(assessRq({ ...record, releasedAt: '2027-01-01' }, TODAY).newModel).toBeNull();
    expect(assessRq({ ...record, releasedAt: '2026-11-01', asOf: '2026-11-02' }, '2030-01-01').ageDays).toBe(1);
  });
});

describe('what may not touch the RQ', () => {
  const { value, intrinsic, interval } = assessRq(record, TODAY);

  it('F2-25 community stars are shown and change nothing', () => {
    const rated = assessRq({ ...record, community: { stars: 4.6, votes: 90_000 } }, TODAY);
    expect(rated.communityRating).toEqual({ stars: 4.6, votes: 90_000, source: null });
    expect(rated).toMatchObject({ value, intrinsic, interval });
  });

  it('F2-23 paid placement is labelled and changes nothing', () => {
    const paid = assessRq({ ...record, sponsored: true }, TODAY);
    expect(paid.sponsored).toBe(true);
    expect(paid).toMatchObject({ value, intrinsic, interval });
  });

  it('F2-23 F2-25 F2-26 the arithmetic reaches no stars, placement, reputation or popularity', () => {
    const sources = sourcesIn('shared');
    const reached = reachedFrom('shared/capability/rq/evaluate.ts', sources);
    expect([...reached].filter((file) => !/^shared\/(capability\/rq|text)\//.test(file))).toEqual([]);
    expect(reached).not.toContain('shared/capability/rq/beside.ts');
    const read = sources
      .filter(({ path }) => reached.has(path))
      .map(({ text }) => text.replace(/\/\*\*?.*?\*\//gs, ''));
    expect(read.filter((text) => /sponsor|stars|votes|likes|downloads/i.test(text.replace(/'[^']*'/g, '')))).toEqual(
      [],
    );
  });

  it('F2-26 an input that is not of the RQ is refused by name', () => {
    expect(() => recordOf({ model: 'a/b', inputs: Object.assign({ openWeights: true }, { likes: 5 }) })).toThrow(
      /likes/,
    );
  });
});

describe('the age of an input', () => {
  it('is told with its source, and stale beyond twice its cadence', () => {
    const at = (id: 'ttft' | 'gpqaDiamond', date: string) =>
      assessRq(recordOf({ model: 'a/b', inputs: { [id]: { value: 0.5, date, source: 'https://example.org' } } }), TODAY)
        .inputs[0];
    expect(at('ttft', '2026-11-20')).toMatchObject({ ageDays: 1, stale: false, source: 'https://example.org' });
    expect(at('ttft', '2026-11-18')).toMatchObject({ ageDays: 3, stale: true });
    expect(at('gpqaDiamond', '2026-05-30')).toMatchObject({ ageDays: 175, stale: false });
    expect(at('gpqaDiamond', '2026-05-01')).toMatchObject({ stale: true });
  });

  it('F2-20 a dated correction with its evidence replaces the value it revises', () => {
    const corrections = [
      { date: '2026-09-01', value: 0.4, because: 'hallucinates citations', evidence: 'https://example.org/1' },
      { date: '2026-06-01', value: 0.45, because: 'wrong key', evidence: 'https://example.org/2' },
    ];
    const revised = assessRq(
      recordOf({ model: 'a/b', inputs: { ...FULL, simpleQa: { value: 0.52, corrections }, openWeights: true } }),
      TODAY,
    );
    expect(revised.inputs.find(({ id }) => id === 'simpleQa')).toMatchObject({
      value: 0.4,
      date: '2026-09-01',
      corrected: 'was 0.52: hallucinates citations (https://example.org/1)',
    });
    expect(revised.dimensions.F).toBeLessThan(assessRq(record, TODAY).dimensions.F ?? 0);
  });
});
