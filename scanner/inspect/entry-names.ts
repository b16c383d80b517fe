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

/** Reports names of entries that stand twice, as they are or but for case: loaders differ on which entry they take. */
export function checkDuplicates(entries: Iterable<{ readonly name: string }>, session: Session): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of entries) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) twice.add(folded);
    seen.add(folded);
  }
  for (const name of twice)
    suspect(
      session,
      'duplicate-entry',
      `Several entries are called ${quoted(name)}; loaders differ on which they take`,
    );
  return twice;
}
