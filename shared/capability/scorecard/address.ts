import { canonicalJson } from '../../text/canonical-json.ts';

/** Hashes a text: `sha256:` and 64 hexadecimal digits. Given from outside, since this room computes no digests. */
export type Hash = (text: string) => string;

/** The address of data by their content, without their own `id`. */
export function addressOf(data: object, hash: Hash): string {
  return hash(canonicalJson({ ...data, id: undefined }));
}
