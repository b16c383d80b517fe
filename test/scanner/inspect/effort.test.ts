import { describe, expect, it } from 'vitest';
import { Effort } from '#scanner/inspect/effort';

describe('the thought that a file may take', () => {
  it('ends, and no later request is charged for it', () => {
    const effort = new Effort();
    expect(effort.afford(200_000)).toBe(true);
    expect(effort.afford(1)).toBe(false);
    expect(effort.afford(1_000_000)).toBe(false);
    effort.earn(8_000_000);
    expect(effort.afford(1)).toBe(true);
  });

  it('grows with what was passed over of it', () => {
    const effort = new Effort();
    effort.earn(80_000_000);
    expect(effort.afford(1_200_000)).toBe(true);
    expect(effort.afford(1)).toBe(false);
  });

  it('keeps as much again for evidence of danger', () => {
    const effort = new Effort();
    effort.afford(200_001);
    expect(effort.afford(1)).toBe(false);
    expect(effort.affordReserve(1)).toBe(true);
    effort.affordReserve(200_000);
    expect(effort.affordReserve(1)).toBe(false);
  });

  it('gives the file up where what cannot be left out takes too much', () => {
    const effort = new Effort();
    effort.spend(400_000);
    expect(() => effort.spend(1)).toThrow('far more thought');
  });
});
