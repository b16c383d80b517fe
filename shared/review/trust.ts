/** Public keys that a user listed, each with the author's name it was listed for, if any. */
export type Trust = ReadonlyMap<string, string | null>;

/** A list of trusted keys, or the line that is none. */
export type ReadTrust = { readonly trust: Trust } | { readonly line: number; readonly problem: string };

const KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Reads a list of trusted keys: one a line, the raw public key in base64, then perhaps the author's name. Empty lines
 * and those that begin with `#` are skipped. Never throws.
 */
export function readTrust(text: string): ReadTrust {
  const trust = new Map<string, string | null>();
  for (const [index, row] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const [key = '', ...name] = row.trim().split(/\s+/);
    if (key === '' || key.startsWith('#')) continue;
    if (!KEY.test(key)) return { line: index + 1, problem: 'it begins with no Ed25519 key (32 bytes in base64)' };
    if (trust.has(key)) return { line: index + 1, problem: 'its key is listed above already' };
    trust.set(key, name.length === 0 ? null : name.join(' '));
  }
  return { trust };
}
