import * as z from 'zod/mini';
import { HubError, type HubErrorCode } from '#scanner/gather/hub-error';
import { secondsToWait } from '#scanner/gather/rate-limit';
import { LISTS } from '#shared/board/list';
import { type MessageName, type Messages, type Reply, type Trouble, TroubleError } from './messages.ts';
import { LIST_LIMIT, LIST_SORTS } from './page/list-query.ts';
import { isModelId } from './page/model-id.ts';
import { problemWith } from './snapshot-source.ts';

/** Who may ask what: content scripts on the Hub, whose page may be hostile, and the extension's own pages. */
export type Asker = 'page' | 'extension';

/** What is known of a message's sender. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** Does what a message asks. */
export type Handlers = {
  readonly [Name in MessageName]: (ask: Messages[Name]['ask'], asker: Asker) => Promise<Messages[Name]['answer']>;
};

const id = z.string().check(z.refine(isModelId));
const revision = z.string().check(z.minLength(1), z.maxLength(200));
const page = z.object({
  fields: z.record(z.string(), z.unknown()),
  ownerKind: z.optional(z.enum(['user', 'organization'])),
});
const text = z.string().check(z.maxLength(200));
const query = z.object({
  search: z.optional(text),
  author: z.optional(text),
  task: z.optional(text),
  filters: z.array(text).check(z.maxLength(20)),
  sort: z.enum(LIST_SORTS),
  limit: z.int().check(z.minimum(1), z.maximum(LIST_LIMIT)),
});
const path = z.string().check(z.maxLength(4_000));
/** Files that one click may ask for. */
const MOST_READ = 1_000;
/** Characters of a file that the user brings: four of them stay well within what a browser keeps. */
export const MOST_TEXT = 1_000_000;
const nothing = z.object({});
const snapshotSource = z
  .object({ address: z.string(), key: z.string() })
  .check(z.refine((written) => problemWith(written) === null));

/** The shape of each message, and whether only the extension's own pages may send it. */
const MESSAGES: { readonly [Name in MessageName]: { readonly schema: z.ZodMiniType; readonly own?: boolean } } = {
  report: {
    schema: z.object({
      id,
      revision: z.optional(revision),
      page: z.optional(page),
      refresh: z.optional(z.boolean()),
    }),
  },
  'full-report': { schema: z.object({ id, revision: z.optional(revision) }), own: true },
  list: { schema: z.object({ query: z.nullable(query), ids: z.array(id).check(z.maxLength(LIST_LIMIT)) }) },
  files: {
    schema: z.object({
      id,
      revision: z.optional(revision),
      at: path,
      read: z.optional(z.array(path).check(z.maxLength(MOST_READ))),
      cancel: z.optional(z.boolean()),
      seen: z.optional(z.number()),
    }),
  },
  file: { schema: z.object({ id, revision: z.optional(revision), path }) },
  tray: { schema: z.object({ add: z.optional(id), remove: z.optional(id), clear: z.optional(z.boolean()) }) },
  'page-settings': { schema: nothing },
  'open-comparison': { schema: nothing },
  imports: {
    schema: z.object({
      kind: z.optional(z.enum(['reviews', 'trust', 'forums', 'citations'])),
      text: z.optional(z.string().check(z.maxLength(MOST_TEXT))),
    }),
    own: true,
  },
  cache: { schema: z.object({ clear: z.optional(z.boolean()) }), own: true },
  board: {
    schema: z.discriminatedUnion('show', [
      z.object({ show: z.literal('list'), list: z.enum(LISTS.map((list) => list.id)) }),
      z.object({ show: z.enum(['scorecard', 'methodology']) }),
      z.object({ show: z.literal('visited'), profile: z.optional(text) }),
    ]),
    own: true,
  },
  snapshot: { schema: z.object({ source: z.optional(snapshotSource), refresh: z.optional(z.boolean()) }), own: true },
  track: {
    schema: z.object({
      add: z.optional(id),
      remove: z.optional(id),
      on: z.optional(z.boolean()),
      forget: z.optional(z.boolean()),
    }),
    own: true,
  },
  history: { schema: z.object({ id }), own: true },
};

