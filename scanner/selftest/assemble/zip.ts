import type { Bytes } from '#scanner/inspect/byte-source';
import { join, noise, u8, u16, u32, u64, utf8 } from './bytes.ts';
import { crc32 } from './checksums.ts';
import { deflateStored } from './deflate.ts';

/** What a header says of its entry. Whatever is left out is true. */
export interface Fields {
  readonly name?: string | Bytes;
  readonly version?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly stored?: number;
  readonly size?: number;
  readonly extra?: Bytes;
}

/** An entry: its bytes, and lies that its two headers tell. */
export interface Entry {
  readonly name: string;
  readonly bytes: Bytes;
  /** 0 stored, 8 deflated (in stored blocks); anything else is written as it is. */
  readonly method?: number;
  readonly local?: Fields;
  readonly central?: Fields;
  /** Start of the entry's bytes, in multiples of this, by padding in the local header, as torch does. */
  readonly align?: number;
  /** Sizes and sum after the bytes instead of before. */
  readonly descriptor?: boolean;
  /** Left out of the central directory. */
  readonly hidden?: boolean;
  /** Offset that the central directory gives, instead of the true one. */
  readonly offset?: number;
}

/** What surrounds the entries. Whatever is left out is true. */
export interface Archive {
  readonly prefix?: Bytes;
  readonly suffix?: Bytes;
  readonly comment?: Bytes;
  /** Whether offsets count from the start of the prefix, or of the archive as if there were none. */
  readonly offsetsFromStart?: boolean;
  /** `only`: the true values stand in the zip64 records alone; `too`: in the plain end record as well, as torch does. */
  readonly zip64?: 'only' | 'too';
  readonly count?: number;
  readonly directoryOffset?: number;
}

/** A zip archive. */
export function zip(entries: readonly Entry[], archive: Archive = {}): Bytes {
  const prefix = archive.prefix ?? u8();
  const base = archive.offsetsFromStart === false ? 0 : prefix.length;
  const locals: Bytes[] = [];
  const centrals: Bytes[] = [];
  let at = base;
  for (const entry of entries) {
    const local = localOf(entry, at);
    if (!entry.hidden) centrals.push(centralOf(entry, entry.offset ?? at));
    locals.push(local);
    at += local.length;
  }
  const directory = join(...centrals);
  const end = endOf(archive, centrals.length, directory.length, at);
  return join(prefix, ...locals, directory, end, archive.suffix ?? u8());
}

const bytesOf = (name: string | Bytes): Bytes => (typeof name === 'string' ? utf8(name) : name);

const compressed = ({ bytes, method = 0 }: Entry): Bytes => (method === 8 ? deflateStored(bytes) : bytes);

function sharedFields(entry: Entry, fields: Fields, zeroed: boolean): Bytes {
  const flags = (entry.descriptor ? 8 : 0) | 0x800;
  return join(
    u16(fields.version ?? 20),
    u16(fields.flags ?? flags),
    u16(fields.method ?? entry.method ?? 0),
    u32(0x21 << 16),
    u32(fields.crc ?? (zeroed ? 0 : crc32(entry.bytes))),
    u32(fields.stored ?? (zeroed ? 0 : compressed(entry).length)),
    u32(fields.size ?? (zeroed ? 0 : entry.bytes.length)),
  );
}

function localOf(entry: Entry, at: number): Bytes {
  const fields = entry.local ?? {};
  const name = bytesOf(fields.name ?? entry.name);
  const extra = fields.extra ?? (entry.align ? padding(at + 30 + name.length, entry.align) : u8());
  const header = join(u32(0x04034b50), sharedFields(entry, fields, entry.descriptor ?? false));
  const body = compressed(entry);
  const after = entry.descriptor
    ? join(u32(0x08074b50), u32(crc32(entry.bytes)), u32(body.length), u32(entry.bytes.length))
    : u8();
  return join(header, u16(name.length), u16(extra.length), name, extra, body, after);
}

function padding(at: number, align: number): Bytes {
  const fill = (align - ((at + 4) % align)) % align;
  return join('FB', u16(fill), 'Z'.repeat(fill));
}

function centralOf(entry: Entry, offset: number): Bytes {
  const fields = entry.central ?? {};
  const name = bytesOf(fields.name ?? entry.name);
  const extra = fields.extra ?? u8();
  const lengths = join(u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0), u32(offset));
  return join(u32(0x02014b50), u16(20), sharedFields(entry, fields, false), lengths, name, extra);
}

function endOf({ comment = u8(), zip64, count, directoryOffset }: Archive, entries: number, size: number, at: number) {
  const start = directoryOffset ?? at;
  const total = count ?? entries;
  const wide = zip64 ? wideEnd(total, size, start, at + size) : u8();
  const counts = zip64 === 'only' ? [u16(0xffff), u16(0xffff), u32(0xffffffff), u32(0xffffffff)] : [];
  const plain = zip64 === 'only' ? counts : [u16(total), u16(total), u32(size), u32(start)];
  return join(wide, u32(0x06054b50), u16(0), u16(0), ...plain, u16(comment.length), comment);
}

const wideEnd = (count: number, size: number, start: number, own: number): Bytes =>
  join(
    join(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(size), u64(start)),
    join(u32(0x07064b50), u32(0), u64(own), u32(1)),
  );

/** Contents of an entry that no reader mistakes for something else: `length` bytes of weights. */
export const weights = (length: number, seed = 7): Bytes => noise(length, seed);
