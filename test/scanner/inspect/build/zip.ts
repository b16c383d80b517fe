import { crc32, deflateRawSync } from 'node:zlib';
import type { Bytes } from '#scanner/inspect/byte-source';
import { bytes, concat, concatAll, le } from './bytes.ts';

/** What one of an entry's two headers says; each field can be made to lie. */
export interface HeaderFields {
  readonly name?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly packed?: number;
  readonly size?: number;
}

/** An entry to write. `method` 8 deflates. `local` and `central` override what the headers say. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
  readonly padding?: number;
  readonly local?: HeaderFields;
  readonly central?: HeaderFields & { readonly offset?: number };
}

/** What is odd about the archive as a whole. */
export interface ZipOptions {
  readonly prefix?: Uint8Array;
  readonly between?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly count?: number;
  readonly zip64?: boolean;
  /** Whether offsets count from the file's start although something stands before the archive. */
  readonly absolute?: boolean;
}

const fieldsOf = (entry: ZipEntry, data: Uint8Array): Required<HeaderFields> => ({
  name: entry.name,
  method: entry.method ?? 0,
  flags: entry.flags ?? 0,
  crc: crc32(entry.content),
  packed: data.length,
  size: entry.content.length,
});

const common = ({ method, flags, crc, packed, size, name }: Required<HeaderFields>, extra: number) =>
  concat(
    le(2, flags),
    le(2, method),
    le(4, 0),
    le(4, crc),
    le(4, packed),
    le(4, size),
    le(2, name.length),
    le(2, extra),
  );

/** Writes a zip archive. */
export function zip(entries: readonly ZipEntry[], options: ZipOptions = {}): Bytes {
  const prefix = options.prefix ?? new Uint8Array(0);
  const body: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = options.absolute ? prefix.length : 0;
  for (const entry of entries) {
    const data = entry.method === 8 ? deflateRawSync(entry.content) : entry.content;
    const local = { ...fieldsOf(entry, data), ...entry.local };
    const central = { ...fieldsOf(entry, data), ...entry.central };
    const padding = new Uint8Array(entry.padding ?? 0);
    const part = concat(
      bytes('PK\x03\x04'),
      le(2, 20),
      common(local, padding.length),
      bytes(local.name),
      padding,
      data,
    );
    body.push(part, options.between ?? new Uint8Array(0));
    list.push(
      bytes('PK\x01\x02\x14\x03\x14\x00'),
      common(central, 0),
      le(2, 0),
      le(4, 0),
      le(4, (entry.mode ?? 0o100644) * 65_536),
      le(4, entry.central?.offset ?? offset),
      bytes(central.name),
    );
    offset += part.length + (options.between?.length ?? 0);
  }
  const directory = concatAll(list);
  return concat(
    prefix,
    concatAll(body),
    directory,
    endRecords(offset, directory.length, options.count ?? entries.length, options),
  );
}

function endRecords(start: number, size: number, count: number, { zip64, comment, suffix }: ZipOptions): Bytes {
  const note = comment ?? new Uint8Array(0);
  const end = concat(
    bytes('PK\x05\x06\0\0\0\0'),
    le(2, zip64 ? 0xffff : count),
    le(2, zip64 ? 0xffff : count),
    le(4, zip64 ? 0xffffffff : size),
    le(4, zip64 ? 0xffffffff : start),
    le(2, note.length),
    note,
    suffix ?? new Uint8Array(0),
  );
  if (!zip64) return end;
  const end64 = concat(
    bytes('PK\x06\x06'),
    le(8, 44),
    le(4, 0x2d002d),
    le(8, 0),
    le(8, count),
    le(8, count),
    le(8, size),
    le(8, start),
  );
  return concat(end64, bytes('PK\x06\x07'), le(4, 0), le(8, start + size), le(4, 1), end);
}
