import type { Line } from '../board/line.ts';
import { findList, ranksIn } from '../board/list.ts';
import type { Library } from '../snapshot/with-capability.ts';
import { bestPlace, capabilityOf, type Subject } from './subject.ts';

/** Alternatives that a snapshot names by itself, and how, in a sentence. */
export interface Picked {
  /** Keys or repositories, as the snapshot writes them. */
  readonly ids: readonly string[];
  readonly how: string;
}

/**
 * The alternatives of a choice where nobody names any: in the list where it stands best, the best one, the best with
 * open weights, and the best that costs at most half. Each once, none of them the choice itself.
 */
export function pickAlternatives(chosen: Subject, { shelf }: Library): Picked {
  const place = bestPlace(capabilityOf(chosen)?.ranks ?? []);
  const list = place && findList(place.list);
  if (!list) return { ids: [], how: 'It stands in no list; name others with --against.' };
  const own = shelf.find(chosen.id)?.key;
  const { lines } = ranksIn(shelf, list.id);
  const others = lines.filter(({ model }) => model !== own);
  const price = lines.find(({ model }) => model === own)?.price?.average ?? null;
  const half = (line: Line): boolean =>
    price !== null && line.price !== null && line.price.average > 0 && line.price.average <= price / 2;
  const found = [others[0], others.find(({ openWeights }) => openWeights === true), others.find(half)];
  const ids = [...new Set(found.flatMap((line) => (line ? [line.repository ?? line.model] : [])))];
  return {
    ids,
    how: `Picked from the list ${list.title}: the best, the best with open weights, the best at half the price or less; name others with --against.`,
  };
}
