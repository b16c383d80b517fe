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
/** Sightings of one kind that are told apart: all that follow count with the last, so that a million cost nothing. */
const APART = 1000;
/** Kinds of sightings that are kept; as many again that are dangerous or leave something unread. */
const KINDS = 1000;

interface Kept {
  readonly sighting: Sighting;
  count: number;
}

/** Sightings that differ in nothing but the call. */
interface Kind {
  readonly calls: Map<string, Kept>;
  last: Kept;
  seen: number;
}

/** Gathers sightings: one of a kind is kept, and the others are counted. */
export class Findings {
  readonly #kinds = new Map<string, Kind>();
  readonly #kept: Kept[] = [];
  #grave = 0;

  /** Adds a sighting; `call` writes the call of it in Python, where that is not yet done and still matters. */
  add(sighting: Sighting, call?: () => string): void {
    const { id, global = '', message } = sighting;
    const name = `${id}\0${global === '' ? message : global}`;
    const kind = this.#kinds.get(name);
    if (kind && (kind.seen >= APART || kind.calls.size >= CALLS)) {
      kind.seen++;
      kind.last.count++;
      return;
    }
    const written = sighting.call ?? call?.() ?? '';
    const same = kind?.calls.get(written);
    if (kind && same) {
      kind.seen++;
      same.count++;
    } else if (this.#hasRoom(sighting))
      this.#keep(name, kind, written === '' ? sighting : { ...sighting, call: written }, written);
  }

  #hasRoom({ severity }: Sighting): boolean {
    const grave = severity === 'dangerous' || severity === 'incomplete';
    if (grave) this.#grave++;
    return grave ? this.#grave <= KINDS : this.#kept.length < KINDS;
  }

  /** Whether anything was seen but that the pickle is malformed. */
  get grave(): boolean {
    return this.#kept.some(({ sighting }) => sighting.id !== 'malformed-pickle');
  }

  /** All that was seen, in order of first sight, each with how often. */
  all(): readonly { readonly sighting: Sighting; readonly count: number }[] {
    return this.#kept;
  }

  #keep(name: string, kind: Kind | undefined, sighting: Sighting, written: string): void {
    const kept = { sighting, count: 1 };
    this.#kept.push(kept);
    if (kind) {
      kind.calls.set(written, kept);
      kind.last = kept;
      kind.seen++;
    } else this.#kinds.set(name, { calls: new Map([[written, kept]]), last: kept, seen: 1 });
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
