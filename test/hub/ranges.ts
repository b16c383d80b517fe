import type { Faults } from './faults.ts';
import { readBytes, sizeOf } from './files.ts';
import type { HubFile } from './model.ts';
import { headersOf } from './replies.ts';

type HeaderList = { readonly [name: string]: string | undefined };

const chunkBytes = 65_536;

/** Sends a file, or the one absolute range asked for; suffix and multiple ranges get the whole file. */
export function sendFile(request: Request, file: HubFile, headers: HeaderList, fault: Faults): Response {
  const size = sizeOf(file) + grown(fault);
  const asked = fault.ignoreRange === true ? null : request.headers.get('range');
  const range = asked === null ? undefined : parseRange(asked);
  const etag = fault.changes === true ? `"${crypto.randomUUID()}"` : headers.etag;
  const common = { ...headers, etag, 'accept-ranges': 'bytes' };
  if (range !== undefined && (range.start >= size || fault.wrongTotal === true)) {
    return unsatisfiable(fault.wrongTotal === true ? 177 : size, common);
  }
  if (range === undefined) {
    return send(request, file, [0, size], 200, { ...common, 'content-length': String(size) }, fault);
  }
  const start = range.start + (fault.wrongRange ?? 0);
  const end = Math.min((range.end ?? size - 1) + (fault.wrongRange ?? 0), size - 1);
  const promised = end + 1 - start;
  const length = Math.min(promised, fault.shortRange ?? promised);
  const list = {
    ...common,
    'content-range': fault.silentRange === true ? undefined : `bytes ${start}-${end}/${size}`,
    'content-length': String(length),
  };
  return send(request, file, [start, start + length], 206, list, fault);
}

const growth = new WeakMap<Faults, number>();

function grown(fault: Faults): number {
  if (fault.grows === undefined) return 0;
  const bytes = (growth.get(fault) ?? -fault.grows) + fault.grows;
  growth.set(fault, bytes);
  return bytes;
}

/** Reads `bytes=a-b` and `bytes=a-`; undefined for every other form. */
export function parseRange(header: string): { start: number; end?: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header.trim());
  if (match === null) return undefined;
  const start = Number(match[1]);
  if (match[2] === '') return { start };
  const end = Number(match[2]);
  return end < start ? undefined : { start, end };
}

function unsatisfiable(total: number, headers: HeaderList): Response {
  return new Response('Requested Range Not Satisfiable', {
    status: 416,
    headers: headersOf({ ...headers, 'content-range': `bytes */${total}`, 'content-type': 'text/plain' }),
  });
}

function send(
  request: Request,
  file: HubFile,
  [start, end]: readonly [number, number],
  status: number,
  headers: HeaderList,
  fault: Faults,
) {
  const body = request.method === 'HEAD' ? null : streamOf(file, start, end, start + (fault.diesAfter ?? end));
  return new Response(body, { status, headers: headersOf(headers) });
}

function streamOf(file: HubFile, start: number, end: number, death: number): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= end) return controller.close();
        if (at >= death) return controller.error(new TypeError('terminated'));
        const next = Math.min(at + chunkBytes, end, Math.max(at + 1, death));
        controller.enqueue(readBytes(file, at, next));
        at = next;
      },
    },
    // Nothing is made before it is read, so that the byte counts are those of the client.
    { highWaterMark: 0 },
  );
}
