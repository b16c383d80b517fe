/** JSON with its keys in order and no spaces: the same data are the same text. Undefined fields are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** Hashes a text: `sha256:` and 64 hexadecimal digits. Given from outside, since this room computes no digests. */
export type Hash = (text: string) => string;

/** The address of data by their content, without their own `id`. */
export function addressOf(data: object, hash: Hash): string {
  return hash(canonicalJson({ ...data, id: undefined }));
}
