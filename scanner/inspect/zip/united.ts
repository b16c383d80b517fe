import type { Listing } from './directory.ts';
import { type Entries, EntryStore } from './entries.ts';
import type { Entry } from './entry.ts';

/** The entries of all lists in the order in which they lie: what several lists say in the same words is there once. */
export function united(listings: readonly Listing[]): Entries {
  const [only] = listings;
  if (only && listings.length === 1) return only.entries.sorted((a, b) => a.offset - b.offset);
  const store = new EntryStore();
  for (const { entries } of listings) for (const entry of entries) store.add(entry);
  let before: Entry | undefined;
  return store
    .all()
    .sorted(compared)
    .where((entry) => {
      const isNew = before === undefined || compared(before, entry) !== 0;
      before = entry;
      return isNew;
    });
}

const compared = (a: Entry, b: Entry): number =>
  a.offset - b.offset ||
  a.crc - b.crc ||
  a.flags - b.flags ||
  a.packed - b.packed ||
  a.size - b.size ||
  a.method - b.method ||
  (a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
