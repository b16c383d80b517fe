import type { ModelReference } from '#scanner/contract';
import { parseReference } from '#scanner/reference';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { EXIT, judge, overall } from './exit-codes.ts';
import { createGatherer, type Gatherer } from './gatherer.ts';
import { inOrder } from './in-order.ts';
import type { Io } from './io.ts';
import { complaintOf, isCutShort, type Outcome } from './outcome.ts';
import { readRequest, rendererOf } from './request.ts';
import { nameOf, scanOne } from './scan-one.ts';
import { createTalk, type Talk } from './talk.ts';
import { UsageError } from './usage-error.ts';

/** Models that are scanned at once: enough to hide the waiting, few enough to be polite. */
const AHEAD = 3;

/** Scans the models named on the command line and prints them in that order. */
export async function scanModels(input: Input, io: Io): Promise<number> {
  const references = input.words.map(readReference);
  const request = await readRequest(input, io);
  const renderer = await rendererOf(input.text('format') ?? 'table', references.length === 1, input, io);
  const talk = createTalk(io, request.quiet);
  const gatherer = await createGatherer(input, io, talk);
  const codes: ReturnType<typeof overall>[] = [];
  let index = 0;
  let whole = true;
  await io.stdout.write(renderer.open);
  for await (const outcome of scanAll(references, request, gatherer, io, talk)) {
    talk.clear();
    await io.stdout.write(renderer.one(outcome, index));
    codes.push(tell(outcome, request.bounds, talk));
    index += 1;
    if (io.interrupted.aborted) whole &&= !isCutShort(outcome);
    if (io.stdout.closed || io.interrupted.aborted) break;
  }
  talk.clear();
  await io.stdout.write(renderer.close);
  sayRest(references.slice(index), io, talk);
  return io.interrupted.aborted && (!whole || index < references.length) ? EXIT.interrupted : overall(codes);
}

/** Names the models that Ctrl-C left out. */
export function sayRest(references: readonly ModelReference[], { interrupted }: Io, talk: Talk): void {
  if (!interrupted.aborted || references.length === 0) return;
  talk.error(`stopped by Ctrl-C; not scanned: ${references.map(nameOf).join(', ')}`);
}

/** Scans several models at once and yields their outcomes in order, with progress on the way. */
export async function* scanAll(
  references: readonly ModelReference[],
  request: Parameters<typeof scanOne>[2],
  gatherer: Gatherer,
  io: Io,
  talk: Talk,
): AsyncGenerator<Outcome> {
  const total = references.length;
  const numbered = references.map((reference, index) => ({ reference, number: index + 1 }));
  yield* inOrder(numbered, AHEAD, ({ reference, number }) => {
    const which = total === 1 ? nameOf(reference) : `${number} of ${total}: ${nameOf(reference)}`;
    talk.doing(`scanning ${which}`);
    const onProgress = io.stderr.terminal
      ? (source: string, state: string) =>
          talk.doing(`scanning ${which} · ${source}${state === 'absent' ? ' absent' : ''}`)
      : undefined;
    return scanOne(
      gatherer,
      reference,
      request,
      onProgress && ((progress) => onProgress(progress.source, progress.state)),
    );
  });
}

/** A model as written on the command line. Throws a UsageError. */
export function readReference(word: string): ModelReference {
  const reference = parseReference(word);
  if (reference) return reference;
  throw new UsageError(
    `"${plain(word, 80)}" names no model. Write owner/name, owner/name@revision, https://huggingface.co/owner/name or hf://owner/name.`,
  );
}

/** Says what an outcome means for the exit code, and gives that code. */
export function tell(outcome: Outcome, bounds: Parameters<typeof judge>[1], talk: Talk) {
  const { code, reasons } = judge(outcome, bounds);
  if ('error' in outcome) talk.error(complaintOf(outcome));
  else if (code !== EXIT.ok) talk.note(`${outcome.model}: ${reasons.join('; ')} (exit code ${code})`);
  return code;
}
