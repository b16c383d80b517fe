const encoder = new TextEncoder();

/** Joins texts and bytes. */
export function concat(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))));
}

/** A little-endian number of so many bytes. */
export function number(value: number, bytes: 1 | 2 | 4 | 8): Uint8Array {
  const out = Buffer.alloc(bytes);
  if (bytes === 8) out.writeBigUInt64LE(BigInt(value));
  else out.writeUIntLE(value, 0, bytes);
  return Uint8Array.from(out);
}

/** The CRC-32 of zip files. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
