import * as z from 'zod/mini';
import { isDate } from '../facts/days.ts';

/** A line of text that is not empty. */
export const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** A day: `YYYY-MM-DD`, one that the calendar has. */
export const day = z
  .string()
  .check(z.refine((text) => /^.{10}$/.test(text) && isDate(text), 'is no date like 2026-11-21'));

/** An address of the web. */
export const https = z.string().check(
  z.maxLength(500),
  z.refine((text) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(text), 'is no address with https'),
);

/** Whether a text names a repository, as the Hub itself would have it. */
export const isRepository = (name: string): boolean =>
  /^[A-Za-z0-9_.-]{1,96}(\/[A-Za-z0-9_.-]{1,96})?$/.test(name) && !/\.\.|(^|\/)[.-]|[.-](\/|$)/.test(name);

/** What a file held, or everything that is wrong with it, in sentences. */
export type ReadFile<T> = { readonly rows: readonly T[] } | { readonly problems: readonly string[] };

interface Rule<T> {
  readonly name: string;
  /** `YYYY-MM-DD`: nothing can have been read later. */
  readonly today: string;
  /** What may stand there once only. */
  readonly keyOf: (row: T) => string;
  readonly problemOf: (row: T) => string | null;
}

/** Reads rows of a shape, none twice and none from the future. */
export function readRows<File, T extends { readonly retrieved: string }>(
  schema: z.ZodMiniType<File>,
  raw: unknown,
  rowsOf: (file: File) => readonly T[],
  { name, today, keyOf, problemOf }: Rule<T>,
): ReadFile<T> {
  const read = schema.safeParse(raw);
  if (!read.success) return { problems: read.error.issues.map(explain) };
  const rows = rowsOf(read.data);
  const seen = new Set<string>();
  const problems = rows.flatMap((row, index) => {
    const [key, own] = [keyOf(row), problemOf(row)];
    const twice = seen.has(key) ? `${key} stands there twice` : null;
    seen.add(key);
    const late = row.retrieved > today ? `${row.retrieved} lies in the future` : null;
    return [own, twice, late].filter((problem) => problem !== null).map((problem) => `${name}.${index}: ${problem}`);
  });
  return problems.length > 0 ? { problems } : { rows };
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') return `${where}: "${issue.keys[0] ?? ''}" is not part of it`;
  if (issue.code === 'invalid_type') return `${where} is missing or no ${issue.expected}`;
  if (issue.code === 'invalid_value') return `${where} is not ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `${where} is less than ${issue.minimum}`;
  if (issue.code === 'too_big') return `${where} is more than ${issue.maximum}`;
  return `${where} ${issue.code === 'custom' ? issue.message : 'has a value that it cannot have'}`;
}
