import type { Fetch } from '#scanner/gather/attempt';
import { createHttp, type Http, isHttp } from '#scanner/gather/http';
import { HubError } from '#scanner/gather/hub-error';
import { ReadError } from '#scanner/inspect/byte-source';
import { fixedLocation, type Location, signedLocation } from './location.ts';
import { type Asked, changed, checkRange, limitOf, type RangeAnswer } from './range-answer.ts';
import { readErrorOf } from './read-errors.ts';

/** Where ranges are asked for, and how. */
export interface RangeOptions {
  /** One that `createHttp` made keeps its tokens, limits and counts; any other is bounded alike. */
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of the Hub: pinned to a commit (`resolveUrl`), so that every range is of one version. */
  readonly url: string;
  readonly sha256?: string | null;
  /**
   * `once` (unless told otherwise) asks where the bytes lie and then goes there, three requests for most files; `each`
   * follows redirects for every range; `platform` does so in a browser, which hides where redirects lead.
   */
  readonly redirects?: 'once' | 'each' | 'platform';
  readonly signal?: AbortSignal;
}

const TRIES = 3;

/** Gets a range, verified. Fails with a `ReadError`. */
export type Ranges = (asked: Asked) => Promise<RangeAnswer>;

/** Makes what gets the ranges of one file; `onBytes` is told of every byte that came. `size` is null when not known. */
export function createRanges(options: RangeOptions, size: number | null, onBytes: (bytes: number) => void): Ranges {
  const http = isHttp(options.fetch) ? options.fetch : createHttp({ fetch: options.fetch, now: options.now });
  const location = locationOf(http, options, size);
  const same = createSameness();
  let whole: RangeAnswer | undefined;
  const once = async (asked: Asked, address: string): Promise<RangeAnswer> => {
    const range = await ask(http, address, asked, options, onBytes);
    same(range);
    if (range.whole) whole = range;
    return cut(range, asked);
  };
  return (asked) => (whole ? Promise.resolve(cut(whole, asked)) : persist(once, asked, location, options.signal));
}

async function ask(
  http: Http,
  address: string,
  asked: Asked,
  { redirects, signal }: RangeOptions,
  onBytes: (bytes: number) => void,
): Promise<RangeAnswer> {
  const answer = await http.read(address, {
    init: { headers: { range: `bytes=${asked.start}-${asked.end - 1}` } },
    redirects: redirects === 'platform' ? 'platform' : 'each',
    limitFor: (status, headers) => limitOf(asked, status, headers),
    signal,
  });
  onBytes(answer.bytes.length);
  return checkRange(answer, asked);
}

function locationOf(http: Http, options: RangeOptions, size: number | null): Location {
  const { url, redirects = 'once', now, signal, sha256 = null } = options;
  if (redirects !== 'once' || size === null) return fixedLocation(url);
  return signedLocation(http, url, { size, sha256 }, now, signal);
}

const cut = (range: RangeAnswer, { start, end }: Asked): RangeAnswer =>
  range.whole ? { ...range, bytes: range.bytes.subarray(start, end) } : range;

// A CDN's tag is not the hash of the content, but it is the same for the same content.
function createSameness(): (range: RangeAnswer) => void {
  let seen: RangeAnswer | undefined;
  return (range) => {
    seen ??= { ...range, bytes: new Uint8Array() };
    if (range.total !== seen.total) throw changed(seen.total, range.total);
    if (range.etag !== null && seen.etag !== null && range.etag !== seen.etag)
      throw new ReadError('changed', 'The file changed while it was read; inspect it again');
  };
}

// A signature may have run out, an edge may send too little or speak of another file: asking anew may mend all three.
async function persist(
  once: (asked: Asked, address: string) => Promise<RangeAnswer>,
  asked: Asked,
  location: Location,
  signal: AbortSignal | undefined,
): Promise<RangeAnswer> {
  let renewed = false;
  for (let tries = 1; ; tries += 1) {
    let address = '';
    try {
      address = await location.at();
      return await once(asked, address);
    } catch (error) {
      const known = meaningOf(error, asked, signal);
      if ('total' in known) return known;
      const refused = isRefusal(error) && address !== '';
      if (tries === TRIES || (refused ? renewed : known.failure !== 'short')) throw known;
      if (refused) location.renew(address);
      renewed ||= refused;
    }
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof HubError && (error.status === 403 || error.status === 416);

// Of an empty file no range can be had, which says that it is empty.
function meaningOf(error: unknown, asked: Asked, signal: AbortSignal | undefined): ReadError | RangeAnswer {
  if (!(error instanceof HubError) || error.status !== 416) return readErrorOf(error, signal);
  const total = /^bytes \*\/(\d{1,15})$/.exec(error.headers?.get('content-range') ?? '')?.[1];
  if (total === '0' && asked.size === null)
    return { whole: true, bytes: new Uint8Array(), total: 0, etag: error.headers?.get('etag') ?? null };
  if (total !== undefined && asked.size !== null) return changed(asked.size, Number(total));
  return new ReadError('refused', 'The server does not hand out this part of the file; download it instead', error);
}
