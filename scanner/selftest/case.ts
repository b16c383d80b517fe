import type { Bytes } from '#scanner/inspect/byte-source';

/**
 * What is asked of the verdict. `dangerous`: exactly that. `warned`: dangerous, caution or incomplete, for what public
 * advice calls suspicious. `clean`: no issues found, and not a finding above a note.
 */
export type Expectation = 'dangerous' | 'warned' | 'clean';

/** A file of the self-test, assembled when it is asked for. Whatever its payload names is inert: it is never run. */
export interface Case {
  /** `family/what`, unique. */
  readonly id: string;
  readonly title: string;
  /** The public advisory or technique that an attack is named for; what writes an ordinary file. */
  readonly named: string;
  /** Name of the file: the ending that its loader would expect, unless the attack lies in the name. */
  readonly file: string;
  readonly expect: Expectation;
  assemble(): Bytes;
}

/** A row of attacks: id, title, public name, file, bytes and, unless it is `dangerous`, the expectation. */
export type AttackRow = readonly [
  id: string,
  title: string,
  named: string,
  file: string,
  assemble: () => Bytes,
  expect?: Expectation,
];

/** A family of attacks. */
export const attacks = (family: string, rows: readonly AttackRow[]): Case[] =>
  rows.map((row) => {
    const [id, title, named, file, assemble, expect = 'dangerous'] = row;
    return { id: `${family}/${id}`, title, named, file, expect, assemble };
  });

/** A family of ordinary checkpoints that a program writes: rows of id, title, file and bytes. */
export const ordinary = (
  family: string,
  named: string,
  rows: readonly (readonly [id: string, title: string, file: string, assemble: () => Bytes])[],
): Case[] =>
  rows.map(([id, title, file, assemble]) => ({ id: `${family}/${id}`, title, named, file, expect: 'clean', assemble }));
