import type { Bytes } from '#scanner/inspect/byte-source';
import { ATTACKS } from '#scanner/selftest/attacks';
import { ORDINARY } from '#scanner/selftest/ordinary';
import type { Dice } from './dice.ts';

/** A file to spoil. */
export interface Seed {
  readonly id: string;
  readonly file: string;
  readonly bytes: Bytes;
}

const SMALL = 6_000;
const LARGE = 400_000;

/** The files of the self-test: the small ones, and those that are too large to be spoiled often. */
export function seeds(): { readonly small: readonly Seed[]; readonly large: readonly Seed[] } {
  const all = [...ATTACKS, ...ORDINARY].map(({ id, file, assemble }) => ({ id, file, bytes: assemble() }));
  const size = ({ bytes }: Seed): number => bytes.length;
  return {
    small: all.filter((seed) => size(seed) <= SMALL),
    large: all.filter((seed) => size(seed) > SMALL && size(seed) <= LARGE),
  };
}

/** One of them; a large one in a thousand. */
export const pickSeed = (dice: Dice, { small, large }: ReturnType<typeof seeds>): Seed =>
  dice.pick(dice.chance(0.001) ? large : small);
