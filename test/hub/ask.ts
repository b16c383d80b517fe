import type { Account } from './accounts.ts';
import type { Faults } from './faults.ts';
import type { World } from './world.ts';

/** Everything an endpoint may look at to answer one request. */
export interface Ask {
  readonly request: Request;
  readonly url: URL;
  readonly world: World;
  readonly account: Account;
  /** Where large files are sent from, as seen by this client. */
  readonly cdnOrigin: string;
  /** Seconds for which a signed address works. */
  readonly signedSeconds: number;
  /** The faults that apply to this request. */
  readonly fault: Faults;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Answers one request; the strings are the pieces of the path the route captured, percent-decoded. */
export type Endpoint = (ask: Ask, ...captured: string[]) => Response | Promise<Response>;
