import type { Bytes } from '#scanner/inspect/byte-source';
import { type Chunk, join, utf8 } from './bytes.ts';

/** A member: `type` is tar's type flag (0 file, 5 folder, 2 symbolic link, L long name, x extended header). */
export interface Member {
  readonly name: string;
  readonly bytes?: Chunk;
  readonly type?: string;
  readonly link?: string;
  /** Size that the header states, instead of the true one. */
  readonly size?: number;
}

/** A tar archive in the ustar format. */
export function tar(members: readonly Member[], end: Bytes = new Uint8Array(1024)): Bytes {
  return join(...members.map(memberOf), end);
}

function memberOf(member: Member): Bytes {
  const body = typeof member.bytes === 'string' ? utf8(member.bytes) : (member.bytes ?? new Uint8Array());
  const header = new Uint8Array(512);
  const field = (at: number, text: string): void => header.set(utf8(text), at);
  field(0, member.name.slice(0, 100));
  field(100, '0000644\0');
  field(108, '0000000\0');
  field(116, '0000000\0');
  field(124, `${(member.size ?? body.length).toString(8).padStart(11, '0')}\0`);
  field(136, '00000000000\0');
  field(148, '        ');
  field(156, member.type ?? '0');
  field(157, member.link ?? '');
  field(257, 'ustar\x0000');
  const sum = header.reduce((total, byte) => total + byte, 0);
  field(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return join(header, body, new Uint8Array((512 - (body.length % 512)) % 512));
}
