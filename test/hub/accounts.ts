/** Who may do what with one token. */
export interface HubToken {
  /** Account name. */
  readonly user: string;
  /** Gated and private models it may read; `all` for every one. */
  readonly grants?: readonly string[] | 'all';
  readonly plan?: Plan;
  readonly role?: 'read' | 'write' | 'fineGrained';
}

/** The plans that have their own rate limits. */
export type Plan = 'anonymous' | 'free' | 'pro' | 'team' | 'enterprise' | 'enterprise-plus';

/** Who is asking: nobody, someone with a token the Hub does not know, or an account. */
export type Account =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'user'; readonly token: HubToken };

/** Tokens every stand-in accepts unless told otherwise. */
export const defaultTokens: { readonly [token: string]: HubToken } = {
  hf_test_reader: { user: 'reader', plan: 'free', role: 'read' },
  hf_test_granted: { user: 'granted', plan: 'pro', role: 'read', grants: 'all' },
};

/** The account behind the request's Authorization header. */
export function accountOf(request: Request, tokens: { readonly [token: string]: HubToken }): Account {
  const header = request.headers.get('authorization');
  if (header === null) return { kind: 'anonymous' };
  const token = tokens[header.replace(/^Bearer /i, '')];
  return token === undefined ? { kind: 'invalid' } : { kind: 'user', token };
}

/** Whether the account was granted access to a gated or private model. */
export function isGranted(account: Account, modelId: string): boolean {
  if (account.kind !== 'user') return false;
  const { grants } = account.token;
  return grants === 'all' || (grants?.includes(modelId) ?? false);
}
