import type { FactSheet } from './facts.ts';
import { known } from './gathered.ts';
import type { Inspections } from './inspections.ts';

/** The sheet with what reading its files showed; where nothing was read it stays as it is. */
export function withInspections(sheet: FactSheet, read: Inspections): FactSheet {
  if (read.length === 0) return sheet;
  const oldest = read.reduce((first, { observedAt }) => (observedAt < first ? observedAt : first), '9999');
  return {
    ...sheet,
    sources: { ...sheet.sources, inspections: oldest },
    // The same bytes, in whatever order the files were read.
    facts: { ...sheet.facts, inspections: known(read.toSorted((a, b) => (a.path < b.path ? -1 : 1))) },
  };
}
