import type { Http } from '#scanner/gather/http';
import { MAX_HOPS, redirectTarget } from '#scanner/gather/redirect';
import { ReadError } from '#scanner/inspect/byte-source';

/** Where a file's bytes lie once its redirects are followed. */
export interface Location {
  /** The address to ask for ranges, and whether it is a new one. Fails with what the request fails with. */
  at(): Promise<string>;
  /** Says that the address is refused, so that the next `at` finds another. */
  renew(stale: string): void;
}

/** What is known of the file beforehand, and must be true of what is found. */
export interface Expected {
  readonly size: number;
  readonly sha256?: string | null;
}

/** Every range is asked at the file's own address. */
export const fixedLocation = (url: string): Location => ({ at: async () => url, renew: () => undefined });

/**
 * Finds the address once, without a range: the Hub signs what it is asked, and an address that was signed for a range
 * serves that one alone. The signed address is used as it is, and only as long as it holds.
 */
export function signedLocation(
  http: Http,
  url: string,
  expected: Expected,
  now: () => number,
  signal?: AbortSignal,
): Location {
  let found: Promise<Found> | undefined;
  let current = '';
  const search = async (): Promise<Found> => {
    try {
      return await find(http, url, expected, now, signal);
    } catch (error) {
      // The next read may have more luck.
      found = undefined;
      throw error;
    }
  };
  return {
    async at() {
      found ??= search();
      const mine = found;
      let place = await mine;
      if (place.until <= now()) {
        // Of reads side by side the first one searches, the others wait for it.
        if (found === mine) found = search();
        place = await (found ?? search());
      }
      current = place.address;
      return current;
    },
    renew(stale) {
      if (stale === current) found = undefined;
    },
  };
}

interface Found {
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

async function find(
  http: Http,
  url: string,
  expected: Expected,
  now: () => number,
  signal: AbortSignal | undefined,
): Promise<Found> {
  let at = new URL(url);
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const answer = await http.read(at, { init: { method: 'HEAD' }, redirects: 'stop', signal });
    check(answer.headers, expected);
    const target = redirectTarget(answer, at);
    if (!target) return lasting(answer.url, now);
    // A renamed repository is asked again by its new name; anything else is where the bytes lie.
    if (target.origin !== at.origin || !target.pathname.includes('/resolve/'))
      return lasting(verbatim(answer.headers.get('location'), target), now);
    at = target;
  }
  throw new ReadError('refused', `${at.host} redirects in circles`);
}

// Parsing may write an address otherwise than it was signed.
const verbatim = (location: string | null, target: URL): string =>
  location !== null && /^https?:\/\//.test(location) ? location : target.href;

function check(headers: Headers, { size, sha256 }: Expected): void {
  const linkedSize = headers.get('x-linked-size');
  const linkedHash = headers.get('x-linked-etag')?.replaceAll('"', '');
  const otherSize = linkedSize !== null && linkedSize !== String(size);
  const otherHash = typeof sha256 === 'string' && linkedHash?.length === 64 && linkedHash !== sha256;
  if (otherSize || otherHash)
    throw new ReadError('changed', 'The Hub holds another file there than it listed; inspect it again');
}

// Nine tenths of its time: an address must not run out while a range is on its way.
function lasting(address: string, now: () => number): Found {
  const expires = Number(new URL(address).searchParams.get('Expires') ?? Number.NaN) * 1000;
  const start = now();
  return { address, until: expires > start ? start + 0.9 * (expires - start) : Number.POSITIVE_INFINITY };
}
