import type { ModelReference, Progress } from '#scanner/contract';
import { type Environment, readEnvironment } from '#scanner/environment';
import { createHttp } from '#scanner/gather/http';
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
  list(query: ListQuery): AsyncIterable<FactSheet[]>;
}

// The Hub counts in windows of five minutes: waiting a whole one is better than giving up.
const LONGEST_WAIT = 310_000;
const WORTH_SAYING = 2_000;

/** Makes the one gatherer of a command: its limits, slots and tokens are shared by all its scans. */
export async function createGatherer(io: Io, talk: Talk): Promise<Gatherer> {
  const { endpoint, tokens } = await readSurroundings(io, talk);
  const now = (): number => io.now().getTime();
  const sleep = (milliseconds: number): Promise<void> => {
    if (milliseconds >= WORTH_SAYING)
      talk.note(`waiting ${Math.ceil(milliseconds / 1000)} seconds for a rate limit to end`);
    // Ctrl-C ends the wait, not the scan: the request is refused and the scan ends as rate-limited.
    return io.sleep(milliseconds, io.interrupted);
  };
  const http = createHttp({
    fetch: io.fetch,
    now,
    sleep,
    tokens,
    maxWait: LONGEST_WAIT,
    userAgent: `assay/${VERSION}`,
  });
  const options = { hub: { endpoint, fetch: http }, github: { fetch: http }, now };
  return {
    sheet: (reference, plan, onProgress) => scan(reference, { ...options, plan, ...(onProgress && { onProgress }) }),
    list: (query) => scanList(query, options),
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
