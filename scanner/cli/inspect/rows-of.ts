import { lstatSync } from 'node:fs';
import { openRemote } from '#scanner/sources/remote';
import { parseTarget, type Target } from '#scanner/sources/target';
import { formatOf, UNKNOWN_FORMAT } from '#shared/files/formats';
import { type CommandAccess, createAccess } from '../access.ts';
import type { Io } from '../io.ts';
import type { Talk } from '../talk.ts';
import { hubRows } from './hub-rows.ts';
import { localRows } from './local-rows.ts';
import { remoteBudget, remoteRow } from './remote-row.ts';
import type { Request } from './request.ts';
import type { Row } from './row.ts';

/** Reads what one word of a command line names. */
export type RowsOf = (word: string) => AsyncIterable<Row>;

/** Makes what reads the words of one command: they share their requests' limits. */
export function createRowsOf(request: Request, io: Io, talk: Talk): RowsOf {
  let access: Promise<CommandAccess> | undefined;
  return async function* rowsOf(word) {
    const target = isThere(word) ? undefined : remoteOf(word);
    if (!target) return yield* localRows(word, request.engine);
    access ??= createAccess(io, talk);
    if (target.kind === 'address') yield await addressRow(word, target.url, request, await access);
    else yield* hubRows(word, target, request, await access, talk);
  };
}

/**
 * What a word means that names nothing on the disk. `owner/name` is a model, unless it ends like a file: then it is a
 * path with a slip in it, which must not be sent to anybody.
 */
function remoteOf(word: string): Target | undefined {
  const target = parseTarget(word);
  const plain = !/^(hf|https?):\/\//i.test(word) && !/^(www\.)?(huggingface\.co|hf\.co)\//i.test(word);
  const isPath = plain && (!word.includes('/') || formatOf(word) !== UNKNOWN_FORMAT);
  return isPath ? undefined : target;
}

function isThere(word: string): boolean {
  try {
    return lstatSync(word, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // What keeps the system from telling (a name too long, a closed folder) is told when the path is read, if it is one.
    return parseTarget(word) === undefined;
  }
}

function addressRow(word: string, url: string, request: Request, { http, now }: CommandAccess): Promise<Row> {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  const open = () => openRemote({ fetch: http, now, url, budget: remoteBudget(request.budget) });
  return remoteRow(word, name, open, request.engine);
}
