import type { Io } from '../io.ts';
import type { Talk } from '../talk.ts';
import { localRows } from './local-rows.ts';
import type { Request } from './request.ts';
import type { Row } from './row.ts';

/** Reads what one word of the command line names. */
export function rowsOf(word: string, { engine }: Request, _io: Io, _talk: Talk): AsyncIterable<Row> {
  return localRows(word, engine);
}
