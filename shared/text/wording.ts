import { plain } from './plain.ts';

/** `1 file`, `2 files`, `1,234 files`. */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
  `${thousands(n)} ${n === 1 ? singular : plural}`;

/** An integer with thousands separators, the same in every locale: `1,234,567`. */
export const thousands = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');

/** A score as people read it: one decimal, or a dash when there is none. */
export const points = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

/** Up to `limit` names, cleaned, and how many more there are. */
export function some(names: readonly string[], limit = 3): string {
  const shown = names.slice(0, limit).map((name) => plain(name, 80));
  return names.length > limit ? `${shown.join(', ')} and ${thousands(names.length - limit)} more` : shown.join(', ');
}

/** Bytes in decimal units: `412 kB`, `9.8 GB`. */
export function bytes(n: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = n < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(n) / 3));
  const value = n / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
