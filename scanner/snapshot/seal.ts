import { type Body, PARTS, SCHEMA, type Snapshot } from '#shared/snapshot/snapshot';
import { canonicalJson } from '#shared/text/canonical-json';

/** Bytes of a text. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The SHA-256 of a text, in hexadecimal digits. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hashes of the parts, each over the one before it, so that the last stands for all and the first wrong one is found. */
export async function chainOf(body: Body, previous: string | null): Promise<string[]> {
  const chain: string[] = [];
  for (const part of PARTS) {
    const before = chain.at(-1) ?? previous ?? '';
    chain.push(await digest(`${before}\n${part}\n${canonicalJson(body[part])}`));
  }
  return chain;
}

/** The hash that names a snapshot, over everything but the signature. */
export const sealOf = ({ date, previous, chain }: Pick<Snapshot, 'date' | 'previous' | 'chain'>): Promise<string> =>
  digest(JSON.stringify([SCHEMA, date, previous, chain.at(-1) ?? '']));

/** Makes an unsigned snapshot of a body. */
export async function seal(body: Body, date: string, previous: string | null): Promise<Snapshot> {
  const chain = await chainOf(body, previous);
  return {
    schema: SCHEMA,
    date,
    previous,
    chain,
    seal: await sealOf({ date, previous, chain }),
    signature: null,
    body,
  };
}
