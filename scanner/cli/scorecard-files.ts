import { createHash } from 'node:crypto';
import type { Hash } from '#shared/capability/scorecard/address';
import { type Bundle, bundleSchema } from '#shared/capability/scorecard/bundle';
import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { readLargeJson, someProblems } from './read-large-json.ts';
import { UsageError } from './usage-error.ts';

/** Bundles of one scorecard at most. */
const MOST_FILES = 500;

export const sha256: Hash = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Data that say they are a scorecard. */
export interface Card {
  readonly leaderboard: unknown;
  readonly id?: unknown;
  readonly date?: unknown;
}

/** What verifying one file found. */
export interface FileVerdict {
  readonly file: string;
  readonly kind: 'bundle' | 'scorecard';
  readonly problems: readonly string[];
  readonly flags: readonly string[];
}

/** A file that was read: a bundle, or something that says it is a scorecard. */
export type Read = { readonly file: string; readonly bundle: Bundle } | { readonly file: string; readonly card: Card };

/** Reads the files named. Throws a FileError for one that cannot be read, a UsageError for one that is neither bundle nor scorecard. */
export async function readBundles(files: readonly string[], io: Io): Promise<Read[]> {
  if (files.length > MOST_FILES) throw new UsageError(`${files.length} files are more than ${MOST_FILES}.`);
  const read: Read[] = [];
  // One after the other: each may take megabytes.
  for (const file of files) read.push(readOne(file, await readLargeJson(file, plain(file, 200), io)));
  return read;
}

function readOne(file: string, data: unknown): Read {
  if (typeof data === 'object' && data !== null && 'leaderboard' in data) return { file, card: data };
  const parsed = bundleSchema.safeParse(data);
  if (parsed.success) return { file, bundle: parsed.data };
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`,
  );
  throw new UsageError(`${plain(file, 200)} is no bundle: ${someProblems(problems)}.`);
}
