import { CATEGORIES, type Category } from '../capability/categories.ts';
import { overall } from '../capability/overall.ts';
import { rank } from '../capability/ranking.ts';
import type { Shelf } from '../snapshot/lookup.ts';
import { type Line, overallLine, rankedLine } from './line.ts';

/** The name of a list. */
export type ListId = 'overall' | Category['id'];

/** One list to choose from. */
export interface ListName {
  readonly id: ListId;
  readonly title: string;
  readonly question: string;
}

const OVERALL: ListName = {
  id: 'overall',
  title: 'Overall',
  question: 'Who does best over three benchmarks or more?',
};

/** Every list, in the order they are shown: the mean of several benchmarks first. */
export const LISTS: readonly [ListName, ...ListName[]] = [OVERALL, ...CATEGORIES];

/** The list of this id; undefined for an unknown one. */
export const findList = (id: string): ListName | undefined => LISTS.find((list) => list.id === id);

/** A whole list: who stands in it, and who has figures of it and does not. */
export interface Ranks {
  readonly lines: readonly Line[];
  readonly unranked: readonly { readonly model: string; readonly why: string }[];
}

/** Makes one list of a snapshot. */
export function ranksIn(shelf: Shelf, id: ListId): Ranks {
  const category = CATEGORIES.find((one) => one.id === id);
  const { models } = shelf.snapshot;
  if (!category) return { lines: overall(models, shelf.holdings).map((row) => overallLine(row, shelf)), unranked: [] };
  const { rows, unranked } = rank(category, models, shelf.holdings);
  return {
    lines: rows.map((row) => rankedLine(row, shelf)),
    unranked: unranked.map(({ model, why }) => ({ model: model.key, why })),
  };
}

/** A list as it is printed. */
export interface List {
  readonly category: ListId;
  readonly question: string;
  readonly snapshot: string;
  /** Models of the whole list, and of those that pass the filters. */
  readonly ranked: number;
  readonly matching: number;
  readonly rows: readonly Line[];
  /** Models with figures of the list that do not stand in it. */
  readonly unranked: Ranks['unranked'];
}
