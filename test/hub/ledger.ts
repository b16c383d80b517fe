import { countsAsDownload } from './downloads.ts';
import type { Kind } from './routes.ts';

/** One answered hop. */
export interface LogEntry {
  readonly method: string;
  /** Path and query as written in the address. */
  readonly path: string;
  readonly status: number;
  readonly bucket: Kind;
  /** The file it was about, on whatever host: `owner/name/path`. */
  readonly file: string | undefined;
  /** Bytes of the body handed over so far. */
  bytes: number;
}

/** What has been asked of the stand-in, by allowance, in bytes, and in downloads the real Hub would have counted. */
export interface Counts {
  api: number;
  resolvers: number;
  pages: number;
  cdn: number;
  bytes: number;
  downloads: number;
}

const zero: Counts = { api: 0, resolvers: 0, pages: 0, cdn: 0, bytes: 0, downloads: 0 };

/** Keeps the books of one stand-in. */
export function createLedger() {
  const counts: Counts = { ...zero };
  const log: LogEntry[] = [];
  return {
    counts,
    log,
    /** Writes an answer down and returns it with a body that counts its own bytes. */
    enter(request: Request, response: Response, bucket: Kind, hit: FileHit | undefined): Response {
      const url = new URL(request.url);
      const entry: LogEntry = {
        method: request.method,
        path: url.pathname + url.search,
        status: response.status,
        bucket,
        file: hit && `${hit.id}/${hit.path}`,
        bytes: 0,
      };
      log.push(entry);
      if (bucket !== 'static') counts[bucket] += 1;
      const served = response.status < 400;
      if (served && hit?.counts === true && countsAsDownload(hit.path, hit.library)) counts.downloads += 1;
      return counted(response, (bytes) => {
        entry.bytes += bytes;
        counts.bytes += bytes;
      });
    },
    reset(): void {
      Object.assign(counts, zero);
      log.length = 0;
    },
  };
}

/** The file a request was about. */
export interface FileHit {
  readonly id: string;
  /** Whether this hop is the one that the Hub counts. */
  readonly counts: boolean;
  readonly path: string;
  readonly library: string | undefined;
}

/** Bytes that were handed over of each file, by `owner/name/path`; redirects and API answers are not among them. */
export function bytesByFile(log: readonly LogEntry[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { file, status, bytes } of log)
    if (file !== undefined && status < 300) sums.set(file, (sums.get(file) ?? 0) + bytes);
  return sums;
}

/** The same answer, telling of each piece of the body as it is read. */
function counted(response: Response, tell: (bytes: number) => void): Response {
  const { body, status, headers } = response;
  if (body === null) return response;
  const reader = body.getReader();
  const telling = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        tell(value.byteLength);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(telling, { status, headers });
}
