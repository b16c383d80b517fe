import { describe, expect, it } from 'vitest';
import { editDistance, skeleton } from '#shared/names/similarity';

describe('editDistance', () => {
  it.each([
    ['openai', 'openai', 0],
    ['openai', 'opnai', 1],
    ['openai', 'openaii', 1],
    ['openai', 'opemai', 1],
    ['openai', 'opneai', 1],
    ['eleutherai', 'eleuterai', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('%j and %j: %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('stops at the limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('is bounded over long names', () => {
    expect(editDistance('a'.repeat(1_000_000), 'b'.repeat(1_000_000), 2)).toBe(3);
  });
});

describe('skeleton', () => {
  it.each([
    ['google', 'g00gle'],
    ['microsoft', 'rnicrosoft'],
    ['meta-llama', 'Meta_LIama'],
    ['wan-ai', 'vvan.ai'],
    ['stabilityai', 'stabi1ityai'],
    ['deepseek-ai', 'd33pseekai'],
  ])('%s and %s read alike', (real, fake) => {
    expect(skeleton(fake)).toBe(skeleton(real));
  });

  it('different names stay different', () => {
    expect(skeleton('openai')).not.toBe(skeleton('opena'));
    expect(skeleton('a'.repeat(1_000_000)).length).toBe(100);
  });
});
