import { expect, it } from 'vitest';
import { plain } from '#shared/text/plain';

it.each([
  ['terminal escapes', '\u001b[31mred\u001b[0m', '[31mred [0m'],
  ['a title that a terminal would take', '\u001b]0;owned\u0007x', ']0;owned x'],
  ['eight-bit escapes', '\u009b2Jx', '2Jx'],
  ['bidirectional overrides', 'ab\u202Edc\u2066e\u2069', 'ab dc e'],
  ['invisible characters', 'a\u200Bb\u00ADc\uFEFF', 'a b c'],
  ['tags that hide text', 'a\u{E0041}\u{E0042}b', 'a b'],
  ['lines', 'a\r\n\tb\u2028c\u2029d', 'a b c d'],
  ['half a pair', 'a\ud800b\udc00', 'a b'],
])('removes %s', (_, text, cleaned) => {
  expect(plain(text)).toBe(cleaned);
});

it('leaves words of every language, signs and markup alone', () => {
  for (const text of ['模型 🤗 café', 'नमस्ते', '<b>&amp;</b>', 'a — b…']) expect(plain(text)).toBe(text);
});

it('cuts at the limit, never within a pair of surrogates', () => {
  expect(plain('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
  expect(plain('x'.repeat(200))).toHaveLength(200);
  for (let limit = 2; limit < 12; limit++) {
    const cut = plain('🤗'.repeat(50), limit);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(limit);
  }
});

it('reads no more than it needs', () => {
  expect(plain(`${' '.repeat(10_000_000)}x`)).toBe('');
  expect(plain('\u202E'.repeat(1_000_000))).toBe('');
});
