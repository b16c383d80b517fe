import type { Sink } from '../io.ts';

/** Written and not yet handed on, at most: a slow reader slows the writer. */
const MOST = 64;

/** Writes many small texts without waiting for each. An error of one is thrown by a later call. */
export interface StreamOut {
  write(text: string): Promise<void> | void;
  /** Resolves when everything was handed on. */
  flushed(): Promise<void>;
}

/** Makes the writer of a command's results. */
export function createStreamOut(sink: Sink): StreamOut {
  let pending: Promise<void>[] = [];
  let failure: { readonly error: unknown } | undefined;
  const flushed = async (): Promise<void> => {
    const waiting = pending;
    pending = [];
    await Promise.all(waiting);
    if (failure) throw failure.error;
  };
  return {
    flushed,
    write(text) {
      const fail = (error: unknown): void => {
        failure ??= { error };
      };
      pending.push(sink.write(text).catch(fail));
      return pending.length >= MOST ? flushed() : undefined;
    },
  };
}
