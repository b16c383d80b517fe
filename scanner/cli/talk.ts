import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { fit } from './layout.ts';

/** What is said on standard error while results go to standard output. */
export interface Talk {
  /** What is being done now: one line that is written over on a terminal. Says nothing with --quiet. */
  doing(text: string): void;
  /** A line that stays, but not with --quiet. */
  note(text: string): void;
  /** A line that stays, always: errors. */
  error(text: string): void;
  /** Takes the line of `doing` away, before anything else is written to the terminal. */
  clear(): void;
}

const CLEAR = '\r\u001b[2K';
const LONGEST = 2_000;

/** Makes the talk of one command. Lines are made harmless: they may quote strangers. */
export function createTalk({ stderr }: Pick<Io, 'stderr'>, quiet: boolean): Talk {
  let shown = false;
  let last = '';
  // Standard error is written without waiting: nobody reads it so slowly that memory would fill.
  const write = (text: string): void => void stderr.write(text);
  const clear = (): void => {
    if (shown) write(CLEAR);
    shown = false;
  };
  const line = (text: string): void => {
    clear();
    write(`assay: ${plain(text, LONGEST)}\n`);
  };
  return {
    doing(text) {
      if (quiet || text === last) return;
      last = text;
      if (!stderr.terminal) return line(text);
      write(`${CLEAR}${fit(plain(text, LONGEST), stderr.columns - 1)}`);
      shown = true;
    },
    note: (text) => (quiet ? undefined : line(text)),
    error: line,
    clear,
  };
}
