import type { HubModel } from '../model.ts';
import { avatarOf } from '../owner.ts';
import type { World } from '../world.ts';
import { type Markup, markup } from './markup.ts';
import { time } from './time.ts';
import { shortCount, shortParameters, taskLabel } from './wording.ts';

const dot = markup` <span class="px-1.5 text-gray-300 dark:text-gray-500">•</span> `;

/** One model in a list; every part of the second line may be missing, counts of nought among them. */
export function overviewCard(world: World, now: number, model: HubModel): Markup {
  const owner = model.id.split('/')[0] ?? model.id;
  const parts = [task(model), size(model), updated(model, now), downloads(model), likes(model)].filter(
    (part) => part !== undefined,
  );
  const line = parts.flatMap((part, at) => (at === 0 ? [part] : [dot, part]));
  return markup`<article class="overview-card-wrapper group/repo  "><a class="flex items-center justify-between gap-4 p-2" href="/${model.id}"><div class="w-full truncate"><header class="flex items-center mb-0.5" title="${model.id}"><img alt="" class="size-3.5 rounded-full mr-1.5 flex-none select-none" src="${avatarOf(world.owner(owner) ?? { name: owner })}" crossorigin="anonymous"> <h4 class="text-md truncate font-mono text-black dark:group-hover/repo:text-yellow-500 group-hover/repo:text-indigo-600 text-smd">${model.id}</h4></header><div class="mr-1 flex items-center overflow-hidden whitespace-nowrap text-sm leading-tight text-gray-400">${line}</div></div></a></article>`;
}

function task({ pipeline_tag }: HubModel): Markup | undefined {
  return pipeline_tag === undefined ? undefined : markup`${taskLabel(pipeline_tag)}`;
}

function size(model: HubModel): Markup | undefined {
  const count = model.safetensors?.total ?? model.numParameters;
  if (count === undefined) return undefined;
  const short = shortParameters(count);
  return markup`<span title="Number of parameters in the model: ${short}" class="inline-flex flex-none items-center"> ${short}</span>`;
}

function updated({ lastModified }: HubModel, now: number): Markup | undefined {
  return lastModified === undefined
    ? undefined
    : markup`<span class="truncate">Updated ${time(lastModified, now)}</span>`;
}

function downloads({ downloads: count = 0 }: HubModel): Markup | undefined {
  if (count === 0) return undefined;
  return markup`<svg class="flex-none w-3 text-gray-400 mr-0.5" aria-hidden="true" width="1em" height="1em" viewBox="0 0 32 32" fill="currentColor"><path d="M26 24v4H6v-4H4v4a2 2 0 0 0 2 2h20a2 2 0 0 0 2-2v-4zm0-10l-1.41-1.41L17 20.17V2h-2v18.17l-7.59-7.58L6 14l10 10l10-10z"></path></svg> ${shortCount(count)}`;
}

function likes({ likes: count = 0 }: HubModel): Markup | undefined {
  if (count === 0) return undefined;
  return markup`<svg class="flex-none w-3 text-gray-400 mr-1" aria-hidden="true" width="1em" height="1em" viewBox="0 0 32 32" fill="currentColor"><path d="M16 29 4 17a7 7 0 0 1 10-10l2 2 2-2a7 7 0 0 1 10 10Z"></path></svg> ${shortCount(count)}`;
}
