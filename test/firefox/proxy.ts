import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy of this machine that leads a browser to the stand-in Hub. */
export interface Proxy {
  readonly port: number;
  /** Stops listening and cuts what is open. */
  close(): Promise<void>;
}

const HUB_HOSTS = /^(([\w-]+\.)*(huggingface\.co|hf\.co)|api\.github\.com):443$/;

/** Starts a proxy that leads the Hub's names to the given port of this machine and refuses every other host. */
export async function serveProxy(hubPort: number): Promise<Proxy> {
  const open = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // Either side may hang up at any time; the other then follows.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', ({ url }, client: Duplex) => {
    keep(client);
    if (!HUB_HOSTS.test(url ?? '')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const hub = connect(hubPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(hub).pipe(client);
    });
    keep(hub);
    hub.on('close', () => client.destroy());
    client.on('close', () => hub.destroy());
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await listening;
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const { promise: closed, resolve: done } = Promise.withResolvers<void>();
      server.close(() => done());
      server.closeAllConnections();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
