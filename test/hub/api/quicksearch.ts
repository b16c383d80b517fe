import type { Ask } from '../ask.ts';
import { avatarOf } from '../owner.ts';
import { json } from '../replies.ts';
import { visible } from '../world.ts';

/** `GET /api/quicksearch?q=`: what the search box offers while typing. */
export function quicksearch(ask: Ask): Response {
  const query = (ask.url.searchParams.get('q') ?? '').toLowerCase();
  const limit = Math.min(Number(ask.url.searchParams.get('limit') ?? 6) || 6, 20);
  const models = ask.world.models.filter(
    (model) => visible(model, ask.account) && model.id.toLowerCase().includes(query),
  );
  const owners = ask.world.owners.filter((owner) => owner.name.toLowerCase().includes(query));
  const described = owners.map((owner) => ({
    _id: owner._id,
    name: owner.name,
    fullname: owner.fullname,
    avatarUrl: avatarOf(owner),
    type: owner.type,
  }));
  return json({
    models: models.slice(0, limit).map(({ _id, id }) => ({ _id, id })),
    modelsCount: models.length,
    orgs: described.filter(({ type }) => type === 'org').slice(0, limit),
    users: described.filter(({ type }) => type === 'user').slice(0, limit),
    q: query,
  });
}
