import type { JsonObject } from '../json.ts';
import { avatarOf } from '../owner.ts';
import { island } from './island.ts';
import { type Markup, markup } from './markup.ts';
import { tagObjects, tagRow } from './tags.ts';
import { authorProps, discussionStats, type ModelView } from './view.ts';
import { shortCount } from './wording.ts';

/** Which tab of a model is open. */
export type Tab = 'model' | 'files' | 'community';

/** The head of every page of a model: name, likes, tags, tabs, and the data behind them. */
export function modelHeader(view: ModelView, tab: Tab): Markup {
  const { model } = view;
  const inside = markup`<header class="bg-linear-to-t border-b border-gray-100 pt-6 sm:pt-9 from-purple-500/8 dark:from-purple-500/20 to-white to-70%  dark:to-gray-950"><div class="container relative ">${title(view)}
		${tagRow(model)}
		<div class="flex flex-col-reverse lg:flex-row lg:items-center lg:justify-between">${tabs(view, tab)}${actions()}</div></div></header>`;
  return island('ModelHeader', headerProps(view, tab), inside);
}

function title({ model, owner }: ModelView): Markup {
  const name = model.id.slice(model.id.indexOf('/') + 1);
  const heart = markup`<svg class="left-1.5 absolute" aria-hidden="true" width="1em" height="1em" viewBox="0 0 32 32" fill="currentColor"><path d="M16 29 4 17a7 7 0 0 1 10-10l2 2 2-2a7 7 0 0 1 10 10Z"></path></svg>`;
  return markup`<h1 class="flex flex-wrap items-center max-md:leading-tight mb-3 text-lg max-sm:gap-y-1.5 md:text-xl">
			<div class="group flex flex-none items-center"><div class="relative mr-1 flex items-center"><span class="inline-block "><span class="contents"><a href="/${owner.name}" class="text-gray-400 hover:text-blue-600"><img alt="" class="size-3.5 rounded-sm  flex-none" src="${avatarOf(owner)}" crossorigin="anonymous"></a></span></span></div>
		<span class="inline-block "><span class="contents"><a href="/${owner.name}" class="text-gray-400 hover:text-blue-600">${owner.name}</a></span></span>
		<div class="mx-0.5 text-gray-300">/</div></div>
<div class="max-w-full "><a class="break-words font-mono font-semibold hover:text-blue-600 " href="/${model.id}">${name}</a>
	<button class="text-sm mr-4 focus:outline-hidden inline-flex cursor-pointer items-center text-sm  mx-0.5   text-gray-600 " title="Copy model name to clipboard" type="button"><svg class="" aria-hidden="true" width="1em" height="1em" viewBox="0 0 32 32" fill="currentColor"><path d="M28 10v18H10V10h18m0-2H10a2 2 0 0 0-2 2v18a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2V10a2 2 0 0 0-2-2Z"></path></svg></button></div>
			<div class="inline-flex items-center overflow-hidden whitespace-nowrap rounded-md border bg-white text-sm leading-none text-gray-500  mr-2"><button class="relative flex items-center overflow-hidden px-1.5 py-1 focus:outline-hidden"  title="Like">${heart}<span class="ml-4 pl-0.5 ">like</span></button>
	<button class="focus:outline-hidden flex items-center border-l px-1.5 py-1 text-gray-400" title="See users who liked this repository">${shortCount(model.likes ?? 0)}</button></div>
			<div class="relative flex items-center gap-1.5  "><div class="mr-2 inline-flex h-6 items-center overflow-hidden whitespace-nowrap rounded-md border text-sm text-gray-500"><button class="focus:outline-hidden relative flex h-full max-w-56 items-center gap-1.5 overflow-hidden px-1.5" type="button" ><div class="flex h-full flex-1 items-center justify-center ">Follow</div><span class="truncate">${owner.fullname ?? owner.name}</span></button>
	<button class="focus:outline-hidden flex h-full items-center border-l pl-1.5 pr-1.5 text-gray-400" title="Show ${owner.fullname ?? owner.name}'s followers" type="button">${shortCount(owner.followerCount ?? 0)}</button></div></div>
	</h1>`;
}

function tabs({ model }: ModelView, open: Tab): Markup {
  const tab = (id: Tab, href: string, label: Markup) =>
    markup`<a class="${id === open ? 'tab-alternate active' : 'tab-alternate'}" href="${href}">${label}</a>`;
  const { total } = discussionStats(model);
  const count =
    total > 0 &&
    markup`<div class="ml-1.5 flex h-4 min-w-[1rem] items-center justify-center rounded px-1 text-xs leading-none shadow-sm">${total}</div>`;
  return markup`<div class="-mb-px flex h-12 items-center overflow-x-auto overflow-y-hidden ">${tab('model', `/${model.id}`, markup`Model card`)}${tab('files', `/${model.id}/tree/main`, markup`<span class="xl:hidden">Files</span><span class="hidden xl:inline">Files and versions</span>`)}${tab('community', `/${model.id}/discussions`, markup`Community${count}`)}</div>`;
}

function actions(): Markup {
  const button = (label: string) => markup`<button class="btn" type="button">${label}</button>`;
  return markup`<div class="relative mb-1.5 flex flex-wrap gap-1.5 sm:flex-nowrap lg:mb-0">${['Train', 'Deploy', 'Use this model'].map(button)}</div>`;
}

/** The data of the header, in the shape recorded: no file list and no scan results in it. */
function headerProps(view: ModelView, tab: Tab): JsonObject {
  const { model } = view;
  return {
    activeTab: tab === 'community' ? 'discussions' : tab,
    author: authorProps(view),
    canReadRepoSettings: false,
    canWriteRepoContent: false,
    canDisable: false,
    model: modelProps(view),
    discussionsStats: discussionStats(model),
    query: {},
    inferenceContextData: { billableEntities: [], entityName2Providers: {} },
  };
}

function modelProps({ model, owner }: ModelView): JsonObject {
  return {
    author: owner.name,
    cardData: model.cardData,
    cardExists: model.card !== undefined || model.files.some(({ path }) => path === 'README.md'),
    config: model.config,
    createdAt: model.createdAt,
    discussionsDisabled: false,
    downloads: model.downloads,
    downloadsAllTime: model.downloadsAllTime ?? model.downloads,
    id: model.id,
    isLikedByUser: false,
    availableInferenceProviders: (model.inferenceProviderMapping ?? []).map((provider) => ({
      ...provider,
      modelStatus: provider.status,
    })),
    inference: model.inference,
    lastModified: model.lastModified,
    likes: model.likes,
    pipeline_tag: model.pipeline_tag,
    library_name: model.library_name,
    librariesOther: [],
    trackDownloads: true,
    'model-index': model.modelIndex,
    private: model.private ?? false,
    repoType: 'model',
    gated: model.gated ?? false,
    tags: model.tags,
    tag_objs: tagObjects(model),
    transformersInfo: model.transformersInfo,
    widgetData: model.widgetData,
    safetensors: model.safetensors && { ...model.safetensors, sharded: model.files.length > 1 },
    gguf: model.gguf,
    hasBlockedOids: false,
    region: 'us',
    isQuantized: model.baseModels?.relation === 'quantized',
    xetEnabled: model.xetEnabled,
  };
}
