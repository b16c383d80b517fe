import type { Entry } from './entry.ts';

/** Something that happened, as the entries show it. */
export interface Event {
  /** When the look was made that showed it (ISO 8601). */
  readonly at: string;
  readonly kind:
    | 'overtaken'
    | 'outage'
    | 'revision'
    | 'replaced'
    | 'verdict'
    | 'methodology'
    | 'price'
    | 'figures'
    | 'contamination';
  /** The model it happened to; null where it concerns all of them. */
  readonly model: string | null;
  /** Whether somebody should look at once. */
  readonly grave: boolean;
  /** One sentence for people. */
  readonly text: string;
}

/** Looks at one entry after another and tells what it shows. It remembers what it needs. */
export type Detector = (entry: Entry) => readonly Event[];
