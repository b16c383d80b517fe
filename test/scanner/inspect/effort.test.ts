import { describe, expect, it } from 'vitest';
import { ReadError } from '#scanner/inspect/byte-source';
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

describe('the reserve of a file', () => {
  it('is opened to nobody who can do without: an ordinary request is refused while it lasts', () => {
    const effort = new Effort();
    effort.afford(200_001);
    for (let asked = 0; asked < 5; asked += 1) {
      expect(effort.affordReserve(10)).toBe(true);
      expect(effort.afford(1)).toBe(false);
    }
  });

  it('lets what was refused cost nothing, so that one flood does not eat it', () => {
    const effort = new Effort();
    effort.afford(200_001);
    for (let flood = 0; flood < 1_000; flood += 1) effort.afford(1_000_000);
    expect(effort.affordReserve(199_998)).toBe(true);
    expect(effort.affordReserve(1)).toBe(true);
    expect(effort.affordReserve(1)).toBe(false);
  });

  it('grows with the file as the allowance does: twice as much for each byte passed', () => {
    const effort = new Effort();
    effort.earn(8_000);
    expect(() => effort.spend(400_200)).not.toThrow();
    expect(() => effort.spend(1)).toThrow('far more thought');
  });

  it('gives up with a reason that a reader takes for its own: the file, not the program, is at fault', () => {
    const effort = new Effort();
    const failure = (() => {
      try {
        effort.spend(1_000_000);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(ReadError);
    expect(failure).toMatchObject({ failure: 'budget' });
  });

  it('stays given up until more of the file is passed, and then goes on', () => {
    const effort = new Effort();
    expect(() => effort.spend(500_000)).toThrow(ReadError);
    expect(() => effort.spend(0)).toThrow(ReadError);
    effort.earn(80 * 50_000);
    expect(() => effort.spend(0)).not.toThrow();
  });

  it('earns little from little: a byte is no unit', () => {
    const effort = new Effort();
    effort.afford(200_000);
    effort.earn(79);
    expect(effort.afford(1)).toBe(false);
  });
});
