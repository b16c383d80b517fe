import { detectors } from './detectors.ts';
import type { Entry } from './entry.ts';
import type { Detector, Event } from './event.ts';

/** Reads entries in their order and tells what each of them shows to have happened. */
export interface EventReader {
  next(entry: Entry): Event[];
}

/**
 * Makes a reader. Events are told from entries and from days of publication, so the same history always has the same
 * events.
 */
export function createEventReader(makers: readonly (() => Detector)[] = detectors): EventReader {
  const all = makers.map((make) => make());
  return { next: (entry) => all.flatMap((detect) => detect(entry)) };
}
