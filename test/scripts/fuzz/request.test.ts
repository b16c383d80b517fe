import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../scripts/fuzz/request.ts';

describe('a request to fuzz', () => {
  it('has a few thousand runs of the first seed unless told otherwise', () => {
    expect(parseRequest([])).toEqual({ runs: 20_000, seed: 1, from: 0, workers: 2 });
    expect(parseRequest(['--runs', '5', '--seed', '9', '--from', '70', '--workers', '1'])).toEqual({
      runs: 5,
      seed: 9,
      from: 70,
      workers: 1,
    });
  });

  it.each([['--runs', '0'], ['--runs', 'many'], ['--seed', '-1'], ['--workers', '0'], ['--else'], ['--runs', '1.5']])(
    '%s %s is refused with the usage',
    (...args) => {
      expect(parseRequest(args)).toEqual(expect.stringContaining('npm run fuzz'));
    },
  );
});
