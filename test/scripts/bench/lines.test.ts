import { describe, expect, it } from 'vitest';
import { measure } from '../../../scripts/bench/measure.ts';

describe('a line of the benchmark', () => {
  it('is JSON with the name, the value, the unit and the target, in that order', () =>
    expect(JSON.stringify(measure('package, zipped', 412.345, 'kB', 1_500))).toBe(
      '{"name":"package, zipped","value":412,"unit":"kB","target":1500}',
    ));

  it.each([
    [0, 0],
    [0.000_123_4, 0.000_123],
    [1_234.5, 1_230],
  ])('%d is written as %d', (value, written) => expect(measure('a', value, 'ms', 1).value).toBe(written));
});
