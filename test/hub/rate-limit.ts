import type { Account, Plan } from './accounts.ts';

/** The Hub's three allowances. */
export type Bucket = 'api' | 'resolvers' | 'pages';

/** Requests allowed in one window, by plan. */
export const quotas: { readonly [plan in Plan]: { readonly [bucket in Bucket]: number } } = {
  anonymous: { api: 500, resolvers: 3_000, pages: 100 },
  free: { api: 1_000, resolvers: 5_000, pages: 200 },
  pro: { api: 2_500, resolvers: 12_000, pages: 400 },
  team: { api: 3_000, resolvers: 20_000, pages: 400 },
  enterprise: { api: 6_000, resolvers: 50_000, pages: 600 },
  'enterprise-plus': { api: 10_000, resolvers: 100_000, pages: 1_000 },
};

/** How the limits of one stand-in are set. */
export interface LimitOptions {
  /** Length of the fixed window; 300 on the Hub. */
  readonly windowSeconds?: number;
  /** Allowances that replace those of every plan. */
  readonly quota?: { readonly [bucket in Bucket]?: number };
  /** False announces the limits in headers and never refuses. */
  readonly enforce?: boolean;
}

/** What one request left over. */
export interface Charge {
  readonly refused: boolean;
  readonly headers: { readonly RateLimit: string; readonly 'RateLimit-Policy': string };
}

/** Fixed windows per account and bucket; every answer spends one unit, errors and redirects too. */
export function createLimiter(options: LimitOptions): {
  charge(account: Account, bucket: Bucket, now: number): Charge;
  reset(): void;
} {
  const windowSeconds = options.windowSeconds ?? 300;
  const windows = new Map<string, { start: number; spent: number }>();
  return {
    charge(account, bucket, now) {
      const quota = options.quota?.[bucket] ?? quotas[planOf(account)][bucket];
      const key = `${account.kind === 'user' ? account.token.user : ''} ${bucket}`;
      let open = windows.get(key);
      if (open === undefined || now - open.start >= windowSeconds * 1000) open = { start: now, spent: 0 };
      windows.set(key, { start: open.start, spent: open.spent + 1 });
      const left = Math.ceil(windowSeconds - (now - open.start) / 1000);
      return {
        refused: options.enforce !== false && open.spent >= quota,
        headers: rateHeaders(bucket, Math.max(0, quota - open.spent - 1), left, quota, windowSeconds),
      };
    },
    reset: () => windows.clear(),
  };
}

/** The two header fields, in the Hub's spelling. */
export function rateHeaders(bucket: Bucket, remaining: number, seconds: number, quota: number, window: number) {
  return {
    RateLimit: `"${bucket}";r=${remaining};t=${seconds}`,
    'RateLimit-Policy': `"fixed window";"${bucket}";q=${quota};w=${window}`,
  };
}

/** The page sent with 429: some 52 KB of HTML, whatever was asked for. */
export function tooManyRequests(): Response {
  const filler = '<!-- we had to rate limit you; wait for the window to end, or log in for higher limits -->\n';
  const body = `<!doctype html><html><head><title>429</title></head><body><h1>429</h1>\n${filler.repeat(590)}</body></html>`;
  return new Response(body, { status: 429, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function planOf(account: Account): Plan {
  return account.kind === 'user' ? (account.token.plan ?? 'free') : 'anonymous';
}
