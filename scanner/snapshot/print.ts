import type { Snapshot } from '#shared/snapshot/snapshot';

/** The text of a snapshot: JSON with a line for each part and row, so that two of them can be compared line by line. */
export function print({ body, ...head }: Snapshot): string {
  const parts = Object.entries(body).map(([name, part]) => `${JSON.stringify(name)}:${printPart(part)}`);
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"body":{\n${parts.join(',\n')}\n}}\n`;
}

function printPart(part: object): string {
  const one = (value: unknown): string => JSON.stringify(value);
  if (Array.isArray(part)) return part.length === 0 ? '[]' : `[\n${part.map(one).join(',\n')}\n]`;
  return `{\n${Object.entries(part)
    .map(([name, value]) => `${one(name)}:${one(value)}`)
    .join(',\n')}\n}`;
}
