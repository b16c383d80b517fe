/** Where newer snapshots come from, as somebody wrote it. */
interface Written {
  readonly address: string;
  readonly key: string;
}

const MOST_ADDRESS = 2_000;

/** What is wrong with an address and a key, for people; null where both may be used, or both are empty. */
export function problemWith({ address, key }: Written): string | null {
  if (address === '' && key === '') return null;
  if (address === '') return 'the address is missing';
  const url = address.length > MOST_ADDRESS ? null : URL.parse(address);
  if (url?.protocol !== 'https:') return 'the address must begin with https://';
  if (url.username !== '' || url.password !== '') return 'the address must hold no password';
  if (key === '') return 'the public key is missing: what nobody signed is not used';
  return /^[A-Za-z0-9+/]{43}=$/.test(key) ? null : 'the public key must be 32 bytes in base64, 44 characters';
}
