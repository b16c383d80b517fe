import type { Writable } from 'node:stream';
import { FileError } from './file-error.ts';
import type { Sink } from './io.ts';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A Sink over a stream of the process. `flushed` resolves when everything was handed to the system. */
export interface StreamSink extends Sink {
  flushed(): Promise<void>;
}

/**
 * Wraps a stream: a reader that went away (EPIPE) closes it quietly, any other error is thrown as a FileError by this
 * write and every later one. What is said on an `expendable` stream is dropped once it fails: there is nowhere left to
 * tell it, and the results must not suffer.
 */
export function createSink(
  stream: Writable & Terminal,
  env: Readonly<Record<string, string | undefined>>,
  { expendable = false } = {},
): StreamSink {
  let closed = false;
  let broken: FileError | undefined;
  const fail = (error: unknown): void => {
    if (expendable || (error instanceof Error && 'code' in error && error.code === 'EPIPE')) closed = true;
    else broken ??= new FileError('The results cannot be written', error);
  };
  stream.on('error', fail);
  const handOn = async (text: string): Promise<void> => {
    if (closed || broken) return;
    const error = await written(stream, text);
    if (error) fail(error);
  };
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? (Number(env.COLUMNS) || 80),
    get closed() {
      return closed;
    },
    async write(text) {
      if (text !== '') await handOn(text);
      if (broken) throw broken;
    },
    async flushed() {
      await handOn('');
      if (broken) throw broken;
    },
  };
}

// A stream over a file throws at once when its disk is full, one over a pipe tells it later.
const written = (stream: Writable, text: string): Promise<unknown> =>
  new Promise((resolve) => {
    try {
      stream.write(text, (error) => resolve(error));
    } catch (error) {
      resolve(error);
    }
  });
