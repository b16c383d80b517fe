import { type ByteSource, ReadError } from '#scanner/inspect/byte-source';
import { Windows } from './windows.ts';

const WINDOW = 256 * 1024;

/** The bytes of a Blob, such as a file that was chosen in a page. */
export const blobSource = (blob: Blob): ByteSource =>
  new Windows({
    size: blob.size,
    window: WINDOW,
    async get(start, end) {
      try {
        const bytes = new Uint8Array(await blob.slice(start, end).arrayBuffer());
        if (bytes.length === end - start) return bytes;
      } catch (error) {
        throw new ReadError('changed', 'The file can no longer be read; choose it again', error);
      }
      throw new ReadError('short', 'The file gave fewer bytes than it holds; choose it again');
    },
  });
