import { hold } from '#shared/capability/holdings';
import type { Opened } from './snapshot.ts';

/** What changed from one snapshot to the next. */
export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly models: { readonly came: readonly string[]; readonly went: readonly string[] };
  readonly figures: {
    /** How many spoke for a model before. */
    readonly were: number;
    readonly came: number;
    readonly went: number;
    readonly changed: readonly Change[];
  };
}

/** A figure that speaks for a model, before and after, in the unit of its benchmark. */
export interface Change {
  readonly model: string;
  readonly benchmark: string;
  readonly was: number;
  readonly is: number;
}

/** Compares the figures that speak for each model, and the models themselves. */
export function differences(before: Opened, after: Opened): Difference {
  const [old, fresh] = [speaking(before), speaking(after)];
  const [was, is] = [keysOf(before), keysOf(after)];
  const changed = [...fresh].flatMap(([key, value]): Change[] => {
    const previous = old.get(key);
    const [model = '', benchmark = ''] = key.split('\n');
    return previous === undefined || previous === value ? [] : [{ model, benchmark, was: previous, is: value }];
  });
  return {
    from: before.date,
    to: after.date,
    models: { came: [...is].filter((key) => !was.has(key)), went: [...was].filter((key) => !is.has(key)) },
    figures: {
      were: old.size,
      came: [...fresh.keys()].filter((key) => !old.has(key)).length,
      went: [...old.keys()].filter((key) => !fresh.has(key)).length,
      changed,
    },
  };
}

const keysOf = ({ models }: Opened): Set<string> => new Set(models.map(({ key }) => key));

function speaking({ observations }: Opened): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [model, held] of hold(observations))
    for (const [benchmark, { chosen }] of held) figures.set(`${model}\n${benchmark}`, chosen.value);
  return figures;
}
