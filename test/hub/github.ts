import { fetchLikeABrowser } from './follow.ts';
import { sha1, sha256 } from './hash.ts';
import type { Json, JsonObject } from './json.ts';

/** One repository of the stand-in GitHub. */
export interface GitHubRepository {
  /** `owner/name`. */
  readonly fullName: string;
  readonly stars?: number;
  readonly forks?: number;
  readonly watchers?: number;
  /** Open issues and open pull requests together, as GitHub counts them. */
  readonly openIssues?: number;
  readonly openPulls?: number;
  readonly closedPulls?: number;
  readonly mergedPulls?: number;
  readonly createdAt?: string;
  readonly pushedAt?: string;
  readonly archived?: boolean;
  readonly fork?: boolean;
  /** SPDX identifier. */
  readonly license?: string;
  readonly description?: string;
  /** Newest first; they share the page with the pull requests. */
  readonly issues?: readonly GitHubIssue[];
  readonly hasIssues?: boolean;
  /** Names that answer 301 to this repository. */
  readonly formerNames?: readonly string[];
}

/** An issue of the stand-in GitHub. */
export interface GitHubIssue {
  readonly title: string;
  readonly author: string | null;
  readonly state?: 'open' | 'closed';
  readonly reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened';
  readonly createdAt?: string;
  readonly association?: string;
  readonly bot?: boolean;
  readonly labels?: readonly string[];
  readonly reactions?: number;
}

/** A running stand-in for api.github.com. */
export interface GitHub {
  /** Use in place of the global `fetch` for api.github.com. */
  fetch(input: Request | string | URL, init?: RequestInit): Promise<Response>;
  /** Answers one hop. */
  handle(request: Request): Promise<Response>;
  /** `GET /path status` of every hop so far. */
  readonly log: string[];
  /** True answers everything with the 403 of a used-up allowance. */
  rateLimited: boolean;
}

interface State {
  readonly repositories: readonly GitHubRepository[];
  readonly limit: number;
  readonly resetAt: number;
  used: number;
}

/** Makes a stand-in GitHub; `limit` is the anonymous allowance of an hour, 60 on the real one. */
export function createGitHub(options: {
  readonly repositories: readonly GitHubRepository[];
  readonly limit?: number;
  readonly now?: () => number;
}): GitHub {
  const now = options.now ?? Date.now;
  const resetAt = Math.floor(now() / 1000) + 3600;
  const state: State = { repositories: options.repositories, limit: options.limit ?? 60, resetAt, used: 0 };
  const github: GitHub = {
    log: [],
    rateLimited: false,
    fetch: (input, init) => fetchLikeABrowser(input, init, github.handle),
    async handle(request) {
      request.signal.throwIfAborted();
      const url = new URL(request.url);
      const response = finish(state, request, answer(state, url, github.rateLimited));
      github.log.push(`${request.method} ${url.pathname}${url.search} ${response.status}`);
      return response;
    },
  };
  return github;
}

interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly location?: string;
}

function answer(state: State, url: URL, rateLimited: boolean): Answer {
  if (rateLimited || state.used >= state.limit) {
    state.used = state.limit;
    return problem(
      403,
      'API rate limit exceeded for 203.0.113.7. (But here’s the good news: Authenticated requests get a higher rate limit.)',
    );
  }
  if (url.pathname === '/search/issues') return search(state, url);
  const [, name = '', rest = ''] =
    /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/\d+)(\/pulls|\/issues)?$/.exec(url.pathname) ?? [];
  const wanted = name.toLowerCase();
  const id = Number(/^\/repositories\/(\d+)/.exec(url.pathname)?.[1]);
  const found = state.repositories.find((one) => one.fullName.toLowerCase() === wanted || idOf(one) === id);
  if (found !== undefined && rest === '/issues') return issues(found);
  if (found !== undefined) return { status: 200, body: rest === '' ? repositoryBody(found) : pulls(found, url) };
  const moved = state.repositories.find((one) => one.formerNames?.some((former) => former.toLowerCase() === wanted));
  if (moved === undefined) return problem(404, 'Not Found');
  const location = `${url.origin}/repositories/${idOf(moved)}${rest}${url.search}`;
  return { status: 301, body: { message: 'Moved Permanently', url: location }, location };
}

function search(state: State, url: URL): Answer {
  const query = url.searchParams.get('q') ?? '';
  const name = /repo:(\S+)/.exec(query)?.[1]?.toLowerCase();
  const found = state.repositories.find((repository) => repository.fullName.toLowerCase() === name);
  if (found === undefined) return problem(422, 'Validation Failed');
  const total = query.includes('is:merged')
    ? found.mergedPulls
    : query.includes('is:open')
      ? found.openPulls
      : found.closedPulls;
  return { status: 200, body: { total_count: total ?? 0, incomplete_results: false, items: [] } };
}

