import type { Input } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createTalk, type Talk } from '../talk.ts';
import { createPace } from './pace.ts';
import { shownPath } from './path-text.ts';
import { type Request, readRequest } from './request.ts';
import type { Row } from './row.ts';
import { rowRendererOf } from './row-renderer-of.ts';
import { createRowsOf } from './rows-of.ts';
import { createStreamOut } from './stream-out.ts';
import { Tally } from './tally.ts';

/** Inspects everything that the command line names and prints it. `changes`: what tests read otherwise. */
export async function runInspection(input: Input, io: Io, changes: Partial<Request['engine']> = {}): Promise<number> {
  const talk = createTalk(io, input.has('quiet'));
  const request = await readRequest(input, io, changes);
  const renderer = await rowRendererOf(input, io);
  const rowsOf = createRowsOf(request, io, talk);
  const pace = createPace(io, talk);
  const tally = new Tally();
  const out = createStreamOut(io.stdout);
  if (renderer.open !== '') await io.stdout.write(renderer.open);
  for (const word of input.words) {
    if (stopped(io)) break;
    const before = tally.files;
    for await (const row of rowsOf(word)) {
      tally.add(row.verdict);
      complain(word, row, talk);
      const text = renderer.one(row);
      if (text !== '') {
        talk.clear();
        await out.write(text);
      }
      await pace(row.path, tally.files);
      if (stopped(io)) break;
    }
    if (tally.files === before && !stopped(io)) talk.error(`${shownPath(word)}: There is no file in it`);
  }
  talk.clear();
  await out.flushed();
  await io.stdout.write(renderer.close());
  return io.interrupted.aborted ? EXIT.interrupted : tally.code(input.has('fail-on'));
}

const stopped = ({ stdout, interrupted }: Io): boolean => stdout.closed || interrupted.aborted;

// What was asked for by name and is not there must not drown among the results.
function complain(word: string, { path, verdict, bytesTotal, findings }: Row, talk: Talk): void {
  if (path === word && verdict === 'incomplete' && bytesTotal === null)
    talk.error(`${shownPath(word)}: ${findings[0]?.message ?? 'it could not be read'}`);
}
