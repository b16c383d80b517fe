import { describe, expect, it } from 'vitest';
import { dangerOf } from '#shared/files/globals/danger-lookup';
import { type Exception, exceptionsSchema, holds } from '#shared/files/globals/exceptions';
import { gravest } from '#shared/files/globals/gravest';
import type { Judgement, Tier } from '#shared/files/globals/judgement';
import { cautionOf } from '#shared/files/globals/packages';
import { vettedGroup } from '#shared/files/globals/vetted-lookup';

describe('the line of danger that a path falls under', () => {
  const of = (path: string) => dangerOf(path.split('.'))?.reason;

  it('holds for everything below it', () => {
    expect(of('subprocess')).toBeDefined();
    expect(of('subprocess.anything.at.all')).toBe(of('subprocess'));
  });

  it('holds for whole components only', () => {
    expect(of('subprocesses')).toBeUndefined();
    expect(of('mylib.subprocess')).toBeUndefined();
  });

  it('may hold for the beginning of a name', () => {
    expect(of('pandas.read_anything')).toBeDefined();
    expect(of('pandas.reader')).toBeUndefined();
  });

  it('is none for nothing', () => {
    expect(dangerOf([])).toBeUndefined();
    expect(dangerOf([''])).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString'])('is none for what every object has: %s', (name) => {
    expect(dangerOf([name])).toBeUndefined();
    expect(vettedGroup(name, name)).toBeUndefined();
  });
});

describe('the group that vets a name', () => {
  it('vets exactly that module and that name', () => {
    expect(vettedGroup('collections', 'OrderedDict')?.reason).toBeTypeOf('string');
    for (const [module, name] of [
      ['collections', 'ordereddict'],
      ['collections', 'OrderedDict.update'],
      ['collections.abc', 'OrderedDict'],
      ['collections', ''],
      ['', 'OrderedDict'],
    ] as const)
      expect(vettedGroup(module, name)).toBeUndefined();
  });

  it('is the same when it is asked for again', () => {
    expect(vettedGroup('torch', 'FloatStorage')).toBe(vettedGroup('torch', 'FloatStorage'));
  });
});

describe('the gravest of judgements', () => {
  const judged = (tier: Tier, reason: string = tier): Judgement => ({ tier, reason });

  it.each<[Tier, Tier[], Tier]>([
    ['vetted', [], 'vetted'],
    ['vetted', ['caution'], 'caution'],
    ['caution', ['vetted', 'dangerous'], 'dangerous'],
    ['dangerous', ['caution', 'vetted'], 'dangerous'],
  ])('of %s and %j is %s', (first, others, tier) => {
    expect(gravest(judged(first), ...others.map((other) => judged(other))).tier).toBe(tier);
  });

  it('is the first of those equally grave', () => {
    expect(gravest(judged('caution', 'a'), judged('caution', 'b')).reason).toBe('a');
  });
});

describe('why a package asks for caution', () => {
  it.each([
    ['__main__', 'script'],
    ['__mp_main__', 'script'],
    ['sklearn', 'machine learning'],
    ['torch', 'machine learning'],
    ['datetime', 'standard library'],
    ['mylib', 'from a package that nobody'],
    ['Torch', 'from a package that nobody'],
    ['', 'from a package that nobody'],
  ])('%s: %s', (root, reason) => {
    expect(cautionOf(root)).toContain(reason);
  });
});

describe('an exception of the user', () => {
  const until = (expires?: string): Exception => ({
    module: 'a',
    name: 'B',
    reason: 'ours',
    ...(expires && { expires }),
  });

  it.each([
    [undefined, undefined, true],
    [undefined, '2026-11-21T12:00:00.000Z', true],
    ['2026-11-21', '2026-11-21T23:59:59.999Z', true],
    ['2026-11-21', '2026-11-22T00:00:00.000Z', false],
    ['2026-11-21', undefined, false],
    ['9999-12-31', '2026-11-21', true],
  ])('that ends on %s holds at %s: %s', (expires, now, result) => {
    expect(holds(until(expires), now)).toBe(result);
  });

  it('stands in a list of at most ten thousand', () => {
    const many = (count: number) => Array.from({ length: count }, () => until());
    expect(exceptionsSchema.safeParse(many(10_000)).success).toBe(true);
    expect(exceptionsSchema.safeParse(many(10_001)).success).toBe(false);
  });

  it.each([
    ['a long module', { module: 'x'.repeat(501) }],
    ['an empty name', { name: '' }],
    ['a time of day', { expires: '2026-11-21T00:00:00Z' }],
  ])('is refused with %s', (_, changes) => {
    expect(exceptionsSchema.safeParse([{ ...until(), ...changes }]).success).toBe(false);
  });
});
