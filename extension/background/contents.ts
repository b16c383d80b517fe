import * as z from 'zod/mini';
import type { FileEntry } from '#shared/facts/files';
import { type Inspection, inspectionSchema } from '#shared/facts/inspection';
import { contentKey, type Inspections, isSettled, READING_VERSION } from '#shared/facts/inspections';
import type { CacheStats } from '../messages.ts';
import { createStore } from '../store.ts';

/** Raised whenever a row changes its shape. What a reading means has a version of its own within each row. */
const VERSION = 1;
/** A reading takes 1 to 100 kB, nearly always 1: a bound of 5,000 stays in the megabytes. */
const LIMIT = 5_000;
/** Files of a model that are looked up; beyond the gravest thousand the Hub tells no hashes either. */
const MOST_FILES = 2_000;

const rowSchema = z.object({
  reading: z.literal(READING_VERSION),
  observedAt: z.string(),
  inspection: inspectionSchema,
});
type Row = z.infer<typeof rowSchema>;

/** What files were found to hold, by their contents' hashes: for ever, and for every repository that has the same file. */
export interface Contents {
  /** What is known of these files. */
  known(files: readonly FileEntry[]): Promise<Inspections>;
  /** Keeps a reading that says something lasting; any other is left out. */
  keep(file: FileEntry, inspection: Inspection): Promise<void>;
  stats(): Promise<CacheStats>;
  clear(): Promise<void>;
}

/** Opens the store on first use. `now` is in milliseconds. */
export function createContents(options: {
  readonly now: () => number;
  readonly log: (message: string) => void;
}): Contents {
  const store = createStore<Row>({
    ...options,
    name: 'assay-contents',
    version: VERSION,
    noun: 'store of readings',
    limit: LIMIT,
    sound: asRow,
  });
  return {
    known: async (files) => {
      const named = files.flatMap((file) => {
        const key = contentKey(file);
        return key === null ? [] : [{ path: file.path, key }];
      });
      const asked = named.slice(0, MOST_FILES);
      const rows = await store.getAll(asked.map(({ key }) => key));
      return asked.flatMap(({ path }, index) => {
        const row = rows[index];
        return row ? [{ path, observedAt: row.observedAt, cached: true, inspection: row.inspection }] : [];
      });
    },
    keep: async (file, inspection) => {
      const key = contentKey(file);
      if (key === null || !isSettled(inspection)) return;
      const observedAt = new Date(options.now()).toISOString();
      await store.put([{ key, value: { reading: READING_VERSION, observedAt, inspection } }]);
    },
    stats: () => store.stats(),
    clear: () => store.clear(),
  };
}

// Rows of an older reading are as good as none: the file is read again.
function asRow(value: unknown): Row | null {
  const parsed = rowSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
