import { UsageError } from '../usage-error.ts';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  ki: 2 ** 10,
  kib: 2 ** 10,
  mi: 2 ** 20,
  mib: 2 ** 20,
  gi: 2 ** 30,
  gib: 2 ** 30,
};

/** Bytes of `4MB`, `4MiB`, `500k` or `1000`. Throws a UsageError. */
export function byteCount(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,6})?)\s?([a-z]{0,3})$/i.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(digits) * (UNITS[unit.toLowerCase()] ?? Number.NaN));
  if (digits === '' || !Number.isSafeInteger(bytes))
    throw new UsageError('--budget is a number of bytes, such as 500kB, 4MB or 1GiB.');
  return bytes;
}

/** Bytes in words: `412 kB`, `9.8 GB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [scale, unit] = bytes < 999_500 ? [1e3, 'kB'] : bytes < 999_500_000 ? [1e6, 'MB'] : [1e9, 'GB'];
  const value = bytes / scale;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
