import type { Snapshot } from '#shared/snapshot/snapshot';
import { bytesOf } from './seal.ts';

const ED25519 = { name: 'Ed25519' };

/** A key cannot be used; the message says why. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * Signs a snapshot’s seal with a private key in PEM (PKCS #8), as `openssl genpkey -algorithm ed25519` writes it. Throws
 * a KeyError for anything else.
 */
export async function sign(snapshot: Snapshot, pem: string): Promise<Snapshot> {
  const key = await privateKey(pem);
  const value = await crypto.subtle.sign(ED25519, key, bytesOf(snapshot.seal));
  return { ...snapshot, signature: { key: await publicOf(key), value: toBase64(new Uint8Array(value)) } };
}

/** Whether the signature is of this seal by this public key (raw, base64). Throws a KeyError for a key that is none. */
export async function isSignedBy(snapshot: Snapshot, publicKey: string): Promise<boolean> {
  const { signature } = snapshot;
  if (signature === null || signature.key !== publicKey) return false;
  const key = await imported('raw', fromBase64(publicKey), 'verify');
  return crypto.subtle.verify(ED25519, key, fromBase64(signature.value), bytesOf(snapshot.seal));
}

async function privateKey(pem: string): Promise<CryptoKey> {
  const inner = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(pem)?.[1];
  if (inner === undefined)
    throw new KeyError('it is no private key in PEM; openssl genpkey -algorithm ed25519 makes one');
  return imported('pkcs8', fromBase64(inner.replace(/\s+/g, '')), 'sign');
}

async function imported(format: 'raw' | 'pkcs8', bytes: Uint8Array<ArrayBuffer>, use: 'sign' | 'verify') {
  try {
    return await crypto.subtle.importKey(format, bytes, ED25519, true, [use]);
  } catch (cause) {
    throw new KeyError('it is no Ed25519 key', { cause });
  }
}

async function publicOf(key: CryptoKey): Promise<string> {
  const { x } = await crypto.subtle.exportKey('jwk', key);
  if (x === undefined) throw new KeyError('its public part cannot be told');
  return toBase64(fromBase64(x.replaceAll('-', '+').replaceAll('_', '/')));
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new KeyError('it is no base64', { cause });
  }
}
