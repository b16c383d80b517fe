import type { Ask } from '../ask.ts';
import { asNumber, asObject, asText, type JsonObject } from '../json.ts';
import type { HubModel } from '../model.ts';
import { json } from '../replies.ts';
import { visible } from '../world.ts';

/** `GET /api/datasets/{id}/leaderboard`: the models whose evaluation results name the data set, best first. */
export function leaderboard(ask: Ask, dataset: string): Response {
  const task = ask.url.searchParams.get('task_id');
  const models = ask.world.models.filter((model) => visible(model, ask.account));
  const rows = models.flatMap((model) => rowsOf(model, dataset, task)).sort((a, b) => b.value - a.value);
  return json(rows.map((row, place) => ({ rank: place + 1, ...row })));
}

function rowsOf(model: HubModel, dataset: string, task: string | null): (JsonObject & { value: number })[] {
  return (model.evalResults ?? []).flatMap((item) => {
    const entry = asObject(item);
    const data = asObject(entry?.data);
    const about = asObject(data?.dataset);
    const value = asNumber(data?.value);
    if (value === undefined || asText(about?.id) !== dataset) return [];
    if (task !== null && asText(about?.task_id) !== task) return [];
    return [{ modelId: model.id, author: model.author, value, verified: entry?.verified, filename: entry?.filename }];
  });
}
