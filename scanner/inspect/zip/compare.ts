import type { Session } from '../format.ts';
import { quoted, suspect } from '../tell.ts';
import { type Entry, FOLLOWED, type Local, ODD_FLAGS } from './entry.ts';

const UNKNOWN = 0xffffffff;

/** Reports every field in which an entry's own header and the list of entries disagree: loaders differ on which they go by. */
export function compareHeaders(entry: Entry, local: Local, session: Session): void {
  const differs = (what: string, own: string | number, listed: string | number, advisory?: string) =>
    suspect(
      session,
      'zip-header-mismatch',
      `The ${what} of entry ${quoted(entry.name)} is ${own} in its own header and ${listed} in the list`,
      { offset: entry.offset, ...(advisory && { advisory }) },
    );
  if (local.name !== entry.name) differs('name', quoted(local.name), quoted(entry.name), 'CVE-2025-1944');
  if ((local.flags ^ entry.flags) & ODD_FLAGS) differs('set of flags', local.flags, entry.flags, 'CVE-2025-1945');
  if (local.method !== entry.method) differs('compression method', local.method, entry.method);
  const followed = (local.flags & FOLLOWED) !== 0;
  const agree = (own: number, listed: number) => own === listed || (followed && (own === 0 || own === UNKNOWN));
  if (!agree(local.packed, entry.packed)) differs('packed size', local.packed, entry.packed);
  if (!agree(local.size, entry.size)) differs('size', local.size, entry.size);
  if (!agree(local.crc, entry.crc)) differs('checksum', local.crc, entry.crc, 'CVE-2025-10156');
}
