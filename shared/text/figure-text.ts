/** A figure in its unit, for people: shares as percentages, ratings whole. */
export function figureText({ value, unit }: { readonly value: number; readonly unit: string }): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`;
  if (unit === 'percent') return `${value.toFixed(1)} %`;
  if (unit === 'elo') return `${Math.round(value)} Elo`;
  return `${Math.round(10 * value) / 10} ${unit}`;
}