// Pull requests are issues to this address, told apart by one field.
function issues(repository: GitHubRepository): Answer {
  if (repository.hasIssues === false) return problem(410, 'Issues has been disabled in this repository.');
  const own = (repository.issues ?? []).map((issue, index) => issueBody(issue, index + 1_000));
  const change: JsonObject = { ...issueBody({ title: 'Change 1', author: 'hand' }, 1), pull_request: { url: '' } };
  return { status: 200, body: repository.openPulls ? [change, ...own] : own };
}

function issueBody(issue: GitHubIssue, number: number): JsonObject {
  const { title, author, state = 'open', reason, createdAt, association = 'NONE', bot, labels = [], reactions } = issue;
  return {
    number,
    title,
    state,
    state_reason: reason ?? (state === 'closed' ? 'completed' : null),
    created_at: createdAt ?? '2026-10-01T00:00:00Z',
    author_association: association,
    user: author === null ? null : { login: author, type: bot ? 'Bot' : 'User' },
    labels: labels.map((name) => ({ name })),
    comments: 0,
    reactions: { total_count: reactions ?? 0, '+1': reactions ?? 0 },
  };
}

function pulls(repository: GitHubRepository, url: URL): Json {
  const asked = url.searchParams.get('state') ?? 'open';
  const open = asked === 'closed' ? 0 : (repository.openPulls ?? 0);
  const closed = asked === 'open' ? 0 : (repository.closedPulls ?? 0);
  const all = Array.from({ length: open + closed }, (_, at) => pull(repository, at + 1, at < open));
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30) || 30, 100);
  const page = Number(url.searchParams.get('page') ?? 1) || 1;
  return all.slice((page - 1) * size, page * size);
}

function pull(repository: GitHubRepository, number: number, open: boolean): JsonObject {
  const merged = !open && number <= (repository.openPulls ?? 0) + (repository.mergedPulls ?? 0);
  const day = repository.pushedAt ?? null;
  return {
    number,
    state: open ? 'open' : 'closed',
    title: `Change ${number}`,
    created_at: day,
    merged_at: merged ? day : null,
  };
}

/** The fields of a repository that GitHub always sends; `license` is null when none is recognised. */
function repositoryBody(repository: GitHubRepository): JsonObject {
  const [owner = '', name = ''] = repository.fullName.split('/');
  const { license } = repository;
  return {
    id: idOf(repository),
    name,
    full_name: repository.fullName,
    private: false,
    has_issues: repository.hasIssues ?? true,
    owner: { login: owner, type: 'Organization' },
    html_url: `https://github.com/${repository.fullName}`,
    description: repository.description ?? null,
    fork: repository.fork ?? false,
    created_at: repository.createdAt ?? null,
    updated_at: repository.pushedAt ?? null,
    pushed_at: repository.pushedAt ?? null,
    stargazers_count: repository.stars ?? 0,
    watchers_count: repository.stars ?? 0,
    subscribers_count: repository.watchers ?? 0,
    forks_count: repository.forks ?? 0,
    open_issues_count: repository.openIssues ?? 0,
    archived: repository.archived ?? false,
    disabled: false,
    default_branch: 'main',
    topics: [],
    license: license === undefined ? null : { key: license.toLowerCase(), name: license, spdx_id: license },
  };
}

/** Adds the headers every answer carries, and turns a matching ETag into a 304 that costs nothing. */
function finish(state: State, request: Request, { status, body, location }: Answer): Response {
  const text = JSON.stringify(body);
  const etag = `W/"${sha256(text)}"`;
  const fresh = status === 200 && request.headers.get('if-none-match') === etag;
  if (!fresh && state.used < state.limit) state.used += 1;
  const headers = new Headers({
    'access-control-allow-origin': '*',
    'access-control-expose-headers':
      'ETag, Link, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(Math.max(0, state.limit - state.used)),
    'x-ratelimit-reset': String(state.resetAt),
    'x-ratelimit-used': String(state.used),
    'x-ratelimit-resource': 'core',
  });
  if (status === 200) headers.set('etag', etag);
  if (location !== undefined) headers.set('location', location);
  return fresh ? new Response(null, { status: 304, headers }) : new Response(text, { status, headers });
}

function problem(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

function idOf(repository: GitHubRepository): number {
  return Number.parseInt(sha1(repository.fullName).slice(0, 7), 16);
}
