import { formatOf } from '#shared/files/formats';
import type { Bytes } from '../byte-source.ts';
import { defineFormat, type Sample } from '../format.ts';
import { latin1, startsWith, u32 } from '../little-endian.ts';

const APE = [0x4d, 0x5a, 0x71, 0x46, 0x70, 0x44];
const HASH_BANG = [0x23, 0x21];
const MACH: readonly number[] = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe];

/** Programs and scripts. Where a name promises weights, a program is there to be run by mistake or by a loader. */
export default defineFormat({
  id: 'executable',
  title: 'Program',
  recognises: (sample) => kindOf(sample) !== undefined,
  async inspect(part, session) {
    const { id, weights, risk } = formatOf(part.name);
    const kind = kindOf(part) ?? 'program';
    // A script under the name of a script is code like any other: other readings judge it.
    if (kind === 'script' && !weights && risk === 'runs-code') return 'not-this';
    const disguised = weights && id !== 'llamafile';
    const message = disguised
      ? `It is a ${kind}, under a name that promises weights`
      : `It is a ${kind}, which runs when it is started`;
    session.report({ id: 'executable-content', severity: disguised ? 'dangerous' : 'caution', message, offset: 0 });
    return 'whole';
  },
});

function kindOf({ head }: Sample): string | undefined {
  if (startsWith(head, [0x7f, 0x45, 0x4c, 0x46]) && [1, 2].includes(head[4] ?? 0)) return 'program for Linux (ELF)';
  if (startsWith(head, APE)) return 'program for every system (APE)';
  if (isWindows(head)) return 'program for Windows (PE)';
  if (isMac(head)) return 'program for macOS (Mach-O)';
  if (!startsWith(head, HASH_BANG)) return undefined;
  return /^#! ?\/[\x20-\x7e]{1,200}\r?\n/.test(latin1(head.subarray(0, 256))) ? 'script' : undefined;
}

// Two letters begin many a file of numbers: the second signature tells.
function isWindows(head: Bytes): boolean {
  return startsWith(head, [0x4d, 0x5a]) && startsWith(head, [0x50, 0x45, 0, 0], u32(head, 0x3c));
}

function isMac(head: Bytes): boolean {
  const magic = u32(head, 0);
  // A fat binary shares its first four bytes with Java's classes, and differs by a small number of parts.
  const fat = startsWith(head, [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0]) && (head[7] ?? 0) > 0 && (head[7] ?? 0) < 32;
  return fat || (MACH.includes(magic) && head.length > 28);
}
