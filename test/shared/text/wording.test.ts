import { expect, it } from 'vitest';
import { hubUrl } from '#shared/text/hub-url';
import { ago, bytes, count, midSentence, points, some, thousands } from '#shared/text/wording';

it('agrees in number', () => {
  expect([0, 1, 2, 1_234].map((n) => count(n, 'file'))).toEqual(['0 files', '1 file', '2 files', '1,234 files']);
  expect(count(2, 'person', 'people')).toBe('2 people');
  expect([0, 1, 800].map(ago)).toEqual(['today', '1 day ago', '800 days ago']);
});

it('separates thousands alike everywhere', () => {
  expect([0, 999, 1_000, 1_234_567, 1e12].map(thousands)).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
    '1,000,000,000,000',
  ]);
});

it('prints one decimal, or a dash', () => {
  expect([0, 88.927734375, 100, null].map(points)).toEqual(['0.0', '88.9', '100.0', '–']);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [9_960, '10 kB'],
  [412_300, '412 kB'],
  [999_999, '1.0 MB'],
  [9_800_000_000, '9.8 GB'],
  [5e15, '5000 TB'],
])('%i bytes are %s', (n, text) => {
  expect(bytes(n)).toBe(text);
});

it('shows a few names, cleaned, and how many more', () => {
  expect(some([])).toBe('');
  expect(some(['a', 'b', 'c'])).toBe('a, b, c');
  expect(some(['a\u001b[2J', 'b', 'c', 'd', 'e'])).toBe('a [2J, b, c and 2 more');
});

it('keeps names within a sentence', () => {
  expect(midSentence('Verdicts of the Hub’s scanners')).toBe('verdicts of the Hub’s scanners');
  expect(midSentence('')).toBe('');
});

it('an address on the Hub cannot be left', () => {
  expect(hubUrl('lab/model')).toBe('https://huggingface.co/lab/model');
  for (const path of ['@evil.example', '?x', '#x', '"><script>', 'a b', '\ud800', '\\\\evil'])
    expect(new URL(hubUrl(path))).toMatchObject({ host: 'huggingface.co', search: '', hash: '', username: '' });
});
