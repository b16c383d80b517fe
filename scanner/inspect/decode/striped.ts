import type { Bytes } from '../byte-source.ts';

/** A checksum that takes its input in stripes of one length; bytes may come in pieces of any. */
export abstract class Striped {
  /** Of these `held` bytes wait for the rest of their stripe. */
  protected readonly rest: Uint8Array<ArrayBuffer>;
  protected held = 0;
  /** Bytes so far. */
  protected length = 0;

  /** `stripe`: bytes in a stripe. */
  protected constructor(stripe: number) {
    this.rest = new Uint8Array(stripe);
  }

  /** Takes whole stripes: those of `bytes` between two places. */
  protected abstract take(bytes: Bytes, from: number, to: number): void;

  add(bytes: Bytes): void {
    const stripe = this.rest.length;
    this.length += bytes.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(bytes.length, stripe - this.held);
      this.rest.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < stripe) return;
      this.take(this.rest, 0, stripe);
    }
    const whole = at + Math.floor((bytes.length - at) / stripe) * stripe;
    this.take(bytes, at, whole);
    this.rest.set(bytes.subarray(whole));
    this.held = bytes.length - whole;
  }
}
