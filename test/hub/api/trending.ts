import type { Ask } from '../ask.ts';
import type { JsonObject } from '../json.ts';
import type { HubModel } from '../model.ts';
import { authorData } from '../owner.ts';
import { json } from '../replies.ts';
import { visible } from '../world.ts';
import { sortModels } from './sort-models.ts';

/** `GET /api/trending`: at most 20, without the models' `_id`; recorded items come first, in their order. */
export function trending(ask: Ask): Response {
  const limit = Math.min(Number(ask.url.searchParams.get('limit') ?? 10) || 10, 20);
  const models = ask.world.models.filter((model) => visible(model, ask.account));
  const recorded = models.filter((model) => model.recordedTrending !== undefined);
  const top = [...recorded, ...sortModels(models, 'trendingScore', true)].slice(0, limit);
  return json({ recentlyTrending: top.map((model) => ({ repoType: 'model', repoData: trendingItem(ask, model) })) });
}

/** One model as trending lists and listing pages describe it. */
export function trendingItem(ask: Pick<Ask, 'world'>, model: HubModel): JsonObject {
  if (model.recordedTrending !== undefined) return model.recordedTrending;
  const owner = ask.world.owner(model.id.split('/')[0] ?? '');
  return {
    author: model.author,
    ...(owner && { authorData: authorData(owner) }),
    downloads: model.downloads,
    gated: model.gated ?? false,
    id: model.id,
    availableInferenceProviders: (model.inferenceProviderMapping ?? []).map(
      ({ provider, status, providerId, task }) => ({
        provider,
        modelStatus: status,
        providerStatus: 'live',
        providerId,
        task,
      }),
    ),
    lastModified: model.lastModified,
    likes: model.likes,
    pipeline_tag: model.pipeline_tag,
    private: model.private ?? false,
    repoType: 'model',
    isLikedByUser: false,
    widgetOutputUrls: [],
    numParameters: model.safetensors?.total ?? model.numParameters,
  };
}
