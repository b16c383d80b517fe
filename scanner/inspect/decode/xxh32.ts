import type { Bytes } from '../byte-source.ts';
import { Striped } from './striped.ts';

const [P1, P2, P3, P4, P5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];
const STRIPE = 16;

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
const word = (bytes: Bytes, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24);

/** The checksum of LZ4 frames, XXH32 with seed 0, over bytes that come in pieces. */
export class Xxh32 extends Striped {
  readonly #lanes = new Int32Array([P1 + P2, P2, 0, -P1]);

  constructor() {
    super(STRIPE);
  }

  /** The sum as an unsigned number of 32 bits. */
  sum(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#lanes;
    let sum = this.length >= STRIPE ? turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18) : P5;
    sum = (sum + this.length) | 0;
    let at = 0;
    for (; at + 4 <= this.held; at += 4)
      sum = Math.imul(turned((sum + Math.imul(word(this.rest, at), P3)) | 0, 17), P4);
    for (; at < this.held; at++) sum = Math.imul(turned((sum + Math.imul(this.rest[at] as number, P5)) | 0, 11), P1);
    sum = Math.imul(sum ^ (sum >>> 15), P2);
    sum = Math.imul(sum ^ (sum >>> 13), P3);
    return (sum ^ (sum >>> 16)) >>> 0;
  }

  protected override take(bytes: Bytes, from: number, to: number): void {
    let [a = 0, b = 0, c = 0, d = 0] = this.#lanes;
    for (let at = from; at < to; at += STRIPE) {
      a = Math.imul(turned((a + Math.imul(word(bytes, at), P2)) | 0, 13), P1);
      b = Math.imul(turned((b + Math.imul(word(bytes, at + 4), P2)) | 0, 13), P1);
      c = Math.imul(turned((c + Math.imul(word(bytes, at + 8), P2)) | 0, 13), P1);
      d = Math.imul(turned((d + Math.imul(word(bytes, at + 12), P2)) | 0, 13), P1);
    }
    this.#lanes.set([a, b, c, d]);
  }
}

/** XXH32 of bytes that are all there. */
export function xxh32(bytes: Bytes): number {
  const hash = new Xxh32();
  hash.add(bytes);
  return hash.sum();
}
