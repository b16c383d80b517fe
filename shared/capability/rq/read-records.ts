import type * as z from 'zod/mini';
import { plain } from '../../text/plain.ts';
import { type RqRecord, rqRecordSchema } from './schema.ts';
import { SLOTS } from './slots.ts';

/** Models in one file at most: comparing each with each has to end. */
export const MOST_MODELS = 2_000;

/** The records of a file, or what is wrong with it. */
export type ReadRecords =
  | { readonly records: readonly RqRecord[]; readonly single: boolean }
  | { readonly problems: readonly string[] };

/** Reads one record or an array of them from parsed JSON. Never throws. */
export function readRecords(data: unknown): ReadRecords {
  const single = !Array.isArray(data);
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (entries.length === 0) return { problems: ['the array is empty: give one model at least'] };
  if (entries.length > MOST_MODELS) return { problems: [`it has ${entries.length} models, more than ${MOST_MODELS}`] };
  const problems: string[] = [];
  const records: RqRecord[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = rqRecordSchema.safeParse(entry);
    if (parsed.success) records.push(parsed.data);
    else problems.push(...parsed.error.issues.map((issue) => explain(issue, single ? [] : [index])));
  }
  return problems.length > 0 ? { problems } : twice(records, single);
}

function twice(records: readonly RqRecord[], single: boolean): ReadRecords {
  const seen = new Set<string>();
  const repeated = records.filter(({ model }) => seen.size === seen.add(model).size);
  return repeated.length === 0
    ? { records, single }
    : { problems: [`${plain(repeated[0]?.model ?? '', 80)} is there more than once: one record a model`] };
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function explain(issue: Issue, before: Path): string {
  const path = [...before, ...issue.path];
  const where = plain(path.map(String).join('.'), 120) || 'the file';
  if (issue.code === 'unrecognized_keys') return unknownKey(where, issue);
  if (issue.code === 'invalid_union')
    return `${where} must be a number, {"value": …} or {"absent": "why"}${inside(issue)}`;
  if (issue.code === 'invalid_type') return `${where} must be ${nameOf(issue.expected)}`;
  if (issue.code === 'too_small')
    return `${where} must be ${bound(issue.inclusive, 'at least', 'more than')} ${issue.minimum}${long(issue)}`;
  if (issue.code === 'too_big')
    return `${where} must be ${bound(issue.inclusive, 'at most', 'less than')} ${issue.maximum}${long(issue)}`;
  return `${where}: ${plain(issue.message, 200)}`;
}

const bound = (inclusive: boolean | undefined, closed: string, open: string): string =>
  inclusive === false ? open : closed;

const long = ({ origin }: { readonly origin: string }): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';

const NAMES: { readonly [expected: string]: string } = {
  object: 'an object',
  array: 'an array',
  string: 'a text',
  record: 'an object',
  int: 'a whole number',
  boolean: 'true or false',
  nonoptional: 'given',
};

const nameOf = (expected: string): string => NAMES[expected] ?? `a ${expected}`;

function unknownKey(where: string, { keys, path }: Extract<Issue, { code: 'unrecognized_keys' }>): string {
  const key = plain(keys[0] ?? '', 60);
  if (path.at(-1) !== 'inputs') return `${where} has an unknown field "${key}"`;
  return `${where}: "${key}" is no input of the RQ; there is ${SLOTS.map(({ id }) => id).join(', ')}, openWeights`;
}

// Of the forms that an input may take, the one that was meant is the one that failed deepest.
function inside({ errors }: Extract<Issue, { code: 'invalid_union' }>): string {
  const deep = errors
    .flat()
    .find(({ path, code }) => path.length > 0 && code !== 'unrecognized_keys' && path[0] !== 'absent');
  const extra = errors.flat().find(({ code }) => code === 'unrecognized_keys');
  if (deep) return `; ${explain(deep, [])}`;
  return extra?.code === 'unrecognized_keys' ? `; there is no field "${plain(extra.keys[0] ?? '', 60)}"` : '';
}
