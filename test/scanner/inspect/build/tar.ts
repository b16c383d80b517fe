import type { Bytes } from '#scanner/inspect/byte-source';
import { be, bytes, concat } from './bytes.ts';

/** A member to write. */
export interface TarMember {
  readonly name: string;
  readonly content?: Uint8Array;
  readonly type?: string;
  readonly target?: string;
  /** Written as base-256 when true. */
  readonly binarySize?: boolean;
  readonly size?: number;
  /** `ustar` magic; the oldest archives have none. */
  readonly magic?: string;
}

const field = (text: string, width: number): Uint8Array =>
  concat(bytes(text).subarray(0, width), new Uint8Array(Math.max(0, width - text.length)));

/** Writes one member with its header and padding. */
export function member(each: TarMember): Bytes {
  const content = each.content ?? new Uint8Array(0);
  const size = each.size ?? content.length;
  const header = concat(
    field(each.name, 100),
    bytes('0000644\x000000000\x000000000\0'),
    each.binarySize ? concat(Uint8Array.of(0x80), be(11, size)) : field(`${size.toString(8).padStart(11, '0')}\0`, 12),
    bytes('00000000000\0'),
    bytes('        '),
    field(each.type ?? '0', 1),
    field(each.target ?? '', 100),
    field(each.magic ?? 'ustar\x0000', 8),
    new Uint8Array(247),
  );
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return concat(header, content, new Uint8Array((512 - (content.length % 512)) % 512));
}

/** Writes a tar archive with its end mark. */
export const tar = (...members: readonly TarMember[]): Bytes => concat(...members.map(member), new Uint8Array(1024));

/** A pax header with these fields, to stand before a member. */
export function pax(fields: Readonly<Record<string, string>>, type = 'x'): TarMember {
  const lines = Object.entries(fields).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = rest.length + String(rest.length + 2).length;
    return `${length}${rest}`;
  });
  return { name: 'pax', type, content: bytes(lines.join('')) };
}
