import { START } from '#shared/history/chain';
import { count } from '#shared/text/wording';
import type { Input } from '../command.ts';
import { toJson } from '../escape-json.ts';
import { EXIT } from '../exit-codes.ts';
import { harmless } from '../harmless.ts';
import { BrokenChain, readHistory } from '../history-file.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** What checking a chain showed. */
interface Verdict {
  readonly history: string;
  readonly sound: boolean;
  /** Sound lines from the first on. */
  readonly lines: number;
  /** Hash of the last of them; null when there is none. */
  readonly head: string | null;
  /** Whether the head that was given is one of their hashes; null when none was given. */
  readonly holdsHead: boolean | null;
  /** The first line that does not belong. */
  readonly broken: { readonly line: number; readonly problem: string } | null;
  /** Whether a last line was cut short, which breaks nothing. */
  readonly cut: boolean;
}

/** Checks a history from its first line to its last and says what is wrong with it. */
export async function verify(path: string, input: Input, io: Io): Promise<number> {
  const wanted = input.text('head')?.toLowerCase();
  if (wanted !== undefined && !/^[0-9a-f]{64}$/.test(wanted))
    throw new UsageError('--head is a hash of 64 hexadecimal digits, as --verify prints it.');
  const verdict = await walk(path, wanted, io);
  const format = input.text('format');
  const text =
    format === 'json' || format === 'jsonl' ? toJson(verdict, format === 'json' ? 2 : undefined) : words(verdict);
  await io.stdout.write(`${text}\n`);
  return verdict.sound && verdict.holdsHead !== false ? EXIT.ok : EXIT.bad;
}

async function walk(path: string, wanted: string | undefined, io: Io): Promise<Verdict> {
  let link = START;
  let found = false;
  const verdictOf = (broken: Verdict['broken'], cut = false): Verdict => ({
    history: path,
    sound: broken === null,
    lines: link.lines,
    head: link.lines === 0 ? null : link.hash,
    holdsHead: wanted === undefined ? null : found,
    broken,
    cut,
  });
  try {
    const { cut } = await readHistory(path, io, (_, reached) => {
      link = reached;
      found ||= reached.hash === wanted;
    });
    return verdictOf(null, cut);
  } catch (error) {
    if (error instanceof BrokenChain) return verdictOf({ line: error.line, problem: error.problem });
    throw error;
  }
}

function words(verdict: Verdict): string {
  const { history, lines, head, broken, holdsHead, cut } = harmless(verdict);
  return [
    broken ? `${history}: line ${broken.line} breaks the chain: ${broken.problem}.` : `${history}: sound.`,
    `${count(lines, 'sound line')}${head === null ? '' : `, the last with the hash ${head}`}`,
    ...(cut ? ['A last line was cut short; the next entry takes its place.'] : []),
    ...(holdsHead === null
      ? []
      : [
          holdsHead
            ? 'It holds the head that was given.'
            : 'It does not hold the head that was given: lines were cut off, or the chain was made anew.',
        ]),
  ].join('\n');
}
