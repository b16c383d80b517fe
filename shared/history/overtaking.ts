import { type Score, seriesOf } from './entry.ts';
import type { Detector, Event } from './event.ts';

/**
 * Tells when one tracked model passes another in composite. Only numbers of one formula, profile and plan are compared:
 * a new methodology moves everybody, one after another, and nobody overtakes by that.
 */
export function createOvertaking(): Detector {
  const latest = new Map<string, Score>();
  return (entry) => {
    if (entry.kind !== 'score') return [];
    const own = seriesOf(entry);
    const before = latest.get(own);
    latest.set(own, entry);
    if (!before || before.methodology !== entry.methodology) return [];
    return [...latest].flatMap(([series, other]) =>
      series !== own && alike(other, entry) ? passed(before, entry, other) : [],
    );
  };
}

const alike = (a: Score, b: Score): boolean =>
  a.methodology === b.methodology && a.profile === b.profile && a.plan === b.plan;

function passed({ composite: from }: Score, { composite: to, model, observedAt }: Score, other: Score): Event[] {
  const { composite: theirs } = other;
  if (from === null || to === null || theirs === null) return [];
  if (from <= theirs && to > theirs) return [overtaken(observedAt, other.model, theirs, model, to)];
  return from >= theirs && to < theirs ? [overtaken(observedAt, model, to, other.model, theirs)] : [];
}

const overtaken = (at: string, model: string, value: number, by: string, theirs: number): Event => ({
  at,
  kind: 'overtaken',
  model,
  grave: false,
  text: `${model} (${value.toFixed(1)}) was overtaken by ${by} (${theirs.toFixed(1)}).`,
});
