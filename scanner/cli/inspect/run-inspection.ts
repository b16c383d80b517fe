import type { Input } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createTalk } from '../talk.ts';
import { createPace } from './pace.ts';
import { type Request, readRequest } from './request.ts';
import { rowRendererOf } from './row-renderer-of.ts';
import { rowsOf } from './rows-of.ts';
import { Tally } from './tally.ts';

/** Inspects everything that the command line names and prints it. `changes`: what tests read otherwise. */
export async function runInspection(input: Input, io: Io, changes: Partial<Request['engine']> = {}): Promise<number> {
  const talk = createTalk(io, input.has('quiet'));
  const request = await readRequest(input, io, changes);
  const renderer = await rowRendererOf(input, io);
  const pace = createPace(io, talk);
  const tally = new Tally();
  await io.stdout.write(renderer.open);
  for (const word of input.words) {
    if (stopped(io)) break;
    for await (const row of rowsOf(word, request, io, talk)) {
      tally.add(row.verdict);
      const text = renderer.one(row);
      if (text !== '') {
        talk.clear();
        await io.stdout.write(text);
      }
      await pace(row.path, tally.files);
      if (stopped(io)) break;
    }
  }
  talk.clear();
  await io.stdout.write(renderer.close());
  return io.interrupted.aborted ? EXIT.interrupted : tally.code(input.has('fail-on'));
}

const stopped = ({ stdout, interrupted }: Io): boolean => stdout.closed || interrupted.aborted;
