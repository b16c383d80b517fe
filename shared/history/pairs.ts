import { type Score, seriesOf } from './entry.ts';
import type { Detector, Event } from './event.ts';

/** Makes a detector that is handed each score with the one before it of the same series. */
export const ofPairs =
  (detect: (before: Score, after: Score) => readonly Event[]): (() => Detector) =>
  () => {
    const latest = new Map<string, Score>();
    return (entry) => {
      if (entry.kind !== 'score') return [];
      const before = latest.get(seriesOf(entry));
      latest.set(seriesOf(entry), entry);
      return before ? detect(before, entry) : [];
    };
  };
