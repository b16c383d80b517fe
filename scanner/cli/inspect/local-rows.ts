import { statSync } from 'node:fs';
import { inspect } from '#scanner/inspect/inspect';
import type { Inspection } from '#shared/facts/inspection';
import type { Engine } from './engine.ts';
import { type LocalFile, openLocal } from './local-file.ts';
import { pathText } from './path-text.ts';
import { explained, failed, marred, type Row, unread } from './row.ts';
import { trouble } from './system-trouble.ts';
import { type Entry, special, walk } from './walk.ts';

/** Reads a file, or every file below a folder, one after the other. Never throws for what lies there. */
export async function* localRows(argument: string, engine: Engine): AsyncGenerator<Row> {
  const path = Buffer.from(argument);
  const found = look(path, argument);
  if ('verdict' in found) yield found;
  else if (found.isDirectory()) for (const entry of walk(path)) yield await rowOf(entry, engine);
  else if (found.isFile()) yield await read(path, path, engine, true);
  else yield await rowOf(special(path, found), engine);
}

function look(path: Buffer, argument: string) {
  try {
    return statSync(path);
  } catch (error) {
    const { failure, message } = trouble(error);
    return failed(argument, failure, argument === '-' ? STANDARD_INPUT : message);
  }
}

const STANDARD_INPUT =
  'Standard input is not read, since a file is looked at from its end too; save it and name the file';

const rowOf = (entry: Entry, engine: Engine): Row | Promise<Row> =>
  entry.kind === 'file'
    ? read(entry.path, entry.at, engine, false)
    : unread(pathText(entry.path), entry.verdict, entry.id, entry.message);

async function read(path: Buffer, at: Buffer, engine: Engine, followLink: boolean): Promise<Row> {
  const name = pathText(path);
  const start = engine.now();
  try {
    const inspection = await readOpen(openLocal(at, { followLink }), name, engine);
    return { path: name, ...inspection, ms: engine.now() - start };
  } catch (error) {
    const { failure, message } = trouble(error);
    return failed(name, failure, message);
  }
}

async function readOpen(file: LocalFile, name: string, { judge, limits, formats }: Engine): Promise<Inspection> {
  try {
    const inspection = await inspect(file.source, { name, judge, limits, ...(formats && { formats }) });
    const change = file.change();
    return change ? marred(inspection, change.failure, change.message) : explained(inspection);
  } finally {
    file.close();
  }
}
