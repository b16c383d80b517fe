import type { Bucket } from './rate-limit.ts';

/** Ways to make the stand-in misbehave, each seen on the real Hub or its edges; assign to `hub.fault`. */
export interface Faults {
  /** Only requests whose path and query match suffer; all of them when absent. */
  readonly only?: RegExp;
  /** How many requests suffer before the fault heals; all of them when absent. */
  readonly times?: number;
  /** Answers 429 with a page of HTML on this bucket. */
  readonly rateLimit?: Bucket;
  /** Answers with this status, such as 500, 502 or 503. */
  readonly status?: number;
  /** Answers 200 with HTML where JSON was promised. */
  readonly html?: boolean;
  /** Cuts the body of an API answer in half. */
  readonly truncate?: boolean;
  /** Turns every value of a JSON answer into one of another type. */
  readonly wrongTypes?: boolean;
  /** Waits this many milliseconds before answering. */
  readonly slowMs?: number;
  /** Fails as `fetch` fails when the network is down. */
  readonly network?: boolean;
  /** Sends whole files whatever range was asked for. */
  readonly ignoreRange?: boolean;
  /** Sends a 206 with at most this many of the promised bytes. */
  readonly shortRange?: number;
  /** Sends a 206 with the range so many bytes further on. */
  readonly wrongRange?: number;
  /** Sends a 206 that does not say which range it is. */
  readonly silentRange?: boolean;
  /** The file is another one at every request: so many bytes longer than it was. */
  readonly grows?: number;
  /** The file is another one at every request, of the same size: only its ETag tells. */
  readonly changes?: boolean;
  /** Breaks the connection after so many bytes of a file. */
  readonly diesAfter?: number;
  /** Redirects every request for a file to itself. */
  readonly circles?: boolean;
  /** Answers 416 with a total that is not the file's. */
  readonly wrongTotal?: boolean;
  /** Refuses every signed address with 403, as when it has run out. */
  readonly expired?: boolean;
}

/** Counts how often a fault has struck, and says which faults hit a request. */
export function createFaultClock(): { strike(fault: Faults, path: string): Faults; reset(): void } {
  const struck = new Map<Faults, number>();
  return {
    strike(fault, path) {
      if (fault.only !== undefined && path.search(fault.only) < 0) return {};
      const count = struck.get(fault) ?? 0;
      if (fault.times !== undefined && count >= fault.times) return {};
      struck.set(fault, count + 1);
      return fault;
    },
    reset: () => struck.clear(),
  };
}
