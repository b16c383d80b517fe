import type { Io } from '../io.ts';
import type { Talk } from '../talk.ts';
import { shownPath } from './path-text.ts';

const OFTEN = 100;

/**
 * Says now and then which file was read, and lets the event loop turn: files of the disk are read without waiting, so
 * that Ctrl-C would otherwise be heard only at the end.
 */
export function createPace({ now, stderr }: Io, talk: Talk): (path: string, files: number) => void | Promise<void> {
  let last = now().getTime();
  return (path, files) => {
    const time = now().getTime();
    if (time - last < OFTEN) return undefined;
    last = time;
    // A line for each file would drown a log; a terminal writes over it.
    if (stderr.terminal) talk.doing(`${files} read · ${shownPath(path)}`);
    return new Promise((resolve) => setImmediate(resolve));
  };
}
