import { plain } from '#shared/text/plain';

const LONGEST = 2_000;

/**
 * The same data with every text in it made one harmless line. Reports are clean when they are made; this is the last
 * door before a terminal, and it does not trust that.
 */
export function harmless<T>(data: T): T;
export function harmless(data: unknown): unknown {
  if (typeof data === 'string') return plain(data, LONGEST);
  if (Array.isArray(data)) return data.map((entry) => harmless(entry));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, harmless(value)]));
}
