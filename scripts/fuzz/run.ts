import { type ByteSource, type Bytes, memorySource, ReadError } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import type { Inspection } from '#shared/facts/inspection';
import type { Judge } from '#shared/files/globals/judgement';
import { type Dice, diceOf } from './dice.ts';
import { spoiled } from './mutations.ts';
import { pickSeed, type Seed, type seeds } from './seeds.ts';
import { mayBeWhole } from './whole-prefix.ts';

/** One run must be over by then, in milliseconds. */
export const LIMIT = 2_000;

/** What a run did: `trouble` says what must not be. */
export interface Ran {
  readonly id: string;
  readonly kind: 'spoiled' | 'cut' | 'broken';
  readonly verdict: Inspection['verdict'] | 'threw';
  readonly milliseconds: number;
  readonly trouble?: string;
}

interface Trial {
  readonly kind: Ran['kind'];
  readonly source: ByteSource;
  /** Whether the file is known not to have been whole, or not to have been read. */
  unread(): boolean;
}

/** Spoils a seed, inspects it, and looks whether what came out may be. */
export async function runOnce(
  number: number,
  seed: number,
  stock: ReturnType<typeof seeds>,
  judge: Judge,
): Promise<Ran> {
  const dice = diceOf(seed, number);
  const chosen = pickSeed(dice, stock);
  const { kind, source, unread } = trialOf(chosen, dice, stock);
  const started = performance.now();
  try {
    const inspection = await inspect(source, { name: chosen.file, judge });
    const milliseconds = performance.now() - started;
    const trouble = troubleIn(inspection, milliseconds, unread());
    const ran = { id: chosen.id, kind, verdict: inspection.verdict, milliseconds };
    return trouble === undefined ? ran : { ...ran, trouble };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      id: chosen.id,
      kind,
      verdict: 'threw',
      milliseconds: performance.now() - started,
      trouble: `threw ${told}`,
    };
  }
}

function trialOf(seed: Seed, dice: Dice, stock: ReturnType<typeof seeds>): Trial {
  const kind = dice.roll(8);
  if (kind === 0) return cut(seed, dice, stock.small);
  if (kind === 1) return broken(seed.bytes, dice);
  return {
    kind: 'spoiled',
    source: memorySource(spoiled(seed.bytes, dice, pickSeed(dice, stock).bytes)),
    unread: () => false,
  };
}

/** A file that lost its end. Another seed may be just what is left. */
function cut({ bytes }: Seed, dice: Dice, others: readonly Seed[]): Trial {
  const at = dice.roll(bytes.length);
  const left = bytes.subarray(0, at);
  const isOther = () =>
    others.some((other) => other.bytes.length === at && left.every((byte, i) => byte === other.bytes[i]));
  return { kind: 'cut', source: memorySource(left), unread: () => !mayBeWhole(bytes, at) && !isOther() };
}

/** A source that fails at some byte, as servers do. */
function broken(bytes: Bytes, dice: Dice): Trial {
  const at = dice.roll(bytes.length);
  let failed = false;
  const read = (offset: number, length: number): Bytes => {
    if (offset <= at && at < offset + length) {
      failed = true;
      throw new ReadError('network', 'The connection broke');
    }
    return bytes.subarray(offset, offset + length);
  };
  return { kind: 'broken', source: { size: bytes.length, read }, unread: () => failed };
}

/**
 * What must not be: a reader that failed, a run over the limit, or `no-issues-found` on a file that was `unread`, which is
 * to say not whole or not read. Undefined when all is well.
 */
export function troubleIn(
  { verdict, findings }: Inspection,
  milliseconds: number,
  unread: boolean,
): string | undefined {
  const failed = findings.find(({ id }) => id === 'reader-failed');
  if (failed) return failed.message;
  if (milliseconds > LIMIT) return `took ${Math.round(milliseconds)} ms`;
  if (unread && verdict === 'no-issues-found') return 'gave no-issues-found to a file that was not whole or not read';
  return undefined;
}
