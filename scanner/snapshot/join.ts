import type { Model } from '#shared/capability/model';
import type { Observation } from '#shared/capability/observation';
import type { Price, Serving } from '#shared/capability/price';
import type { Brought } from './brought.ts';
import { modelsOf } from './models.ts';
import { createNames, type Names } from './names.ts';
import { sharedScores } from './shared-scores.ts';
import type { Skip } from './source.ts';

/** Everything that all sources brought, by model. */
export interface Gathered {
  readonly models: Model[];
  readonly observations: Observation[];
  readonly prices: Price[];
  readonly serving: Serving[];
  /** What was left out of each source, its own skips included. */
  readonly skipped: ReadonlyMap<string, readonly Skip[]>;
}

/** Joins the hauls: finds the model of each figure, drops what may not be passed on and what is told twice. */
export function join(brought: readonly Brought[]): Gathered {
  const names = createNames(
    brought.flatMap(({ source, haul }) => haul.claims.map((claim) => [source.id, claim] as const)),
  );
  const skipped = new Map<string, Skip[]>(brought.map(({ source, haul }) => [source.id, [...haul.skipped]]));
  const observations = brought.flatMap((one) => observationsOf(one, names, skipped.get(one.source.id) ?? []));
  const prices = unique(
    brought.flatMap(({ source, retrieved, haul }) =>
      haul.prices.map(
        ({ subject, ...price }): Price => ({
          model: names.resolve(source.id, subject).key,
          ...price,
          source: source.id,
          retrieved,
        }),
      ),
    ),
  );
  const serving = unique(
    brought.flatMap(({ source, retrieved, haul }) =>
      haul.serving.map(
        ({ subject, ...one }): Serving => ({
          model: names.resolve(source.id, subject).key,
          ...one,
          source: source.id,
          retrieved,
        }),
      ),
    ),
  );
  const models = modelsOf(brought, names, new Set(observations.map(({ model }) => model)));
  const kept = new Set(models.map(({ key }) => key));
  return {
    models,
    observations,
    prices: prices.filter(({ model }) => kept.has(model)),
    serving: serving.filter(({ model }) => kept.has(model)),
    skipped,
  };
}

function observationsOf({ source, retrieved, haul }: Brought, names: Names, skipped: Skip[]): Observation[] {
  const seen = new Set<string>();
  const observations = haul.figures.flatMap(({ subject, ships, ...figure }): Observation[] => {
    const what = `${subject.name}, ${figure.benchmark}`;
    if (!ships || source.ships === 'none') {
      skipped.push({ what, why: 'its terms do not let it be passed on' });
      return [];
    }
    const { key, link } = names.resolve(source.id, subject);
    const observation = { ...figure, model: key, link, source: source.id, retrieved };
    const text = JSON.stringify({ ...observation, link: '' });
    if (seen.has(text)) {
      skipped.push({ what, why: 'told twice' });
      return [];
    }
    seen.add(text);
    return [observation];
  });
  const doubtful = sharedScores(observations);
  for (const { model, benchmark } of doubtful)
    skipped.push({ what: `${model}, ${benchmark}`, why: 'one score shared by many models of one maker' });
  return observations.filter((one) => !doubtful.has(one));
}

function unique<T>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
