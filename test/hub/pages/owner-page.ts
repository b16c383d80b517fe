import { sortModels } from '../api/sort-models.ts';
import type { Ask } from '../ask.ts';
import { authorData, avatarOf, type HubOwner } from '../owner.ts';
import { visible } from '../world.ts';
import { island } from './island.ts';
import { markup } from './markup.ts';
import { overviewCard } from './overview-card.ts';
import { shell } from './shell.ts';
import { shortCount } from './wording.ts';

/** `/{owner}`: a person's or an organization's page with their models. */
export function ownerPage(ask: Ask, owner: HubOwner): string {
  const prefix = `${owner.name}/`;
  const models = ask.world.models.filter((model) => visible(model, ask.account) && model.id.startsWith(prefix));
  const cards = sortModels(models, 'lastModified', true).map((model) => overviewCard(ask.world, ask.now, model));
  const isOrg = owner.type === 'org';
  const head = markup`<div class="flex items-center"><img alt="" class="avatar" src="${avatarOf(owner)}"><div><h1 class="text-lg">${owner.fullname ?? owner.name}</h1><span class="font-mono text-gray-400">${owner.name}</span> ${owner.isVerified === true && markup`<span class="tag">Verified</span>`} ${owner.plan && markup`<span class="tag">${owner.plan}</span>`} <span class="text-gray-500">${shortCount(owner.followerCount ?? 0)} followers</span></div></div>`;
  const actions = isOrg ? island('OrgHeaderActions', { org: authorData(owner) }, head) : head;
  const main = markup`<div class="container relative mb-16 pt-8">${actions}<p>${owner.details}</p><h2 class="mb-3 mt-4">Models <span class="text-gray-400">${models.length}</span></h2><div class="grid grid-cols-1 gap-5">${cards}</div></div>`;
  return shell(
    {
      title: `${owner.name} (${owner.fullname ?? owner.name})`,
      path: `/${owner.name}`,
      kind: isOrg ? 'OrgPage' : 'UserPage',
    },
    main,
  );
}
