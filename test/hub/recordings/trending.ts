import { asNumber, asObject, asText, type Json, type JsonObject } from '../json.ts';
import type { HubModel } from '../model.ts';
import type { HubOwner } from '../owner.ts';
import { factsOf } from './from-body.ts';

/** A model for each recorded item of the trending list; its files were not part of it. */
export function trendingModels(items: readonly Json[]): HubModel[] {
  return items.map(repoData).map((data) => {
    const numParameters = asNumber(data.numParameters);
    return {
      ...factsOf(asText(data.id) ?? '', data),
      ...(numParameters !== undefined && { numParameters }),
      files: [],
      recordedTrending: data,
    };
  });
}

/** The owners described beside those items. */
export function trendingOwners(items: readonly Json[]): HubOwner[] {
  return items.flatMap((item) => {
    const data = asObject(repoData(item).authorData);
    const name = asText(data?.name);
    const _id = asText(data?._id);
    return data === undefined || name === undefined || _id === undefined ? [] : [ownerOf(data, name, _id)];
  });
}

function ownerOf(data: JsonObject, name: string, _id: string): HubOwner {
  const plan = plans.find((known) => known === data.plan);
  const followerCount = asNumber(data.followerCount);
  return {
    type: data.type === 'org' ? 'org' : 'user',
    name,
    _id,
    fullname: asText(data.fullname) ?? name,
    avatarUrl: asText(data.avatarUrl) ?? '',
    isHf: data.isHf === true,
    ...(typeof data.isPro === 'boolean' && { isPro: data.isPro }),
    ...(plan !== undefined && { plan }),
    ...(followerCount !== undefined && { followerCount }),
  };
}

const plans = ['team', 'enterprise', 'plus', 'academia'] as const;

function repoData(item: Json): JsonObject {
  return asObject(asObject(item)?.repoData) ?? {};
}
