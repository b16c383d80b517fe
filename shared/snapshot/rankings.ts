import type { Category } from '#shared/capability/categories';
import { type OverallRow, overall } from '#shared/capability/overall';
import { type Ranked, rank } from '#shared/capability/ranking';
import type { Shelf } from './lookup.ts';

/** One list by the keys of its models. */
export interface Standings {
  readonly category: Category;
  readonly rows: ReadonlyMap<string, Ranked>;
  readonly unranked: ReadonlyMap<string, string>;
}

/** The lists of a snapshot, each made when it is first asked for: most models stand in few. */
export interface Rankings {
  list(category: Category): Standings;
  overall(): ReadonlyMap<string, OverallRow>;
}

/** Makes the lists of a shelf ready to be asked. */
export function rankingsOf({ snapshot: { models }, holdings }: Shelf): Rankings {
  const made = new Map<string, Standings>();
  let general: ReadonlyMap<string, OverallRow> | undefined;
  return {
    list(category) {
      const known = made.get(category.id);
      if (known) return known;
      const { rows, unranked } = rank(category, models, holdings);
      const standings = {
        category,
        rows: new Map(rows.map((row) => [row.model.key, row])),
        unranked: new Map(unranked.map(({ model, why }) => [model.key, why])),
      };
      made.set(category.id, standings);
      return standings;
    },
    overall() {
      general ??= new Map(overall(models, holdings).map((row) => [row.model.key, row]));
      return general;
    },
  };
}
