/**
 * JSON with its keys in order and no spaces: the same data are the same text, and so the same bytes. Fields that are
 * undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value ?? null);
  // Long lists of plain values, as of a snapshot's columns, are in order already.
  if (Array.isArray(value))
    return value.some(isObject) ? `[${value.map(canonicalJson).join(',')}]` : JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
