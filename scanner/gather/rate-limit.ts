/** What is left of a bucket of requests: the Hub counts API, file and page requests apart, in windows of 5 minutes. */
export interface Quota {
  readonly bucket: string;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly seconds: number;
}

const RATE_LIMIT = /"(\w{1,40})"\s*;\s*r\s*=\s*(\d{1,9})\s*;\s*t\s*=\s*(\d{1,9})/;

/** Reads a `RateLimit: "api";r=499;t=295` header; null for anything else. */
export function parseRateLimit(header: string | null): Quota | null {
  const match = RATE_LIMIT.exec(header?.slice(0, 500) ?? '');
  return match ? { bucket: match[1] ?? '', remaining: Number(match[2]), seconds: Number(match[3]) } : null;
}

/** Seconds after which a refused request may be sent again, as the answer tells; null when it does not. */
export function secondsToWait(headers: Headers): number | null {
  const quota = parseRateLimit(headers.get('ratelimit'));
  if (quota) return quota.seconds;
  const after = headers.get('retry-after');
  return after !== null && /^\d{1,9}$/.test(after) ? Number(after) : null;
}

/** The bucket that an address is expected to count in. */
export function bucketOf(url: URL): string {
  if (url.pathname.startsWith('/api/resolve-cache/')) return 'resolvers';
  if (url.pathname.startsWith('/api/')) return 'api';
  return url.pathname.includes('/resolve/') ? 'resolvers' : 'pages';
}

/** Remembers what is left of each bucket, per origin. */
export interface RateLimits {
  /** Milliseconds to wait before asking: 0, unless this bucket is known to be empty until its window ends. */
  wait(url: URL): number;
  note(url: URL, headers: Headers): void;
}

/** Makes an empty memory of rate limits. */
export function createRateLimits(now: () => number): RateLimits {
  const emptyUntil = new Map<string, number>();
  return {
    wait: (url) => Math.max(0, (emptyUntil.get(`${url.origin} ${bucketOf(url)}`) ?? 0) - now()),
    note(url, headers) {
      const quota = parseRateLimit(headers.get('ratelimit'));
      if (!quota) return;
      const key = `${url.origin} ${quota.bucket}`;
      if (quota.remaining > 0) emptyUntil.delete(key);
      else emptyUntil.set(key, now() + quota.seconds * 1000);
    },
  };
}
