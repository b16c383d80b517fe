import { HubError } from './hub-error.ts';

/** How much of a body is read: beyond `maxBytes` it is cut off, or the request fails with `too-large`. */
export interface BodyLimit {
  readonly maxBytes: number;
  readonly beyond: 'cut' | 'fail';
}

/** Reads a body chunk by chunk, never holding more than the limit and one chunk. A limit of 0 that cuts reads nothing. */
export async function readBody(
  response: Response,
  { maxBytes, beyond }: BodyLimit,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly truncated: boolean }> {
  if (maxBytes === 0 && beyond === 'cut') {
    await response.body?.cancel();
    return { bytes: new Uint8Array(), truncated: response.body !== null };
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= maxBytes) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joined(chunks, size), truncated: false };
    chunks.push(value);
    size += value.byteLength;
  }
  if (!reader) return { bytes: new Uint8Array(), truncated: false };
  await reader.cancel();
  if (beyond === 'fail')
    throw new HubError('too-large', `The answer is larger than ${maxBytes} bytes, more than is read.`, {
      status: response.status,
    });
  return { bytes: joined(chunks, maxBytes), truncated: true };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, size - offset), offset);
    offset += chunk.byteLength;
    if (offset >= size) break;
  }
  return bytes;
}
