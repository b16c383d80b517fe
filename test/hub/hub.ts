import { type Account, accountOf, defaultTokens, type HubToken } from './accounts.ts';
import type { Ask } from './ask.ts';
import { allowCdn, allowHub, preflight } from './cors.ts';
import { notFound } from './errors.ts';
import { createFaultClock, type Faults } from './faults.ts';
import { fetchLikeABrowser } from './follow.ts';
import { type Counts, createLedger, type FileHit, type LogEntry } from './ledger.ts';
import type { HubModel } from './model.ts';
import type { HubOwner } from './owner.ts';
import { createLimiter, type LimitOptions, tooManyRequests } from './rate-limit.ts';
import { decode, splitRevision } from './revision.ts';
import { type Route, routes } from './routes.ts';
import { spoil } from './spoil.ts';
import { createWorld, type World } from './world.ts';

/** What a stand-in is made from. */
export interface HubOptions {
  readonly models: readonly HubModel[];
  readonly owners: readonly HubOwner[];
  /** The Hub's own address; https://huggingface.co when absent. */
  readonly origin?: string;
  /** Where large files come from; https://us.aws.cdn.hf.co when absent. */
  readonly cdnOrigin?: string;
  /** Milliseconds every hop takes. */
  readonly latencyMs?: number;
  readonly tokens?: { readonly [token: string]: HubToken };
  readonly limits?: LimitOptions;
  /** Seconds for which the signed address of a large file works; 3600 when absent, as on the Hub. */
  readonly signedSeconds?: number;
  /** Milliseconds since 1970; the real clock when absent. */
  readonly now?: () => number;
  readonly recordedPages?: ReadonlyMap<string, Uint8Array>;
  /** Other hosts that `fetch` reaches, by origin; every unknown host fails as if there were no network. */
  readonly neighbours?: { readonly [origin: string]: (request: Request) => Promise<Response> };
}

/** A running stand-in. */
export interface Hub {
  readonly world: World;
  readonly counts: Counts;
  readonly log: readonly LogEntry[];
  /** How to misbehave; nothing when empty. */
  fault: Faults;
  /** Use in place of the global `fetch`: follows redirects, honours abort signals, knows no other host. */
  fetch(input: Request | string | URL, init?: RequestInit): Promise<Response>;
  /** Answers one hop, redirects not followed. */
  handle(request: Request): Promise<Response>;
  /** Says that requests to `origin` get large files from `cdnOrigin`. */
  serveFrom(origin: string, cdnOrigin: string): void;
  /** Forgets counts, log, faults and spent allowances. */
  reset(): void;
}

/** Makes a stand-in Hub from models and owners. */
export function createHub(options: HubOptions): Hub {
  const world = createWorld({ tokens: defaultTokens, ...options });
  const origin = options.origin ?? 'https://huggingface.co';
  const cdnOrigin = options.cdnOrigin ?? 'https://us.aws.cdn.hf.co';
  const cdnOf = new Map([origin, 'https://huggingface.co', 'https://hf.co'].map((hub) => [hub, cdnOrigin]));
  const limiter = createLimiter(options.limits ?? {});
  const ledger = createLedger();
  const faults = createFaultClock();
  const now = options.now ?? Date.now;

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const fault = faults.strike(hub.fault, url.pathname + url.search);
    await pause((options.latencyMs ?? 0) + (fault.slowMs ?? 0), request.signal);
    if (fault.network === true) throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
    const route = findRoute(url, request.method);
    const account = accountOf(request, world.tokens);
    const bucket = bucketOf(url, route);
    const spends = bucket !== 'cdn' && bucket !== 'static' && request.method !== 'OPTIONS';
    const charge = spends ? limiter.charge(account, bucket, now()) : undefined;
    const refused = charge?.refused === true || (spends && fault.rateLimit === bucket);
    const signedSeconds = options.signedSeconds ?? 3600;
    const files = cdnOf.get(url.origin) ?? cdnOrigin;
    const ask: Ask = { request, url, world, account, cdnOrigin: files, signedSeconds, fault, now: now() };
    const response = refused ? tooManyRequests() : await spoil(await answer(ask, route), fault, bucket);
    const final = dress(response, request, bucket, refused ? spent(charge?.headers) : charge?.headers);
    return ledger.enter(request, final, bucket, hitOf(route, url, world, account));
  }

  function reach(request: Request): Promise<Response> {
    const { origin: host } = new URL(request.url);
    const neighbour = options.neighbours?.[host];
    if (neighbour !== undefined) return neighbour(request);
    const known = cdnOf.has(host) || [...cdnOf.values()].includes(host);
    return known ? handle(request) : unreachable(host);
  }

  const hub: Hub = {
    world,
    counts: ledger.counts,
    log: ledger.log,
    fault: {},
    handle,
    fetch: (input, init) => fetchLikeABrowser(input, init, reach),
    serveFrom: (from, cdn) => void cdnOf.set(from, cdn),
    reset() {
      hub.fault = {};
      ledger.reset();
      limiter.reset();
      faults.reset();
    },
  };
  return hub;
}

