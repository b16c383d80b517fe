import { describe, expect, it } from 'vitest';
import { pickle } from '#scanner/selftest/assemble/pickler';
import type { Judge } from '#shared/files/globals/judgement';
import { runOnce } from '../../../scripts/fuzz/run.ts';

const tier = { tier: 'caution', reason: 'is not known' } as const;
const judge: Judge = { global: () => tier, call: () => tier };
const small = [{ id: 'one', file: 'a.pkl', bytes: pickle(['a', 1, [2]], 4) }];

describe('a run', () => {
  it('is repeated exactly by its number', async () => {
    const stock = { small, large: small };
    for (let run = 0; run < 50; run++) {
      const { milliseconds: _, ...first } = await runOnce(run, 1, stock, judge);
      expect(await runOnce(run, 1, stock, judge)).toMatchObject(first);
    }
  });

  it('spoils, cuts and breaks', async () => {
    const stock = { small, large: small };
    const kinds = new Set<string>();
    for (let run = 0; run < 60; run++) kinds.add((await runOnce(run, 2, stock, judge)).kind);
    expect(kinds).toEqual(new Set(['spoiled', 'cut', 'broken']));
  });
});
