import * as z from 'zod/mini';
import { sha256 } from '#scanner/digest';
import type { Known } from '#scanner/refresh';
import type { FactSheet } from '#shared/facts/facts';
import { FACT_NAMES } from '#shared/facts/plans';
import { canonicalJson } from '#shared/text/canonical-json';
import { FileError } from '../file-error.ts';
import type { Io } from '../io.ts';

/** Raised whenever a fact changes its shape: older files then count as unknown. */
const VERSION = 1;

/** The facts that were last known of each tracked model, one file a model beside the history. */
export interface LastKnown {
  /** Undefined when nothing usable is known; `why` is told when something was there. Throws a FileError. */
  get(asked: string, why: (reason: string) => void): Promise<Known | undefined>;
  /** Throws a FileError. */
  put(asked: string, known: Known): Promise<void>;
}

const moment = z.string().check(z.maxLength(40));
const shape = z.strictObject({
  assayFacts: z.literal(VERSION),
  asked: z.string(),
  digest: z.string(),
  known: z.object({
    read: z.record(z.string(), moment),
    sheet: z.custom<FactSheet>(isSheet),
  }),
});

// A file of ours is told by its digest; that every fact is there guards against one of another version.
function isSheet(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('facts' in value) || !('model' in value)) return false;
  const { facts } = value;
  return typeof facts === 'object' && facts !== null && FACT_NAMES.every((name) => name in facts);
}

/** Opens the last known facts beside a history. */
export function openLastKnown(history: string, { files }: Pick<Io, 'files'>): LastKnown {
  const folder = `${history}.facts`;
  const fileOf = async (asked: string): Promise<string> =>
    `${folder}/${encodeURIComponent(asked).slice(0, 120)}.${(await sha256(asked)).slice(0, 12)}.json`;
  return {
    async get(asked, why) {
      const file = await fileOf(asked);
      const text = await readIfThere(file, files);
      if (text === undefined) return undefined;
      const read = shape.safeParse(parsed(text));
      if (!read.success) why(`${file} holds no facts of this version: they are asked for anew`);
      else if (read.data.asked !== asked || (await sha256(canonicalJson(read.data.known))) !== read.data.digest)
        why(`${file} was changed or damaged: its facts are asked for anew`);
      else return read.data.known;
      return undefined;
    },
    async put(asked, { sheet, read }) {
      const known = { read, sheet };
      const file = await fileOf(asked);
      const text = JSON.stringify({ assayFacts: VERSION, asked, digest: await sha256(canonicalJson(known)), known });
      try {
        await files.makeFolder(folder);
        await files.write(file, `${text}\n`);
      } catch (error) {
        throw new FileError(`${file} cannot be written`, error);
      }
    },
  };
}

async function readIfThere(file: string, files: Io['files']): Promise<string | undefined> {
  try {
    return await files.read(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new FileError(`${file} cannot be read`, error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