interface Match {
  readonly route: Route;
  readonly captured: string[];
}

function findRoute(url: URL, method: string): Match | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    if (route.method !== wanted) continue;
    const match = route.path.exec(url.pathname);
    if (match === null) continue;
    const raw = match.slice(1).filter((piece) => piece !== undefined);
    return {
      route,
      captured: raw.map((piece, at) => (route.written && at === raw.length - 1 ? piece : decode(piece))),
    };
  }
  return undefined;
}

/** A file address whose slashes are percent-encoded still works, but is counted as a page. */
function bucketOf(url: URL, found: Match | undefined): Route['kind'] {
  const kind = found?.route.kind ?? 'api';
  if (kind !== 'resolvers') return kind;
  return /%2f/i.test(url.pathname.replace(/\/(?:resolve|raw)\/[^/]+/, '')) && !url.pathname.startsWith('/api/')
    ? 'pages'
    : kind;
}

async function answer(ask: Ask, found: Match | undefined): Promise<Response> {
  if (ask.request.method === 'OPTIONS') return preflight(ask.request);
  if (found === undefined) return notFound();
  const response = await found.route.endpoint(ask, ...found.captured);
  if (ask.request.method !== 'HEAD' || response.body === null) return response;
  return new Response(null, { status: response.status, headers: response.headers });
}

/** Puts on what every answer of that host wears. */
function dress(response: Response, request: Request, bucket: Route['kind'], limits: object | undefined): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(limits ?? {})) headers.set(name, String(value));
  if (bucket === 'cdn') allowCdn(headers);
  else allowHub(headers, request);
  const stamp = crypto.randomUUID().replaceAll('-', '');
  headers.set('x-request-id', `Root=1-${stamp.slice(0, 8)}-${stamp.slice(8)}`);
  return new Response(response.body, { status: response.status, headers });
}

function spent(headers: { readonly RateLimit: string } | undefined): object | undefined {
  return headers && { ...headers, RateLimit: headers.RateLimit.replace(/r=\d+/, 'r=0') };
}

/** The file that a request is about; only the resolve hop counts as a download, those after it do not. */
function hitOf(found: Match | undefined, url: URL, world: World, account: Account): FileHit | undefined {
  const [id = '', rest = '', path = ''] = found?.captured ?? [];
  const hit = (model: HubModel, file: string, counts: boolean): FileHit => ({
    id: model.id,
    path: file,
    library: model.library_name,
    counts,
  });
  if (found?.route.kind === 'cdn') {
    const model = world.models.find(({ _id }) => _id === id);
    const file = world.largeFile(id, rest);
    return model && file && hit(model, file.path, false);
  }
  const isFile = /\/resolve\//.test(url.pathname) && !url.pathname.startsWith('/api/');
  const isCache = url.pathname.startsWith('/api/resolve-cache/');
  const model = isFile || isCache ? world.find(id, account) : undefined;
  if (model?.kind !== 'model') return undefined;
  return isCache ? hit(model.model, path, false) : hit(model.model, splitRevision(rest).path, true);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (milliseconds <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

function unreachable(host: string): Promise<Response> {
  return Promise.reject(new TypeError('fetch failed', { cause: new Error(`getaddrinfo ENOTFOUND ${host}`) }));
}
