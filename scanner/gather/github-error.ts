import { HubError, type HubErrorCode } from './hub-error.ts';

/** Says in GitHub's terms what an answer means that was read in the Hub's: its 403 is most often a rate limit. */
export function githubError(error: HubError): HubError {
  const { status, headers } = error;
  if (status === null || headers === null) return error;
  const as = (code: HubErrorCode, message: string) => new HubError(code, message, { status, headers, cause: error });
  if (isRateLimit(status, headers))
    return as(
      'rate-limited',
      `GitHub allows no more requests ${whenAgain(headers)}; set GITHUB_TOKEN to be allowed more.`,
    );
  if (status === 401) return as('unauthorized', 'GitHub did not accept the token; check or unset GITHUB_TOKEN.');
  if (status === 403 || status === 451) return as('disabled', 'GitHub has blocked access to the repository.');
  if (status === 404) return as('not-found', 'The linked GitHub repository does not exist or is private.');
  return error;
}

const isRateLimit = (status: number, headers: Headers): boolean =>
  status === 429 || (status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after')));

function whenAgain(headers: Headers): string {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  const valid = Number.isFinite(reset) && Math.abs(reset) < 8e15;
  return valid ? `until ${new Date(reset).toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'for a while';
}
