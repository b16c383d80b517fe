import type { Severity } from '#shared/facts/inspection';
import type { Finding } from '../format.ts';

/** What the machine saw, before its disassembly is added. Offsets in bytes from the start of the part. */
export interface Sighting {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly offset: number;
  /** Where the disassembly begins; none when null. */
  readonly from: number | null;
  readonly global?: string;
  readonly call?: string;
  readonly advisory?: string;
}

/** Different calls of one global that are told one by one. */
const CALLS = 6;
/** Kinds of sightings that are kept. */
const KINDS = 2000;

/** Gathers sightings: one of a kind is kept, and the others are counted, so that a million calls cost nothing. */
export class Findings {
  readonly #seen = new Map<string, { readonly sighting: Sighting; count: number }>();
  readonly #calls = new Map<string, number>();

  add(sighting: Sighting): void {
    const { id, global = '', call = '', message } = sighting;
    const kind = `${id}\0${global}\0${global === '' ? message : ''}`;
    const exact = this.#seen.get(`${kind}\0${call}`) ?? (this.#full(kind) ? this.#seen.get(`${kind}\0`) : undefined);
    if (exact) exact.count++;
    else this.#keep(kind, call, sighting);
  }

  /** Whether anything was seen but that the pickle is malformed. */
  get grave(): boolean {
    return [...this.#seen.values()].some(({ sighting }) => sighting.id !== 'malformed-pickle');
  }

  /** All that was seen, in order of first sight, each with how often. */
  all(): { readonly sighting: Sighting; readonly count: number }[] {
    return [...this.#seen.values()];
  }

  #full(kind: string): boolean {
    return (this.#calls.get(kind) ?? 0) >= CALLS;
  }

  #keep(kind: string, call: string, sighting: Sighting): void {
    if (this.#seen.size >= KINDS && sighting.severity !== 'dangerous') return;
    const calls = (this.#calls.get(kind) ?? 0) + 1;
    this.#calls.set(kind, calls);
    // The last one that is told stands for all that follow.
    this.#seen.set(calls >= CALLS ? `${kind}\0` : `${kind}\0${call}`, { sighting, count: 1 });
  }
}

/** A sighting as the frame takes it. */
export function asFinding(sighting: Sighting, count: number, disassembly: readonly string[]): Finding {
  const { id, severity, message, offset, global, call, advisory } = sighting;
  return {
    id,
    severity,
    message,
    offset,
    ...(global === undefined ? {} : { global }),
    ...(call === undefined ? {} : { call }),
    ...(advisory === undefined ? {} : { advisory }),
    ...(disassembly.length > 0 ? { disassembly: [...disassembly] } : {}),
    ...(count > 1 ? { count } : {}),
  };
}
