import type { Ask } from '../ask.ts';
import type { JsonObject } from '../json.ts';
import type { HubModel } from '../model.ts';
import { authorData, type HubOwner } from '../owner.ts';

/** One model as its pages see it. */
export interface ModelView {
  readonly ask: Ask;
  readonly model: HubModel;
  /** Branch, tag or commit in the address. */
  readonly revision: string;
  readonly owner: HubOwner;
}

/** Collects what the pages of a model need; an owner nobody wrote down is made up from the name. */
export function viewOf(ask: Ask, model: HubModel, revision: string): ModelView {
  const name = model.id.split('/')[0] ?? model.id;
  const owner = ask.world.owner(name) ?? { type: 'user', name, _id: model._id };
  return { ask, model, revision, owner };
}

/** Open, closed and all discussions of a model. */
export function discussionStats(model: HubModel): { closed: number; open: number; total: number } {
  const recorded = model.recordedDiscussions;
  if (recorded !== undefined) {
    const total = Number(recorded.count ?? 0);
    const closed = Number(recorded.numClosedDiscussions ?? 0);
    return { closed, open: total - closed, total };
  }
  const all = model.discussions ?? [];
  const open = all.filter(({ status }) => status === 'open' || status === 'draft').length;
  return { closed: all.length - open, open, total: all.length };
}

/** The owner in page data. */
export function authorProps(view: ModelView): JsonObject {
  return authorData(view.owner);
}
