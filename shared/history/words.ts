import type { Change } from './change.ts';
import type { Point } from './series.ts';

/** A movement in points: `+0.3`, `-1.2`, `0.0`; nothing where there is none to tell. */
export const signed = (value: number | null): string =>
  value === null ? '' : `${value > 0 ? '+' : ''}${value.toFixed(1).replace(/^-0\.0$/, '0.0')}`;

const shown = (value: Change['from'], what: string): string => {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return what === 'revision' ? value.slice(0, 12) : value;
  return what === 'coverage' ? `${Math.floor(value * 100)} %` : value.toFixed(1);
};

/** A change as people read it: `popularity 60.0 → 61.2`. */
export const changeText = ({ what, from, to }: Change): string => `${what} ${shown(from, what)} → ${shown(to, what)}`;

/** What fell with the composite, so that no fall stands without its cause; empty where it did not fall. */
export function causeOf({ moved, likeForLike, changes }: Point): string {
  if (moved === null || moved >= 0) return '';
  if (!likeForLike) return 'another methodology counts from here: this is no fall of the model';
  const causes = changes.filter(({ what }) => what !== 'composite').map(changeText);
  return causes.join(', ') || 'no category fell: a ceiling or a weight did it';
}
