import { sparseFile } from '#hub/files';
import { createHub, type Hub } from '#hub/hub';
import { bytesByFile } from '#hub/ledger';
import type { HubFile, HubModel } from '#hub/model';
import { createHttp, type Http } from '#scanner/gather/http';
import type { ByteSource, Bytes } from '#scanner/inspect/byte-source';
import { ReadError } from '#scanner/inspect/byte-source';
import { type RemoteOptions, remoteSource, resolveUrl } from '#scanner/sources/remote';

/** The moment of every test. */
export const NOW = Date.UTC(2026, 10, 21, 12);
export const ENDPOINT = 'https://huggingface.co';
export const ID = 'tidewater/weights';
export const COMMIT = '5'.repeat(40);
export const GIBIBYTE = 2 ** 30;

/** Bytes that differ from one another, so that a wrong place shows. */
export const pattern = (length: number, seed = 0): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7 + seed) & 0xff);

/** A gibibyte with something at its head and its tail. */
export const HEAD = pattern(100_000);
export const TAIL = pattern(100_000, 99);
export const huge = (path = 'huge.bin'): HubFile =>
  sparseFile(path, GIBIBYTE, [
    { at: 0, bytes: HEAD },
    { at: GIBIBYTE - TAIL.length, bytes: TAIL },
  ]);

/** A stand-in Hub with one model of these files. */
export function served(files: readonly HubFile[], changes: Partial<HubModel> = {}, signedSeconds = 3_600) {
  let time = NOW;
  const model: HubModel = { id: ID, _id: '5'.repeat(24), sha: COMMIT, files, ...changes };
  const hub = createHub({ models: [model], owners: [], now: () => time, signedSeconds });
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  const sleep = async (milliseconds: number): Promise<void> => pass(milliseconds);
  const http = createHttp({ fetch: hub.fetch, now: () => time, sleep, maxWait: 310_000 });
  return { hub, http, pass, now: () => time };
}

/** A file of that model as a source. */
export const sourceOf = (http: Http, path: string, size: number, options: Partial<RemoteOptions> = {}) =>
  remoteSource({ fetch: http, now: () => NOW, url: resolveUrl(ENDPOINT, ID, COMMIT, path), size, ...options });

/** The bytes of a file that were sent. */
export const sent = (hub: Hub, path: string): number => bytesByFile(hub.log).get(`${ID}/${path}`) ?? 0;

/** The error that a read ends with. */
export async function failureOf(read: () => Bytes | Promise<Bytes> | Promise<ByteSource>): Promise<ReadError> {
  try {
    await read();
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('it was read without an error');
}
