import type { Session } from './format.ts';
import { quoted, suspect } from './tell.ts';

const PROBLEMS: readonly (readonly [(name: string) => boolean, string])[] = [
  [
    (name) => name.includes('..') && name.split(/[/\\]/).includes('..'),
    'climbs out of the folder that it is unpacked into',
  ],
  [(name) => /^[/\\]/.test(name), 'is an absolute path'],
  [(name) => /^[A-Za-z]:/.test(name), 'names a drive'],
  [(name) => name.includes('\0'), 'holds a NUL, at which some loaders cut it'],
];

/** Reports a name of an archive's entry that unpacking would turn against its user. */
export function checkName(name: string, session: Session): void {
  for (const [applies, what] of PROBLEMS)
    if (applies(name)) suspect(session, 'entry-name', `The name of entry ${quoted(name)} ${what}`);
}

/** Entries with their names, and how many they are. */
type Named = Iterable<{ readonly name: string }> & { readonly length: number };

/** Reports names of entries that stand twice, as they are or but for case: loaders differ on which entry they take. */
export function checkDuplicates(entries: Named, session: Session): ReadonlySet<string> {
  const twice = duplicates(entries);
  for (const name of twice)
    suspect(
      session,
      'duplicate-entry',
      `Several entries are called ${quoted(name)}; loaders differ on which they take`,
    );
  return twice;
}

// What stands twice has a sum that stands twice: of a hundred thousand names only those need to be held, which are few.
function duplicates(entries: Named): ReadonlySet<string> {
  const repeated = repeatedSums(entries);
  const seen = new Set<string>();
  const twice = new Set<string>();
  if (repeated.size === 0) return twice;
  for (const { name } of entries) {
    const folded = name.toLowerCase();
    if (!repeated.has(sumOf(folded))) continue;
    if (seen.has(folded)) twice.add(folded);
    seen.add(folded);
  }
  return twice;
}

function repeatedSums(entries: Named): ReadonlySet<number> {
  const sums = new Uint32Array(entries.length);
  let count = 0;
  for (const { name } of entries) sums[count++] = sumOf(name.toLowerCase());
  sums.sort();
  return new Set(sums.filter((sum, at) => sum === sums[at + 1]));
}

function sumOf(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
