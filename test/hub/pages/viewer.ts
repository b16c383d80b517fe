import type { JsonObject } from '../json.ts';
import { encodePath } from '../resolve.ts';
import { commitsOf } from '../revision.ts';
import { island } from './island.ts';
import { type Markup, markup } from './markup.ts';
import { time } from './time.ts';
import type { ModelView } from './view.ts';

/** Branch, and the path as links: the bar above a folder or a file. */
export function viewerHeader(view: ModelView, path: string, kind: 'tree' | 'blob'): Markup {
  const { model, revision } = view;
  const name = model.id.slice(model.id.indexOf('/') + 1);
  const parts = path === '' ? [] : path.split('/');
  const props: JsonObject = {
    context: { repo: { name: model.id, type: 'model' }, rev: revision, path, subpaths: parts.map((dir) => ({ dir })) },
    refs: { branches: [{ name: 'main', ref: 'refs/heads/main', targetCommit: model.sha }], tags: [], converts: [] },
    view: kind,
  };
  const crumbs = parts.map((part, at) => {
    const folder = encodePath(parts.slice(0, at + 1).join('/'));
    const last = at === parts.length - 1;
    const shown = last
      ? markup`<span class="dark:text-gray-300">${part}</span>`
      : markup`<a class="truncate hover:underline" href="/${model.id}/tree/${revision}/${folder}">${part}</a>`;
    return markup`<span class="mx-1 text-gray-300">/</span>${shown}`;
  });
  return island(
    'ViewerHeader',
    props,
    markup`<header class="flex flex-wrap items-center justify-start pb-2 md:justify-end lg:flex-nowrap"><div class="grow"><div class="relative mr-4 flex min-w-0 basis-auto flex-wrap items-center"><div class="relative mr-3 mb-2"><button class="btn" type="button">${revision}</button></div><div class="relative mb-2 flex flex-wrap items-center"><a class="truncate text-gray-800 hover:underline" href="/${model.id}/tree/${revision}">${name}</a>${crumbs}</div></div></div></header>`,
  );
}

/** Who changed the repository last. */
export function lastCommit(view: ModelView): Markup {
  const commit = commitsOf(view.model)[0];
  if (commit === undefined) return markup``;
  const user = commit.authors?.[0] ?? view.owner.name;
  const props: JsonObject = {
    commitLast: {
      date: commit.date,
      verified: 'verified',
      subject: commit.title,
      authors: [{ user, isHf: false }],
      commit: { id: commit.id, parentIds: [] },
      title: commit.title,
    },
    repo: { name: view.model.id, type: 'model' },
  };
  const inside = markup`<div class="from-gray-100-to-white bg-linear-to-t flex flex-wrap items-baseline gap-y-1 rounded-t-lg border border-b-0 px-3 py-2 dark:border-gray-800"><div class="mr-4 flex flex-none items-center truncate"><a class="hover:underline" href="/${user}">${user}</a></div><div class="mr-4 truncate font-mono text-xs text-gray-500 sm:text-sm">${commit.title}</div><a class="rounded-sm border bg-gray-50 px-1.5 text-sm hover:underline" href="/${view.model.id}/commit/${commit.id}">${commit.id.slice(0, 7)}</a>${time(commit.date, view.ask.now, 'ml-auto hidden flex-none truncate pl-2 text-gray-500 lg:block')}</div>`;
  return island('LastCommit', props, inside);
}
