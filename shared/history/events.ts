import { detectors } from './detectors.ts';
import type { Entry } from './entry.ts';
import type { Detector, Event } from './event.ts';

/** Reads entries in their order and tells what each of them shows to have happened. */
export interface EventReader {
  next(entry: Entry): Event[];
}

/**
 * Makes a reader. Events are told from entries alone, so the same history always has the same events. No open source
 * tells which benchmarks were found contaminated: what shows is that figures were revised or withdrawn.
 */
export function createEventReader(makers: readonly (() => Detector)[] = detectors): EventReader {
  const all = makers.map((make) => make());
  return { next: (entry) => all.flatMap((detect) => detect(entry)) };
}
