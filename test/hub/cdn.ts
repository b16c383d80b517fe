import type { Ask } from './ask.ts';
import { xetHashOf } from './files.ts';
import { sendFile } from './ranges.ts';
import { text } from './replies.ts';
import { refuseSignature } from './signature.ts';

/** The file servers: signed addresses only, and an ETag that is not the hash of the content. */
export function serveBridge(ask: Ask, repositoryId: string, xetHash: string): Response {
  const range = ask.request.headers.get('range');
  const refusal = ask.fault.expired
    ? 'Auth failed: request has expired'
    : refuseSignature(ask.url, range, ask.now / 1000);
  if (refusal !== undefined) return text(refusal, 403);
  const file = ask.world.largeFile(repositoryId, xetHash);
  if (file === undefined) return text('Not Found', 404);
  const headers = {
    'content-type': 'application/octet-stream',
    'cache-control': 'public, max-age=31536000',
    etag: `"${xetHashOf(file)}"`,
    'content-disposition': ask.url.searchParams.get('response-content-disposition') ?? undefined,
  };
  return sendFile(ask.request, file, headers, ask.fault);
}
