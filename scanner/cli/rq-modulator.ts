import type { Band } from '#shared/capability/rq/accessibility';
import { MODULATOR } from '#shared/capability/rq/formula';

const CELLS = 40;

const cellOf = (f: number): number =>
  Math.round(((f - MODULATOR.floor) / (MODULATOR.ceiling - MODULATOR.floor)) * CELLS);

/** f(A) on its scale from 0.92 to 1.02: a bar for a band, a dot for a point, an upright line at neutral 1.00. */
export function modulatorBar({ low, high, value }: Band): string {
  const cells = Array.from({ length: CELLS + 1 }, (_, at) => {
    const inside = at >= cellOf(low) && at <= cellOf(high);
    if (inside && value !== null) return '●';
    if (at === cellOf(MODULATOR.neutral)) return '│';
    return inside ? '▒' : '·';
  });
  return `${MODULATOR.floor} ${cells.join('')} ${MODULATOR.ceiling}`;
}
