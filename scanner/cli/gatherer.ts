import type { ModelReference, Progress } from '#scanner/contract';
import { type Environment, readEnvironment } from '#scanner/environment';
import { createHttp } from '#scanner/gather/http';
import { HubError } from '#scanner/gather/hub-error';
import type { ListQuery } from '#scanner/gather/list';
import { scan, scanList } from '#scanner/scan';
import type { FactSheet } from '#shared/facts/facts';
import type { Io } from './io.ts';
import type { Talk } from './talk.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Where the commands get their facts. Both fail with a `HubError`. */
export interface Gatherer {
  sheet(
    reference: ModelReference,
    plan: 'core' | 'full',
    onProgress?: (progress: Progress) => void,
  ): Promise<FactSheet>;
  /** The sheet with what reading its files by bytes showed. */
  read(sheet: FactSheet, onProgress?: (progress: Progress) => void): Promise<FactSheet>;
  list(query: ListQuery): AsyncIterable<FactSheet[]>;
}

// The Hub counts in windows of five minutes: waiting a whole one is better than giving up.
const LONGEST_WAIT = 310_000;
const WORTH_SAYING = 2_000;

/** Makes the one gatherer of a command: its limits, slots and tokens are shared by all its scans. */
export async function createGatherer(io: Io, talk: Talk): Promise<Gatherer> {
  const { endpoint, tokens } = await readSurroundings(io, talk);
  const now = (): number => io.now().getTime();
  const http = createHttp({
    fetch: io.fetch,
    now,
    sleep: createSleep(io, talk),
    tokens,
    maxWait: LONGEST_WAIT,
    userAgent: `assay/${VERSION}`,
  });
  const options = { hub: { endpoint, fetch: http }, github: { fetch: http }, now };
  return {
    sheet: (reference, plan, onProgress) => scan(reference, { ...options, plan, ...(onProgress && { onProgress }) }),
    read: async (sheet, onProgress) => {
      onProgress?.({ model: sheet.model.id, source: 'inspections', state: 'asking' });
      // Loaded where it is asked for: every other command starts without it.
      const { readFiles } = await import('./read-files.ts');
      return readFiles(sheet, { hub: options.hub, now, signal: io.interrupted });
    },
    list: (query) => scanList(query, options),
  };
}

function createSleep(io: Io, talk: Talk): (milliseconds: number) => Promise<void> {
  let announced = 0;
  return async (milliseconds) => {
    if (milliseconds < WORTH_SAYING) return io.sleep(milliseconds, io.interrupted);
    const end = io.now().getTime() + milliseconds;
    // Requests that wait side by side wait for the same end: it is said once.
    if (!io.interrupted.aborted && end >= announced + WORTH_SAYING) {
      announced = end;
      talk.note(`waiting ${Math.ceil(milliseconds / 1000)} seconds for a rate limit to end`);
    }
    await io.sleep(milliseconds, io.interrupted);
    // The limit has not ended yet: asking again would only be refused again.
    if (io.interrupted.aborted)
      throw new HubError('rate-limited', 'Stopped by Ctrl-C while waiting for a rate limit to end.');
  };
}

async function readSurroundings(io: Io, talk: Talk): Promise<Environment> {
  try {
    const surroundings = await readEnvironment(io.env, io.files.read);
    for (const warning of surroundings.warnings) talk.error(warning);
    return surroundings;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
