import type { Paint } from './paint.ts';

/** What every part of the table is drawn with. */
export interface Canvas {
  readonly columns: number;
  readonly paint: Paint;
}
