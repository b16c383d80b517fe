import type { Bytes } from '#scanner/inspect/byte-source';
import { join, noise, u64, utf8 } from './bytes.ts';

/** One tensor of the header. */
export interface TensorInfo {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** A safetensors file; `length` is what it states as the header's size, instead of the true one. */
export function safetensors(
  header: string | Readonly<Record<string, TensorInfo | Readonly<Record<string, string>>>>,
  data: Bytes = noise(16),
  length?: number | bigint,
): Bytes {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const padded = text + ' '.repeat((8 - (utf8(text).length % 8)) % 8);
  return join(u64(length ?? utf8(padded).length), padded, data);
}

/** A weight of four floats. */
export const FOUR_FLOATS: TensorInfo = { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] };