const isName = (value: unknown): value is MessageName => typeof value === 'string' && Object.hasOwn(MESSAGES, value);

/**
 * Answers one message: the sender, the name and the shape are checked before anything is done. Undefined for messages
 * that are none of ours. Never fails: what goes wrong is answered as trouble.
 */
export async function receive(
  message: unknown,
  asker: Asker | null,
  handlers: Handlers,
  now: () => number,
): Promise<Reply | undefined> {
  const name = nameOf(message);
  if (name === undefined) return undefined;
  const { schema, own } = MESSAGES[name];
  if (asker === null || (own && asker !== 'extension')) return refusal('This sender may not ask that.');
  const parsed = schema.safeParse((message as { ask?: unknown }).ask);
  if (!parsed.success) return refusal(`Not a sound message: ${z.prettifyError(parsed.error)}`);
  // The table ties each name to its schema; the types cannot follow a name that is only known at run time.
  const handle = handlers[name] as (ask: unknown, asker: Asker) => Promise<Messages[MessageName]['answer']>;
  try {
    return { value: await handle(parsed.data, asker) };
  } catch (error) {
    return { trouble: troubleFrom(error, now()) };
  }
}

const nameOf = (message: unknown): MessageName | undefined =>
  typeof message === 'object' && message !== null && 'assay' in message && isName(message.assay)
    ? message.assay
    : undefined;

/** Tells what a sender is by its addresses; null for everyone else, other extensions among them. */
export function askerOf(sender: Sender, own: { readonly id: string; readonly origin: string }): Asker | null {
  if (sender.id !== own.id) return null;
  const origin = sender.origin ?? (sender.url ? URL.parse(sender.url)?.origin : undefined);
  if (origin === own.origin) return 'extension';
  // Firefox gives extension addresses the origin "null".
  if (sender.url?.startsWith(`${own.origin}/`)) return 'extension';
  return origin === 'https://huggingface.co' ? 'page' : null;
}

const refusal = (message: string): Reply => ({ trouble: { code: 'refused', message, retryAt: null } });

/** The scanner's own messages give advice for a command line; these are for a browser. */
const SENTENCES: { readonly [Code in HubErrorCode]?: string } = {
  'not-found': 'The Hub has no such model, or it is private.',
  'revision-not-found': 'The model has no such revision.',
  gated: 'The Hub shows this only to people who were given access.',
  disabled: 'The Hub has disabled this model.',
  unauthorized: 'The Hub does not accept the access token.',
  'rate-limited': 'The Hub asks to wait: too many requests were made from this network.',
  network: 'The Hub could not be reached.',
  timeout: 'The Hub did not answer in time.',
  'server-error': 'The Hub has a fault of its own.',
  malformed: 'The Hub answered with something that is no answer.',
};

// Browsers tell a full disk, a quota of their own and one of the extension's storage in these words.
const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || /\bQUOTA_BYTES\b|FILE_ERROR_NO_SPACE/.test(error.message));

/** A failure as people are told of it; `now` in milliseconds. */
export function troubleFrom(error: unknown, now: number): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  if (isFull(error))
    return {
      code: 'storage-full',
      message: 'The browser has no room left to keep this. Make room on the disk, or empty the cache in the options.',
      retryAt: null,
    };
  if (!(error instanceof HubError))
    return { code: 'internal', message: `Assay made a mistake: ${String(error)}`, retryAt: null };
  const seconds = error.code === 'rate-limited' && error.headers ? secondsToWait(error.headers) : null;
  return {
    code: error.code,
    message: SENTENCES[error.code] ?? error.message,
    retryAt: seconds === null ? null : new Date(now + seconds * 1000).toISOString(),
  };
}
