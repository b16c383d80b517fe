import type { Detector, Event } from './event.ts';

/** Failures that mean that nobody answered, and not that the answer was no. */
const UNREACHABLE: ReadonlySet<string> = new Set(['network', 'timeout', 'server-error']);
/** Looks in a row without an answer that make an outage: one is bad luck. */
const TWICE = 2;

/** Tells when the Hub could not be reached for a model twice running; again only after it answered. */
export function createOutages(): Detector {
  const failures = new Map<string, number>();
  return (entry) => {
    const failed = entry.kind === 'failure' && UNREACHABLE.has(entry.error.code);
    const times = failed ? (failures.get(entry.asked) ?? 0) + 1 : 0;
    failures.set(entry.asked, times);
    if (times !== TWICE) return [];
    return [event(entry.observedAt, entry.asked, `The Hub could not be reached for ${entry.asked} twice running.`)];
  };
}

/** Tells when a provider that served a model did not serve it in two readings running. */
export function createProviderOutages(): Detector {
  const models = new Map<string, { readAt: string; missing: Map<string, number> }>();
  return (entry) => {
    if (entry.kind !== 'score' || entry.served === null) return [];
    const { by, readAt } = entry.served;
    const known = models.get(entry.asked) ?? { readAt: '', missing: new Map<string, number>() };
    models.set(entry.asked, known);
    // The same reading again tells nothing new.
    if (known.readAt === readAt) return [];
    known.readAt = readAt;
    const gone = [...known.missing.keys()].filter((provider) => !by.includes(provider));
    for (const provider of by) known.missing.set(provider, 0);
    return gone.flatMap((provider) => {
      const times = (known.missing.get(provider) ?? 0) + 1;
      known.missing.set(provider, times);
      const text = `${provider} did not serve ${entry.model} in two readings running.`;
      return times === TWICE ? [event(entry.observedAt, entry.model, text)] : [];
    });
  };
}

const event = (at: string, model: string, text: string): Event => ({ at, kind: 'outage', model, grave: false, text });
