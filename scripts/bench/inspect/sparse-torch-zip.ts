import type { Bytes } from '#scanner/inspect/byte-source';
import { join, u16, u32, u64, utf8 } from '#scanner/selftest/assemble/bytes';
import { crc32 } from '#scanner/selftest/assemble/checksums';

/** Where the bytes of a large file lie that are not zero. */
export interface Sparse {
  readonly size: number;
  readonly pieces: readonly { readonly at: number; readonly bytes: Bytes }[];
}

interface Placed {
  readonly at: number;
  readonly size: number;
  readonly central: Bytes;
}

/** A torch zip whose storages are zeros that are nowhere held: with zip64 fields, as files above 4 GiB need them. */
export function sparseTorchZip(data: Bytes, storages: ReadonlyMap<string, number>): Sparse {
  const pieces: { at: number; bytes: Bytes }[] = [];
  const centrals: Bytes[] = [];
  let at = 0;
  const add = (name: string, size: number, bytes: Bytes | null): void => {
    const local = localHeader(name, size, bytes, at);
    centrals.push(placed({ at, size, central: utf8(`archive/${name}`) }, bytes));
    pieces.push({ at, bytes: bytes ? join(local, bytes) : local });
    at += local.length + size;
  };
  add('data.pkl', data.length, data);
  for (const [key, size] of storages) add(`data/${key}`, size, null);
  add('version', 2, utf8('3\n'));
  const directory = join(...centrals);
  const tail = join(directory, end(centrals.length, directory.length, at));
  return { size: at + tail.length, pieces: [...pieces, { at, bytes: tail }] };
}

const WIDE = 0xffffffff;

const SMALL = 1 << 20;

/** The sum of the bytes, or of so many zeros; of large ones 0, since nobody reads them. */
const sumOf = (bytes: Bytes | null, size: number): number =>
  bytes ? crc32(bytes) : size <= SMALL ? crc32(new Uint8Array(size)) : 0;

function localHeader(name: string, size: number, bytes: Bytes | null, at: number): Bytes {
  const path = utf8(`archive/${name}`);
  const wide = join(u16(1), u16(16), u64(size), u64(size));
  const fill = (64 - ((at + 30 + path.length + wide.length + 4) % 64)) % 64;
  const extra = join(wide, 'FB', u16(fill), 'Z'.repeat(fill));
  const head = join(u32(0x04034b50), u16(45), u16(0x800), u16(0), u32(0x21 << 16), u32(sumOf(bytes, size)));
  return join(head, u32(WIDE), u32(WIDE), u16(path.length), u16(extra.length), path, extra);
}

function placed({ at, size, central }: Placed, bytes: Bytes | null): Bytes {
  const wide = join(u16(1), u16(24), u64(size), u64(size), u64(at));
  const head = join(u32(0x02014b50), u16(45), u16(45), u16(0x800), u16(0), u32(0x21 << 16));
  const sizes = join(u32(sumOf(bytes, size)), u32(WIDE), u32(WIDE), u16(central.length), u16(wide.length));
  return join(head, sizes, u16(0), u16(0), u16(0), u32(0), u32(WIDE), central, wide);
}

const end = (count: number, size: number, at: number): Bytes =>
  join(
    join(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(size), u64(at)),
    join(u32(0x07064b50), u32(0), u64(at + size), u32(1)),
    join(u32(0x06054b50), u16(0), u16(0), u16(0xffff), u16(0xffff), u32(WIDE), u32(WIDE), u16(0)),
  );
