import { describe, expect, it } from 'vitest';
import type { Event } from '#shared/history/event';
import { type Point, seriesFrom } from '#shared/history/series';
import { HistoryChart } from '../../../extension/components/history-chart.tsx';
import { sampleScore } from '../../shared/history/sample.ts';
import { dangersIn } from '../parsed-markup.ts';
import { HOSTILE } from '../shown.ts';
import { render, textsOf } from './render.ts';

type Given = Parameters<typeof sampleScore>[0];
const at = (hour: number): string => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
const score = (hour: number, given: Given = {}) => sampleScore({ observedAt: at(hour), ...given });
const pointsOf = (...scores: ReturnType<typeof score>[]): readonly Point[] => {
  const [first, ...rest] = scores;
  return first ? seriesFrom([first, ...rest]).points : [];
};
const event = (hour: number, given: Partial<Event> = {}): Event => ({
  ...{ at: at(hour), kind: 'verdict', model: 'acme/anvil', grave: false, text: `at ${hour}` },
  ...given,
});
const draw = (points: readonly Point[], events: readonly Event[] = []) =>
  render(<HistoryChart points={points} events={events} />);
const axis = (root: Element) => textsOf(root, '.high, .low').map(Number);
const lines = (root: Element, what: string) =>
  [...root.querySelectorAll(`polyline.${what}`)].map((line) => line.getAttribute('points'));

describe('the chart of a history', () => {
  it('draws nothing of fewer than two points: one is no line', () => {
    expect(draw([]).innerHTML).toBe('');
    expect(draw(pointsOf(score(1))).innerHTML).toBe('');
  });

  it.each([
    ['in the middle', 71, 73, [75, 65]],
    ['at the foot', 0, 1, [10, 0]],
    ['just above the foot', 3, 3, [10, 0]],
    ['at the top', 99, 100, [100, 90]],
    ['on a step of the axis', 75, 80, [85, 70]],
    ['over the whole scale', 0, 100, [100, 0]],
  ])('has an axis of ten points or more, so that noise is no fall: %s', (_, low, high, expected) => {
    const told = draw(
      pointsOf(score(1, { composite: low, security: high }), score(2, { composite: low, security: high })),
    );
    expect(axis(told)).toEqual(expected);
  });

  it('keeps every line within its frame', () => {
    for (const [composite, security] of [
      [0, 100],
      [50.05, 49.95],
      [99.9, 0.1],
      [4.9, 5.1],
    ] as const) {
      const root = draw(pointsOf(score(1, { composite, security }), score(9, { composite, security })));
      const places = [...lines(root, 'composite'), ...lines(root, 'security')].flatMap(
        (line) => line?.split(' ') ?? [],
      );
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        const [x = -1, y = -1] = place.split(',').map(Number);
        expect([x >= 0, x <= 400, y >= 0, y <= 110], `${place} of ${composite}, ${security}`).toEqual(
          Array.from({ length: 4 }, () => true),
        );
      }
    }
  });

  it('holds a score until the next, and draws no zero where there was none', () => {
    const root = draw(
      pointsOf(score(0, { composite: 70 }), score(5, { composite: null }), score(10, { composite: 70 })),
    );
    // The last stretch has no width: it is the newest score itself.
    expect(lines(root, 'composite').map((line) => line?.split(' ').map((place) => place.split(',')[0]))).toEqual([
      ['0', '200'],
      ['400'],
    ]);
    expect(lines(root, 'security')).toHaveLength(1);
  });

  it('draws no line of a score that was never known, and still the other', () => {
    const root = draw(pointsOf(score(0, { composite: null }), score(5, { composite: null })));
    expect(lines(root, 'composite')).toEqual([]);
    expect(lines(root, 'security')).toHaveLength(1);
    const nothing = { composite: null, security: null };
    const bare = draw(pointsOf(score(0, nothing), score(5, nothing)));
    expect(bare.querySelectorAll('polyline')).toHaveLength(0);
    expect(bare.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  it('names rules and marks in its legend only where there are any', () => {
    const plain = draw(pointsOf(score(0), score(5)));
    expect(plain.textContent).not.toMatch(/Rule|▲/);
    const changed = draw(pointsOf(score(0), score(5, { methodology: '1.2.0' })), [event(3)]);
    expect(changed.textContent).toMatch(/Rule: another methodology\..*▲: an event\./);
    expect(changed.querySelectorAll('line.rule')).toHaveLength(1);
  });

  it('marks what happened between its ends, with them, and nothing beyond', () => {
    const events = [event(0), event(1), event(5), event(9), event(10), event(5, { kind: 'methodology' })];
    const root = draw(pointsOf(score(1), score(9)), events);
    const places = [...root.querySelectorAll('path.mark')].map((mark) => mark.getAttribute('d')?.split(' ')[0]);
    expect(places).toEqual(['M0', 'M200', 'M400']);
  });

  it('is drawn from the oldest to the newest day, whichever came first', () => {
    const days = (root: Element) => textsOf(root, 'figcaption span').filter((text) => /^\d{4}-/.test(text));
    const later = sampleScore({ observedAt: '2026-11-25T00:00:00.000Z' });
    expect(days(draw(pointsOf(score(1), later)))).toEqual(['2026-11-21', '2026-11-25']);
    expect(days(draw(pointsOf(later, score(1))))).toEqual(['2026-11-21', '2026-11-25']);
  });

  it('does not divide by nothing where two looks were made at one moment', () => {
    const root = draw(pointsOf(score(1, { composite: 70 }), score(1, { composite: 80 })), [event(1)]);
    expect(root.innerHTML).not.toMatch(/NaN|Infinity/);
    expect(lines(root, 'composite')[0]?.startsWith('0,')).toBe(true);
  });

  it('shows no word of an event in itself: the table beside it does', () => {
    const root = draw(pointsOf(score(1), score(9)), [event(5, { text: HOSTILE })]);
    expect(root.querySelectorAll('path.mark')).toHaveLength(1);
    expect(dangersIn(root)).toEqual([]);
    expect(root.textContent).not.toContain('script');
  });
});
