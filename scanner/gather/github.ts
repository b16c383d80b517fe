import { Octokit } from '@octokit/core';
import * as z from 'zod/mini';
import type { Repository } from '#shared/facts/full';
import { absent } from '#shared/facts/gathered';
import type { RepositoryLink } from '#shared/facts/repository-link';
import { githubError } from './github-error.ts';
import { ISSUES_PAGE, issuesOf } from './github-issues.ts';
import type { Http } from './http.ts';
import { absenceOf, HubError } from './hub-error.ts';

/** GitHub's API. */
export const GITHUB_API = 'https://api.github.com';

/** A GitHub to ask. */
export interface GitHub {
  readonly endpoint: string;
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
}

const count = z.int().check(z.minimum(0));
const repository = z.object({
  full_name: z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/)),
  stargazers_count: count,
  license: z.nullish(z.object({ spdx_id: z.nullish(z.string()) })),
  archived: z.boolean(),
  pushed_at: z.nullish(z.string()),
  has_issues: z._default(z.boolean(), true),
});
const found = z.object({ total_count: count });

/**
 * Asks GitHub about a repository, in four requests. A renamed one is told of under its name of now. Issues that cannot
 * be read are absent within it, and cost nothing else.
 */
export async function askRepository(github: GitHub, { owner, name }: RepositoryLink): Promise<Repository> {
  const { endpoint: baseUrl, http: fetch, signal } = github;
  const octokit = new Octokit({ baseUrl, request: { fetch, log: SILENT, ...(signal && { signal }) }, log: SILENT });
  const get = async <T>(schema: z.ZodMiniType<T>, route: string, parameters: Record<string, string | number>) => {
    const parsed = schema.safeParse(await answerOf(github, () => octokit.request(route, parameters)));
    if (parsed.success) return parsed.data;
    throw new HubError('malformed', 'GitHub’s answer has an unexpected shape.', { cause: parsed.error });
  };
  const body = await get(repository, 'GET /repos/{owner}/{repo}', { owner, repo: name });
  const pulls = (state: string) =>
    get(found, 'GET /search/issues', { q: `repo:${body.full_name} is:pr is:${state}`, per_page: 1 });
  const issues = (): Promise<Repository['issues']> =>
    body.has_issues
      ? readIssues(() =>
          answerOf(github, () => octokit.request('GET /repos/{owner}/{repo}/issues', newest(body.full_name))),
        )
      : Promise.resolve(absent('not-found', 'The repository has no issues.'));
  const [open, merged, read] = await Promise.all([pulls('open'), pulls('merged'), issues()]);
  return {
    fullName: body.full_name,
    stars: body.stargazers_count,
    licence: spdx(body.license?.spdx_id),
    archived: body.archived,
    pushedAt: body.pushed_at ?? null,
    openPullRequests: open.total_count,
    mergedPullRequests: merged.total_count,
    issues: read,
  };
}

function newest(fullName: string) {
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo, state: 'all', sort: 'created', direction: 'desc', per_page: ISSUES_PAGE } as const;
}

async function readIssues(ask: () => Promise<unknown>): Promise<Repository['issues']> {
  try {
    return issuesOf(await ask());
  } catch (error) {
    return absenceOf(error);
  }
}

// GitHub's word for a licence file that it does not recognise.
const spdx = (id: string | null | undefined): string | null => (id && id !== 'NOASSERTION' ? id : null);

// The client wraps what its fetch throws; the cause says more.
async function answerOf(github: GitHub, request: () => Promise<{ readonly data: unknown }>): Promise<unknown> {
  try {
    return (await request()).data;
  } catch (error) {
    if (github.signal?.aborted) throw github.signal.reason;
    const cause = error instanceof Error && error.cause instanceof HubError ? error.cause : error;
    throw cause instanceof HubError ? githubError(cause) : cause;
  }
}

const nothing = (): void => undefined;
// Its log would write to the terminal that a report is printed on.
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
