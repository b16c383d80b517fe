import { describe, expect, it } from 'vitest';
import { isToken } from '#shared/text/token';

describe('isToken', () => {
  it.each(['hf_abcDEF123', 'github_pat_11A_b-c.d~'])('takes %s', (text) => expect(isToken(text)).toBe(true));

  it.each(['', 'hf_a b', 'hf_a\nX-Other: 1', 'hf_é', '“hf_a”', 'hf_\u0000'])('refuses %j', (text) =>
    expect(isToken(text)).toBe(false),
  );
});
