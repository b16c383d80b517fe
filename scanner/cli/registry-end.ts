import { count } from '#shared/text/wording';
import type { Input } from './command.ts';
import { EXIT, type Judgement, overall } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { Listing } from './listing.ts';
import type { Earlier } from './resume.ts';
import type { Talk } from './talk.ts';

/** Says what the file to resume held. */
export function sayEarlier(input: Input, { done, strange, repaired }: Earlier, talk: Talk): void {
  const file = input.text('resume');
  if (file === undefined) return;
  if (done.size > 0) talk.note(`${file} holds ${count(done.size, 'model')}: skipped`);
  if (repaired) talk.note(`the last line of ${file} was cut short: removed, its model is scanned again`);
  if (strange > 0) talk.error(`${file}: ${count(strange, 'line')} that no report is; left as it is`);
}

/** What a registry scan has done when it ends. */
export interface Poured {
  readonly codes: readonly Judgement['code'][];
  readonly failures: number;
  /** Whether the network was given up. */
  readonly lost: boolean;
}

/** What there is to say and to return when a registry scan ends. */
export interface Ending {
  readonly input: Input;
  readonly io: Io;
  readonly talk: Talk;
  readonly earlier: Earlier;
  readonly listing: Listing;
  readonly poured: Poured;
  readonly limit: number;
}

/** Says how the scan ended and how to go on, and gives its exit code: over the earlier lines too. */
export function conclude({ input, io, talk, earlier, listing, poured, limit }: Ending): number {
  talk.clear();
  const codes = [...earlier.codes, ...poured.codes];
  const bad = codes.filter((code) => code === EXIT.bad).length;
  talk.note(
    `${count(poured.codes.length, 'model')} scanned, ${poured.failures} failed, ${bad} in all dangerous or below a bound`,
  );
  if (listing.failed) talk.error(`the list broke off: ${listing.failed.message} (${listing.failed.code})`);
  if (poured.lost) talk.error('the Hub cannot be reached: the rest is left for later');
  const empty = listing.seen === 0 && !io.interrupted.aborted && listing.failed === undefined;
  if (empty) talk.error(`the Hub lists no model ${askedFor(input)}: check the spelling`);
  const cut = io.interrupted.aborted || poured.lost || listing.failed !== undefined;
  if (cut) talk.error(`to go on: ${resumeCommand(input, io)}`);
  else if (listing.seen >= limit && !input.has('top'))
    talk.note(`stopped at the limit of ${count(limit, 'model')}; --limit N raises it`);
  if (io.interrupted.aborted) return EXIT.interrupted;
  return overall(cut || empty ? [...codes, EXIT.unknown] : codes);
}

function askedFor(input: Input): string {
  const [author, search] = [input.text('author'), input.text('search')];
  const parts = [author && `of “${author}”`, search && `for “${search}”`].filter(Boolean);
  return parts.length === 0 ? 'at all' : parts.join(' ');
}

function resumeCommand(input: Input, { argv }: Io): string {
  const words = argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  const same = `assay ${words.join(' ')}`;
  return input.has('resume') ? same : `save these lines in a FILE, then ${same} --resume FILE`;
}
