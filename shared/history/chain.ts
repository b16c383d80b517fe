import * as z from 'zod/mini';
import { canonicalJson } from '../text/canonical-json.ts';
import { type Entry, entrySchema } from './entry.ts';

/** Version of the line's shape. Raised when a field changes its meaning. */
const SHAPE = 1;

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Digest = (text: string) => Promise<string>;

/** A place in a chain: how many lines there are, and the hash of the last. */
export interface Link {
  readonly lines: number;
  readonly hash: string;
}

/** Before the first line. */
export const START: Link = { lines: 0, hash: '0'.repeat(64) };

interface Body {
  readonly assayHistory: number;
  readonly entry: object;
  readonly line: number;
  readonly previous: string;
}

// What is hashed, and the whole line: the same text with the hash between its parts, where the order of keys puts it.
function textsOf({ assayHistory, entry, line, previous }: Body): { body: string; withHash(hash: string): string } {
  const head = `{"assayHistory":${assayHistory},"entry":${canonicalJson(entry)},`;
  const tail = `"line":${line},"previous":${JSON.stringify(previous)}}`;
  return { body: head + tail, withHash: (hash) => `${head}"hash":"${hash}",${tail}` };
}

/** An entry as a line of the chain, without a line break, and the place after it. */
export async function lineOf(entry: Entry, { lines, hash: previous }: Link, digest: Digest) {
  const texts = textsOf({ assayHistory: SHAPE, line: lines + 1, previous, entry });
  const hash = await digest(texts.body);
  return { text: texts.withHash(hash), link: { lines: lines + 1, hash } };
}

/** What stands in one line, or why it does not continue the chain. */
export type Checked = { readonly entry: Entry; readonly link: Link } | { readonly problem: string };

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const shell = z.strictObject({
  assayHistory: z.literal(SHAPE),
  line: z.number(),
  previous: hex,
  entry: z.looseObject({}),
  hash: hex,
});

/** Checks that a line continues the chain: its shape, its place, the hash before it and its own. */
export async function checkLine(text: string, before: Link, digest: Digest): Promise<Checked> {
  const raw = parsed(text);
  const version = typeof raw === 'object' && raw !== null && 'assayHistory' in raw ? raw.assayHistory : undefined;
  if (version === undefined) return { problem: 'it is no line of a history of Assay' };
  if (typeof version === 'number' && version > SHAPE) return { problem: 'it was written by a newer Assay' };
  const line = shell.safeParse(raw);
  if (!line.success) return { problem: 'it is not shaped like a line of a history' };
  const { hash, ...body } = line.data;
  const texts = textsOf(body);
  // What is hashed is the data; two spellings of them would leave room for what no hash covers.
  if (texts.withHash(hash) !== text) return { problem: 'it is not written as it was' };
  if (body.line !== before.lines + 1)
    return { problem: `it says it is line ${body.line}: lines were removed, added or moved` };
  if (body.previous !== before.hash) return { problem: 'it does not follow the line before it' };
  if ((await digest(texts.body)) !== hash) return { problem: 'its contents were changed: the hash differs' };
  const entry = entrySchema.safeParse(body.entry);
  if (!entry.success) return { problem: 'its entry is not shaped like one' };
  return { entry: entry.data, link: { lines: body.line, hash } };
}

/**
 * The place before a line, as the line itself tells it: where a history begins whose older lines were let go. Null for
 * what is no line; whether the line is sound `checkLine` tells.
 */
export function linkBefore(text: string): Link | null {
  const { data } = shell.safeParse(parsed(text));
  return data && Number.isSafeInteger(data.line) && data.line > 0
    ? { lines: data.line - 1, hash: data.previous }
    : null;
}

/** Whether a text could be the beginning of a line that was cut short. */
export const isBeginning = (text: string): boolean => {
  const ours = '{"assayHistory":';
  return (text.startsWith(ours) || ours.startsWith(text)) && parsed(text) === undefined;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
