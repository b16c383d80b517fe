import type { EventEmitter } from 'node:events';

/** What ends a command that waits: Ctrl-C, a polite request to end, the terminal's end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The wait for a signal that would end this process. */
export interface Interruption {
  /** Resolves at the first signal; those after it are ignored, since npm passes on what the terminal has sent already. */
  readonly happened: Promise<void>;
  /** Lets signals end the process again. */
  forget(): void;
}

/** Takes the signals that end a process from now on, so that it can leave nothing behind. */
export function catchInterruption(signals: Pick<EventEmitter, 'on' | 'off'>): Interruption {
  const { promise, resolve } = Promise.withResolvers<void>();
  const notice = (): void => resolve();
  for (const signal of SIGNALS) signals.on(signal, notice);
  return {
    happened: promise,
    forget: () => {
      for (const signal of SIGNALS) signals.off(signal, notice);
    },
  };
}
