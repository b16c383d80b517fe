import { plain } from './plain.ts';

/** `1 file`, `2 files`, `1,234 files`. */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
  `${thousands(n)} ${n === 1 ? singular : plural}`;

/** An integer with thousands separators, the same in every locale: `1,234,567`. */
export const thousands = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');

/** A score as people read it: one decimal, or a dash when there is none. */
export const points = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

/** How long ago: `today`, `1 day ago`, `12 days ago`. */
export const ago = (days: number): string => (days === 0 ? 'today' : `${count(days, 'day')} ago`);

/** A title within a sentence: its first letter small, the names in it as they are. */
export const midSentence = (title: string): string =>
  /^[A-Z][a-z]+\b/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** Up to `limit` names, cleaned, and how many more there are. */
export function some(names: readonly string[], limit = 3): string {
  const shown = names.slice(0, limit).map((name) => plain(name, 80));
  return names.length > limit ? `${shown.join(', ')} and ${thousands(names.length - limit)} more` : shown.join(', ');
}

/** Bytes in decimal units: `412 kB`, `9.8 GB`. */
export function bytes(n: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const fits = units.findIndex((_, power) => Math.round(n / 1000 ** power) < 1000);
  const power = fits === -1 ? units.length - 1 : fits;
  const value = n / 1000 ** power;
  return `${value < 9.95 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
