/** Why a fact could not be told. "It is not there" (no licence declared) is a value, not an absence. */
export type AbsenceReason =
  | 'not-asked' // this plan does not ask for it
  | 'not-given' // the answer came, without this field
  | 'not-found'
  | 'gated'
  | 'disabled'
  | 'unauthorized'
  | 'rate-limited'
  | 'network'
  | 'timeout'
  | 'server-error'
  | 'malformed'
  | 'too-large';

/** A fact that is missing, with its reason and one sentence for people. */
export interface Absence {
  readonly absent: AbsenceReason;
  readonly detail: string;
}

/** A fact as gathered: its value, or why there is none. Plain data, so that it survives JSON unchanged. */
export type Gathered<T> = { readonly value: T } | Absence;

/** Wraps a known value. */
export const known = <T>(value: T): Gathered<T> => ({ value });

/** Makes an absence. */
export const absent = (reason: AbsenceReason, detail: string): Absence => ({ absent: reason, detail });

/** Tells a missing fact from a known one. */
export const isAbsent = <T>(fact: Gathered<T>): fact is Absence => 'absent' in fact;
