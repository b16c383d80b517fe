import { inspect } from '#scanner/inspect/inspect';
import { readErrorOf } from '#scanner/sources/read-errors';
import type { RemoteSource } from '#scanner/sources/remote';
import type { Engine } from './engine.ts';
import { explained, failed, type Row } from './row.ts';

/** Without a budget of the user's: what a file of a server may cost before somebody has to ask for more. Bytes. */
const READ = 64_000_000;

/** What a file on a server may cost. */
export const remoteBudget = (budget: number | undefined): number => budget ?? READ;

/** Reads a file on a server. `bytesRead` is what was got of it. Never throws for what is there. */
export async function remoteRow(
  path: string,
  name: string,
  open: () => RemoteSource | Promise<RemoteSource>,
  { judge, limits, formats, now }: Engine,
): Promise<Row> {
  const start = now();
  let source: RemoteSource;
  try {
    source = await open();
  } catch (error) {
    const { failure, message } = readErrorOf(error);
    return failed(path, failure, message);
  }
  const remoteLimits = { read: READ, ...limits };
  const inspection = await inspect(source, { name, judge, limits: remoteLimits, ...(formats && { formats }) });
  return { path, ...explained(inspection), bytesRead: source.bytesGot, ms: now() - start };
}
