import { Octokit } from '@octokit/core';
import * as z from 'zod/mini';
import type { Repository } from '#shared/facts/full';
import type { RepositoryLink } from '#shared/facts/repository-link';
import { githubError } from './github-error.ts';
import type { Http } from './http.ts';
import { HubError } from './hub-error.ts';

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
});
const found = z.object({ total_count: count });

/** Asks GitHub about a repository, in three requests. A renamed one is told of under its name of now. */
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
  const [open, merged] = await Promise.all([pulls('open'), pulls('merged')]);
  return {
    fullName: body.full_name,
    stars: body.stargazers_count,
    licence: spdx(body.license?.spdx_id),
    archived: body.archived,
    pushedAt: body.pushed_at ?? null,
    openPullRequests: open.total_count,
    mergedPullRequests: merged.total_count,
  };
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
