import { createHash } from 'node:crypto';

/** Lower-case SHA-256 of text or bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Lower-case SHA-1 of text or bytes. */
export function sha1(data: string | Uint8Array): string {
  return createHash('sha1').update(data).digest('hex');
}

/** The name git gives to a file with these bytes. */
export function gitBlobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** An object id as the Hub makes them: the second of creation, then 16 digits drawn here from a seed. */
export function objectId(createdAt: Date, seed: string): string {
  const seconds = Math.floor(createdAt.getTime() / 1000);
  return seconds.toString(16).padStart(8, '0') + sha256(seed).slice(0, 16);
}
