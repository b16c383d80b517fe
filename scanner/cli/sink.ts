import type { Writable } from 'node:stream';
import type { Sink } from './io.ts';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A Sink over a stream of the process. `flushed` resolves when everything was handed to the system. */
export interface StreamSink extends Sink {
  flushed(): Promise<void>;
}

/** Wraps a stream: a reader that went away (EPIPE) closes it quietly, any other error is thrown by the next write. */
export function createSink(stream: Writable & Terminal, env: Readonly<Record<string, string | undefined>>): StreamSink {
  let closed = false;
  let broken: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') closed = true;
    else broken = error;
  });
  const write = (text: string): Promise<void> => {
    if (broken) return Promise.reject(broken);
    if (closed || text === '') return Promise.resolve();
    return new Promise((resolve) => stream.write(text, () => resolve()));
  };
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? (Number(env.COLUMNS) || 80),
    get closed() {
      return closed;
    },
    write,
    async flushed() {
      if (!closed && !broken) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      if (broken) throw broken;
    },
  };
}
