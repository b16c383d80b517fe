/** Access tokens by the origin they were given for (`https://huggingface.co`): no other origin ever sees them. */
export type Tokens = ReadonlyMap<string, string>;

/** No tokens: everything is asked anonymously. */
export const NO_TOKENS: Tokens = new Map();

/** The `Authorization` header for a request to this address; null when no token belongs to its origin. */
export function authorizationFor(tokens: Tokens, url: URL): string | null {
  const token = tokens.get(url.origin);
  return token === undefined ? null : `Bearer ${token}`;
}
