import type { ListQuery } from '#scanner/gather/list';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { AUTO } from '#shared/methodology/profiles';
import type { Input } from './command.ts';
import { type Judgement, judge } from './exit-codes.ts';
import { createGatherer } from './gatherer.ts';
import { inOrder } from './in-order.ts';
import type { Io } from './io.ts';
import { createListing } from './listing.ts';
import { complaintOf, isCutShort, type Outcome } from './outcome.ts';
import { createOutlet, type Outlet } from './outlet.ts';
import { conclude, type Poured, sayEarlier } from './registry-end.ts';
import { type Request, readRequest } from './request.ts';
import { type Earlier, readEarlier } from './resume.ts';
import { assessed, scanOne } from './scan-one.ts';
import { createTalk, type Talk } from './talk.ts';

const AHEAD = 4;
const DEFAULT_LIMIT = 100;
/** Scans in a row that failed for the network's sake, after which the rest is left for later. */
const LOST = 5;

/** Scans the models that the Hub lists, one line each, until they end, Ctrl-C, or the network is lost. */
export async function scanRegistry(input: Input, io: Io): Promise<number> {
  const request = await readRequest(input, io);
  const talk = createTalk(io, request.quiet);
  const earlier = await readResume(input, request, io);
  sayEarlier(input, earlier, talk);
  const gatherer = await createGatherer(input, io, talk);
  const query = queryOf(input);
  const listing = createListing(gatherer, query, earlier.done, io.interrupted);
  const outlet = await createOutlet(input, io);
  const scanned = inOrder(listing.sheets, AHEAD, async (sheet): Promise<Outcome> => {
    const { id } = sheet.model;
    talk.doing(`scanning ${listing.seen} of at most ${query.limit}: ${id}`);
    return input.has('list') ? assessed(id, sheet, request.profile) : scanOne(gatherer, { id }, request);
  });
  const poured = await pour(scanned, outlet, request, io, talk);
  await outlet.close();
  return conclude({ input, io, talk, earlier, listing, poured, limit: query.limit });
}

async function pour(
  scanned: AsyncIterable<Outcome>,
  outlet: Outlet,
  { bounds }: Request,
  io: Io,
  talk: Talk,
): Promise<Poured> {
  const codes: Judgement['code'][] = [];
  let failures = 0;
  let lost = 0;
  for await (const outcome of scanned) {
    const failed = 'error' in outcome;
    // Ctrl-C cuts waits short, so scans under way may lose by it: they are done again on resuming.
    if (io.interrupted.aborted && isCutShort(outcome)) continue;
    talk.clear();
    await outlet.put(outcome);
    codes.push(judge(outcome, bounds).code);
    if (failed) {
      failures += 1;
      talk.error(complaintOf(outcome));
    }
    lost = failed && UNREACHABLE.has(outcome.error.code) ? lost + 1 : 0;
    if (outlet.closed || lost >= LOST) break;
  }
  return { codes, failures, lost: lost >= LOST };
}

const UNREACHABLE: ReadonlySet<string> = new Set(['network', 'timeout', 'rate-limited', 'server-error']);

function queryOf(input: Input): ListQuery {
  const [author, search] = [input.text('author'), input.text('search')];
  return {
    ...(author === undefined ? {} : { author }),
    ...(search === undefined ? {} : { search }),
    // Under a limit the most downloaded matter most.
    sort: 'downloads',
    limit: input.number('top') ?? input.number('limit') ?? DEFAULT_LIMIT,
  };
}

const NOTHING: Earlier = { done: new Set(), codes: [], strange: 0, repaired: false };

async function readResume(input: Input, { profile, full, bounds }: Request, io: Io): Promise<Earlier> {
  const file = input.text('resume');
  if (file === undefined) return NOTHING;
  const plan = input.has('list') ? 'list' : 'core';
  return readEarlier(file, { methodology: METHODOLOGY_VERSION, profile: profile?.id ?? AUTO, plan, full }, bounds, io);
}
