import { type Environment, readEnvironment } from '#scanner/environment';
import { createHttp, type Http } from '#scanner/gather/http';
import { HubError } from '#scanner/gather/hub-error';
import type { Io } from './io.ts';
import type { Talk } from './talk.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Where a command asks, and through what: its limits, slots and tokens are shared by all its requests. */
export interface CommandAccess {
  /** Address of the Hub, without a slash at the end. */
  readonly endpoint: string;
  readonly http: Http;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

// The Hub counts in windows of five minutes: waiting a whole one is better than giving up.
const LONGEST_WAIT = 310_000;
const WORTH_SAYING = 2_000;

/** Makes the access of a command from its environment. Throws a UsageError. */
export async function createAccess(io: Io, talk: Talk): Promise<CommandAccess> {
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
  return { endpoint, http, now };
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
