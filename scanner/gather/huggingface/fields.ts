import * as z from 'zod/mini';
import { absent, type Gathered, isAbsent, known } from '#shared/facts/gathered';
import type { Body } from './client.ts';

/** A whole number that counts something. */
export const count = z.int().check(z.minimum(0));

/** A text that is not there when it is empty. */
export const text = z.string().check(z.minLength(1), z.maxLength(4_000));

/** A list of texts with at most so many entries. */
export const texts = (most: number) => z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(most));

/** One field of an answer: its value, `not-given` when it is missing, `malformed` when it has another type. */
export function field<T>(body: Body, key: string, schema: z.ZodMiniType<T>): Gathered<T> {
  if (!Object.hasOwn(body, key)) return absent('not-given', `The Hub's answer has no “${key}”.`);
  const parsed = schema.safeParse(body[key]);
  return parsed.success ? known(parsed.data) : malformed(key);
}

/** Like `field`, for what the Hub leaves out, or sets to null, where there is none. */
export function fieldOr<T>(body: Body, key: string, schema: z.ZodMiniType<T>, none: T): Gathered<T> {
  return body[key] === undefined || body[key] === null ? known(none) : field(body, key, schema);
}

/** The absence of a field whose value is of no use. */
export const malformed = (key: string) => absent('malformed', `The Hub's answer has an unusable “${key}”.`);

/** Makes a fact of another fact; an absence stays what it is. */
export const mapFact = <T, U>(fact: Gathered<T>, make: (value: T) => U): Gathered<U> =>
  isAbsent(fact) ? fact : known(make(fact.value));
