import type { ModelReference } from '#scanner/contract';
import { cutOf, type Tier } from '#shared/history/tiers';
import { DEFAULT_PROFILE } from '#shared/methodology/profiles';
import { moment } from '#shared/text/ages';
import { count } from '#shared/text/wording';
import { createAccess } from '../access.ts';
import type { Input } from '../command.ts';
import { EXIT, type Judgement, judge, overall } from '../exit-codes.ts';
import { HISTORY } from '../history-file.ts';
import { inOrder } from '../in-order.ts';
import type { Io } from '../io.ts';
import { createLayer } from '../layer.ts';
import { complaintOf, isCutShort } from '../outcome.ts';
import { readProfile } from '../read-weights.ts';
import { nameOf } from '../scan-one.ts';
import { createTalk, type Talk } from '../talk.ts';
import { type Journal, openJournal } from './journal.ts';
import { openLastKnown } from './last-known.ts';
import { type Look, look, type Manner } from './look.ts';
import { createPrinter, type Printer } from './printer.ts';
import { rowOf } from './row.ts';
import { trackedModels } from './tracked.ts';

/** Models that are looked at side by side: a refresh has time, and the Hub has others to serve. */
const AHEAD = 2;
/** Looks in a row that failed for the network's sake, after which the rest is left for later. */
const LOST = 5;
const UNREACHABLE: ReadonlySet<string> = new Set(['network', 'timeout', 'rate-limited', 'server-error']);

/** Runs `assay refresh` and resolves to the exit code. */
export async function runRefresh(input: Input, io: Io): Promise<number> {
  const tier = (input.text('tier') ?? 'nightly') as Tier;
  const path = input.text('history') ?? HISTORY;
  const talk = createTalk(io, input.has('quiet'));
  // Never by the task: a history would change its weights with a tag.
  const profile = (await readProfile(input.text('profile'), input.text('weights'), io)) ?? DEFAULT_PROFILE;
  const plan = input.has('full') ? 'full' : 'core';
  const journal = await openJournal(path, io);
  if (journal.repaired) talk.note(`the last line of ${path} was cut short: the next entry takes its place`);
  const all = await trackedModels(input, journal.held, io);
  const cut = cutOf(tier, io.now().toISOString());
  const isDone = (reference: ModelReference): boolean =>
    !input.has('again') && journal.has({ asked: nameOf(reference), tier, cut, profile: profile.id, plan });
  const rest = all.filter((reference) => !isDone(reference));
  if (rest.length < all.length)
    talk.note(
      `${count(all.length - rest.length, 'model')} refreshed since ${moment(cut)} already: skipped (--again asks anew)`,
    );
  const { endpoint, http, now } = await createAccess(io, talk);
  const options = { hub: { endpoint, fetch: http }, github: { fetch: http }, now, plan } as const;
  const manner: Manner = {
    tier,
    profile,
    options,
    lastKnown: openLastKnown(path, io),
    lay: await createLayer(input, io, talk),
    note: talk.note,
  };
  const printer = createPrinter(input, io);
  return pour(rest, { manner, journal, printer, io, talk });
}

interface Flow {
  readonly manner: Manner;
  readonly journal: Journal;
  readonly printer: Printer;
  readonly io: Io;
  readonly talk: Talk;
}

async function pour(references: readonly ModelReference[], flow: Flow): Promise<number> {
  const { manner, io, talk, printer } = flow;
  const codes: Judgement['code'][] = [];
  let lost = 0;
  let index = 0;
  const looks = inOrder(references, AHEAD, async (reference): Promise<Look | undefined> => {
    if (io.interrupted.aborted) return undefined;
    index += 1;
    talk.doing(`refreshing ${index} of ${references.length}: ${nameOf(reference)}`);
    return look(reference, manner);
  });
  for await (const seen of looks) {
    // Ctrl-C cuts waits short, so looks under way may lose by it: they are made again next time.
    if (!seen || (io.interrupted.aborted && isCutShort(seen.outcome))) continue;
    talk.clear();
    await keep(seen, flow);
    codes.push(judge(seen.outcome, {}).code);
    lost = 'error' in seen.outcome && UNREACHABLE.has(seen.outcome.error.code) ? lost + 1 : 0;
    if (lost >= LOST || io.stdout.closed) break;
  }
  talk.clear();
  await printer.close();
  return conclude(codes, references.length - codes.length, lost >= LOST, flow);
}

// The entry first: facts that are newer than the last score would hide from the next look what changed.
async function keep({ entry, outcome, known }: Look, { journal, manner, printer, talk }: Flow): Promise<void> {
  const before = entry.kind === 'score' ? journal.before(entry) : undefined;
  const events = await journal.append(entry);
  if (known) await manner.lastKnown.put(entry.asked, known);
  if ('error' in outcome) talk.error(complaintOf(outcome));
  await printer.put(rowOf(entry, before, events));
}

function conclude(codes: readonly Judgement['code'][], left: number, lost: boolean, { io, talk }: Flow): number {
  if (lost) talk.error('the Hub cannot be reached: the rest is left for later');
  if (left > 0) talk.error(`${count(left, 'model')} left: the same command goes on there`);
  if (io.interrupted.aborted && left > 0) return EXIT.interrupted;
  return overall(left > 0 ? [...codes, EXIT.unknown] : codes);
}
