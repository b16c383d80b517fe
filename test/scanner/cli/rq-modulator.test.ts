import { describe, expect, it } from 'vitest';
import { modulatorBar } from '#scanner/cli/rq-modulator';

const cells = (text: string): string => text.slice('0.92 '.length, -' 1.02'.length);

describe('F2-15 the drawing of f(A)', () => {
  it.each([
    [0.92, 0],
    [0.97, 20],
    [1.0, 32],
    [1.02, 40],
  ])('sets a point of %f at its place', (f, place) => {
    const drawn = cells(modulatorBar({ low: f, high: f, value: f }));
    expect(drawn).toHaveLength(41);
    expect(drawn.indexOf('●')).toBe(place);
    expect(drawn.split('●')).toHaveLength(2);
  });

  it('keeps the neutral line upright beside a point, and within a band', () => {
    expect(cells(modulatorBar({ low: 0.95, high: 0.95, value: 0.95 }))[32]).toBe('│');
    const band = cells(modulatorBar({ low: 0.92, high: 1.02, value: null }));
    expect(band).toBe(`${'▒'.repeat(32)}│${'▒'.repeat(8)}`);
  });

  it('draws a band only where f(A) may lie', () => {
    const drawn = cells(modulatorBar({ low: 0.97, high: 0.98, value: null }));
    expect(drawn.indexOf('▒')).toBe(20);
    expect(drawn.lastIndexOf('▒')).toBe(24);
  });
});
