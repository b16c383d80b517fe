import { toJson } from '../escape-json.ts';
import type { Row } from './row.ts';

/** Turns rows into one format's text, one by one, so that a folder of any size streams in constant memory. */
export interface RowRenderer {
  readonly open: string;
  one(row: Row): string;
  /** Text after the last row. */
  close(): string;
}

/** One line of JSON a file. */
export const jsonLines = (): RowRenderer => ({ open: '', one: (row) => `${toJson(row)}\n`, close: () => '' });

/** One array of all files. */
export function jsonArray(): RowRenderer {
  let first = true;
  return {
    open: '[',
    one(row) {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${toJson(row, 2).replace(/^/gm, '  ')}`;
    },
    close: () => (first ? ']\n' : '\n]\n'),
  };
}
