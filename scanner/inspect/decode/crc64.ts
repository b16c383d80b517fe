import type { Bytes } from '../byte-source.ts';

const POLYNOMIAL = 0xc96c5795d7870f42n;
const LOW = new Int32Array(256);
const HIGH = new Int32Array(256);
for (let byte = 0n; byte < 256n; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ POLYNOMIAL : crc >> 1n;
  LOW[Number(byte)] = Number(crc & 0xffffffffn);
  HIGH[Number(byte)] = Number(crc >> 32n);
}

/** The CRC-64 of xz over bytes that come in pieces. */
export class Crc64 {
  #low = -1;
  #high = -1;

  add(bytes: Bytes): void {
    let low = this.#low;
    let high = this.#high;
    for (let at = 0; at < bytes.length; at++) {
      const entry = (low ^ (bytes[at] as number)) & 255;
      low = ((low >>> 8) | (high << 24)) ^ (LOW[entry] as number);
      high = (high >>> 8) ^ (HIGH[entry] as number);
    }
    this.#low = low;
    this.#high = high;
  }

  /** Whether the sum is the one that eight bytes hold. */
  matches(stored: Bytes): boolean {
    const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
    return view.getInt32(0, true) === ~this.#low && view.getInt32(4, true) === ~this.#high;
  }
}
