import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { SMALL_BUDGET } from '#shared/files/budgets';
import { AUTO } from '#shared/methodology/profiles';
import { DESK_STATES } from './background/desk-state.ts';

/** The largest budget that the options offer, in bytes. */
export const MOST_BUDGET = 1_000_000_000;

const settingsSchema = z.object({
  /** Id of the profile that scores are weighed by; `auto` leaves it to each model’s task. */
  profile: z.string(),
  /** Whether models on lists get badges. */
  listBadges: z.boolean(),
  /** Whether GitHub is asked as well, for the full score. */
  github: z.boolean(),
  /** Whether small plans of reading run by themselves on pages of files. */
  readFiles: z._default(z.boolean(), true),
  /** Bytes of a model that may be read by themselves. */
  readBudget: z._default(z.number().check(z.minimum(0), z.maximum(MOST_BUDGET)), SMALL_BUDGET),
});
const tokensSchema = z.object({ hub: z.string(), github: z.string() });
const importsSchema = z.object({
  reviews: z._default(z.string(), ''),
  trust: z._default(z.string(), ''),
  forums: z._default(z.string(), ''),
  citations: z._default(z.string(), ''),
});
const traySchema = z.array(z.string());

/** What the user chose. */
export type Settings = z.infer<typeof settingsSchema>;
/** Access tokens; empty when none. They stay in the browser and go to their own site only. */
export type Tokens = z.infer<typeof tokensSchema>;

/** Files that the user brought, as they were written; empty where there is none. They are checked whenever they are read. */
export type Brought = z.infer<typeof importsSchema>;

/** Settings before anyone changed them. */
export const DEFAULT_SETTINGS: Settings = {
  profile: AUTO,
  listBadges: true,
  github: false,
  readFiles: true,
  readBudget: SMALL_BUDGET,
};

/** A stored item that is checked when read: what does not fit its schema counts as never stored. */
const checked = <T>(key: `local:${string}` | `session:${string}`, schema: z.ZodMiniType<T>, fallback: T) => {
  const item = storage.defineItem<unknown>(key, { version: 1, fallback });
  const sound = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    read: async (): Promise<T> => sound(await item.getValue()),
    write: (value: T): Promise<void> => item.setValue(value),
    watch: (listener: (value: T) => void): (() => void) => item.watch((value) => listener(sound(value))),
  };
};

export const settings = checked('local:settings', settingsSchema, DEFAULT_SETTINGS);
export const tokens = checked('local:tokens', tokensSchema, { hub: '', github: '' });
/** Where newer snapshots of benchmark results come from; nowhere until the user says so. */
export const snapshotSource = checked('local:snapshot-source', z.object({ address: z.string(), key: z.string() }), {
  address: '',
  key: '',
});
/** What became of the last refresh of the snapshot. */
export const snapshotNotice = checked(
  'local:snapshot-notice',
  z.nullable(z.object({ at: z.string(), text: z.string(), refused: z.boolean() })),
  null,
);
/** How many models may be tracked: each is a request an hour. */
export const MOST_TRACKED = 20;
/** Models that are asked about in the background, and whether that is switched on. */
export const tracking = checked(
  'local:tracking',
  z.object({ on: z.boolean(), models: z.array(z.string()).check(z.maxLength(MOST_TRACKED)) }),
  { on: false, models: [] },
);
/** What became of the history of scores. */
export const historyNotice = checked(
  'local:history-notice',
  z.nullable(z.object({ at: z.string(), text: z.string() })),
  null,
);
export const imports = checked<Brought>('local:imports', importsSchema, {
  reviews: '',
  trust: '',
  forums: '',
  citations: '',
});
/** Ids of the models to compare, in the order they were added. */
export const tray = checked<string[]>('local:tray', traySchema, []);
/** Whether an explanation helped the reader, by what it is about. It is sent nowhere. */
export const helpful = checked('local:helpful', z.record(z.string(), z.enum(['yes', 'no'])), {});
export type Helpfulness = 'yes' | 'no';
/** Until when the Hub refuses us (ISO 8601); kept while the browser runs, since the worker forgets when it sleeps. */
export const pause = checked('session:pause', z.nullable(z.string()), null);
/** Readings under way; kept while the browser runs, so that a worker that was stopped goes on where it was. */
export const desks = checked('session:desks', DESK_STATES, {});
