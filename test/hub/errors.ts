import type { Account } from './accounts.ts';
import { json, text } from './replies.ts';

const challenge = 'Bearer realm="Authentication required", charset="UTF-8"';

/** Missing or private repository: 401 for strangers, so that the two look alike, and 404 for accounts. */
export function repositoryNotFound(account: Account, where: 'api' | 'file'): Response {
  if (account.kind === 'invalid') return invalidToken();
  if (account.kind === 'user') {
    const message = 'Repository not found';
    return json({ error: message }, 404, { 'X-Error-Code': 'RepoNotFound', 'X-Error-Message': message });
  }
  const message = 'Invalid username or password.';
  const headers = { 'X-Error-Message': message, 'WWW-Authenticate': challenge };
  return where === 'api' ? json({ error: message }, 401, headers) : text(message, 401, headers);
}

/** A token the Hub has never issued, or no longer honours. */
export function invalidToken(): Response {
  const message = 'Invalid credentials in Authorization header';
  return json({ error: message }, 401, { 'X-Error-Message': message, 'WWW-Authenticate': challenge });
}

/** No file of that name; the commit is named all the same. */
export function entryNotFound(commit: string): Response {
  return text('Entry not found', 404, {
    'X-Error-Code': 'EntryNotFound',
    'X-Error-Message': 'Entry not found',
    'X-Repo-Commit': commit,
  });
}

/** No branch, tag or commit of that name. */
export function revisionNotFound(revision: string): Response {
  const message = `Invalid rev id: ${revision}`;
  // A header holds latin-1 without line breaks, and the revision is the client's own text.
  const safe = encodeURI(message).replaceAll('%20', ' ');
  return json({ error: message }, 404, { 'X-Error-Code': 'RevisionNotFound', 'X-Error-Message': safe });
}

/** A gated file: 401 for strangers and unknown tokens, 403 for accounts without a grant. */
export function gatedRepository(modelId: string, account: Account): Response {
  const stranger = account.kind !== 'user';
  const message = stranger
    ? `Access to model ${modelId} is restricted. You must have access to it and be authenticated to access it. Please log in.`
    : `Access to model ${modelId} is restricted and you are not in the authorized list. Visit https://huggingface.co/${modelId} to ask for access.`;
  const headers = { 'X-Error-Code': 'GatedRepo', 'X-Error-Message': message };
  return text(message, stranger ? 401 : 403, stranger ? { ...headers, 'WWW-Authenticate': challenge } : headers);
}

/** A repository that the Hub's staff have switched off. */
export function disabledRepository(): Response {
  const message = 'Access to this resource is disabled.';
  return json({ error: message }, 403, { 'X-Error-Message': message });
}

/** A request the Hub cannot make sense of. */
export function badRequest(message: string): Response {
  return json({ error: message }, 400);
}

/** No such page or endpoint. */
export function notFound(message = 'Sorry, we can’t find the page you are looking for.'): Response {
  return json({ error: message }, 404);
}
