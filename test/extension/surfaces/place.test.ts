import { describe, expect, it } from 'vitest';
import { placeInTitle } from '../../../extension/surfaces/place.ts';

const reserved = { width: 300, height: 28, gap: 8 };
const title = { left: 16, right: 800, top: 80, bottom: 120 };

describe('placeInTitle', () => {
  it('stands behind the last pill, in the middle of its line', () =>
    expect(
      placeInTitle({ title, last: { left: 300, right: 400, top: 90, bottom: 110 }, lastMargin: 6 }, reserved),
    ).toEqual({
      x: 414,
      y: 86,
    }));

  it('takes a line of its own where there is no room', () =>
    expect(
      placeInTitle({ title, last: { left: 400, right: 600, top: 80, bottom: 90 }, lastMargin: 0 }, reserved),
    ).toEqual({
      x: 16,
      y: 92,
    }));

  it('fits to the pixel', () =>
    expect(
      placeInTitle({ title, last: { left: 400, right: 492, top: 80, bottom: 90 }, lastMargin: 0 }, reserved).x,
    ).toBe(500));

  it('needs no pill', () =>
    expect(placeInTitle({ title, last: null, lastMargin: 0 }, reserved)).toEqual({ x: 16, y: 92 }));
});
