import { demoHub, demoIds } from '#hub/demo';
import { createHub, type Hub, type HubOptions } from '#hub/hub';
import type { HubModel } from '#hub/model';
import { mergeModels } from '#hub/recordings';
import { measuredModels } from './measured.ts';

/** A stand-in with the demo models, one that the bundled snapshot knows, and what else is given. */
export function standIn({ models = [], owners = [], ...more }: Partial<HubOptions> = {}): Hub {
  const demo = demoHub();
  const measured = demo.models.filter(({ id }) => id === demoIds.wellKept).flatMap(measuredModels);
  return createHub({
    models: mergeModels(demo.models, measured, models).map(withAllTime),
    owners: [...demo.owners, ...owners],
    // Two hundred models at once are more than an anonymous reader may ask for in five minutes.
    limits: { enforce: false, quota: { api: 100_000, resolvers: 100_000, pages: 100_000 } },
    ...more,
  });
}

// The stand-in's pages make up a number where its API tells none; the Hub's tell the same.
const withAllTime = (model: HubModel): HubModel =>
  model.downloads === undefined ? model : { downloadsAllTime: model.downloads, ...model };
