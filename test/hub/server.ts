import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeCertificate } from './certificate.ts';
import type { Hub } from './hub.ts';

/** Where and how to listen. */
export interface ServeOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Port of the file servers' own origin; 0 takes a free one. Not used with TLS. */
  readonly cdnPort?: number;
  /** HTTPS with a certificate made on the spot, for browsers that are told to resolve huggingface.co to this port. */
  readonly tls?: boolean;
  /** Answers requests whose Host is api.github.com. */
  readonly github?: (request: Request) => Promise<Response>;
}

/** A listening stand-in. */
export interface Serving {
  readonly origin: string;
  readonly port: number;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/** Puts a Hub on a port of this machine: redirects and links stay on the origin that was asked. */
export async function serveHub(hub: Hub, options: ServeOptions = {}): Promise<Serving> {
  const scheme = options.tls === true ? 'https' : 'http';
  const listener = listenerFor(hub, scheme, options.github);
  const main = options.tls === true ? createSecureServer(makeCertificate(), listener) : createServer(listener);
  const port = await listen(main, options.port ?? 0);
  const origin = `${scheme}://127.0.0.1:${port}`;
  const servers: Server[] = [main];
  if (options.tls !== true) {
    const files = createServer(listener);
    const filesOrigin = `http://127.0.0.1:${await listen(files, options.cdnPort ?? 0)}`;
    servers.push(files);
    for (const name of [origin, `http://localhost:${port}`]) hub.serveFrom(name, filesOrigin);
  }
  return {
    origin,
    port,
    async close() {
      await Promise.all(servers.map(stop));
    },
  };
}

function listenerFor(hub: Hub, scheme: string, github: ServeOptions['github']): RequestListener {
  return (incoming, outgoing) => {
    const host = incoming.headers.host ?? '127.0.0.1';
    const answerer = host === 'api.github.com' && github !== undefined ? github : hub.handle;
    answer(incoming, outgoing, `${scheme}://${host}`, answerer).catch((cause) => outgoing.destroy(asError(cause)));
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  answerer: (request: Request) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const response = await answerer(await requestFrom(incoming, origin, gone.signal));
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) {
    outgoing.end();
    return;
  }
  await pipeline(Readable.from(response.body), outgoing).catch((cause) => {
    // A client that stops reading is no failure of the server.
    if (!gone.signal.aborted) throw cause;
  });
}

async function requestFrom(incoming: IncomingMessage, origin: string, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) };
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, signal, ...body });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
