import { entriesAt, entryPaths } from '../api/tree.ts';
import { fileAt } from '../files.ts';
import { asNumber, asObject, asText, type JsonObject } from '../json.ts';
import { encodePath } from '../resolve.ts';
import { island } from './island.ts';
import { type Markup, markup } from './markup.ts';
import { modelHeader } from './model-header.ts';
import { unsafeBanner } from './model-page.ts';
import { scanBadge } from './scan-badge.ts';
import { shell } from './shell.ts';
import { time } from './time.ts';
import type { ModelView } from './view.ts';
import { lastCommit, viewerHeader } from './viewer.ts';
import { shortSize } from './wording.ts';

/** `/{owner}/{name}/tree/{revision}[/{folder}]`: the list of files; undefined when there is no such folder. */
export function treePage(view: ModelView, folder: string): string | undefined {
  const { model, revision } = view;
  const paths = [...entryPaths(model, folder, false)].sort();
  if (paths.length === 0 && folder !== '') return undefined;
  const entries = entriesAt(model, paths.slice(0, 1000), true);
  const folders = entries.filter((entry) => entry.type === 'directory');
  const ordered = [...folders, ...entries.filter((entry) => entry.type === 'file')];
  const context = { repo: { name: model.id, type: 'model' }, rev: revision, path: folder, subpaths: [] };
  const rows = ordered.map((entry) => row(view, entry));
  const list = island(
    'ViewerIndexTreeList',
    { context, entries: ordered },
    markup`<ul class="mb-8 rounded-b-lg border border-t-0 dark:border-gray-800 dark:bg-gray-900">${rows}</ul>`,
  );
  const main = markup`${modelHeader(view, 'files')}
<div class="container relative flex flex-col md:grid md:space-y-0 w-full md:grid-cols-12  space-y-4 md:gap-6 mb-16"><section class="pt-8 border-gray-100 col-span-full">${unsafeBanner(view)}${viewerHeader(view, folder, 'tree')}${lastCommit(view)}${list}</section></div>`;
  return shell(
    { title: `${model.id} at ${revision}`, path: `/${model.id}/tree/${revision}`, kind: 'ViewerIndexPage' },
    main,
  );
}

function row(view: ModelView, entry: JsonObject): Markup {
  const { model, revision } = view;
  const path = asText(entry.path) ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isFile = entry.type === 'file';
  const address = `/${model.id}/${isFile ? 'blob' : 'tree'}/${revision}/${encodePath(path)}`;
  const file = isFile ? fileAt(model, path) : undefined;
  const commit = asObject(entry.lastCommit);
  const date = asText(commit?.date);
  return markup`<li class="relative grid h-10 grid-cols-12 place-content-center gap-x-3 border-t px-3 dark:border-gray-800"><div class="col-span-8 flex items-center md:col-span-4 lg:col-span-3"><a class="group flex items-center truncate" href="${address}"><span class="${isFile ? 'icon-file' : 'icon-folder'}" aria-hidden="true"></span><span class="truncate group-hover:underline">${name}</span></a>${file && scanBadge(file, 'ml-1.5')}</div>${file && download(view, path, entry)}<a class="col-span-6 items-center truncate font-mono text-sm text-gray-400 hover:underline md:flex" href="/${model.id}/commit/${asText(commit?.id)}"><span class="truncate">${asText(commit?.title)}</span></a><a class="col-span-2 truncate text-right text-sm text-gray-400" href="/${model.id}/commit/${asText(commit?.id)}">${date && time(date, view.ask.now)}</a></li>`;
}

function download(view: ModelView, path: string, entry: JsonObject): Markup {
  const address = `/${view.model.id}/resolve/${view.revision}/${encodePath(path)}?download=true`;
  const size = asNumber(entry.size);
  return markup`<a class="group col-span-4 flex items-center justify-self-end truncate text-right font-mono text-[0.8rem] leading-6 text-gray-400 md:col-span-3 lg:col-span-2 xl:pr-10" title="Download file" download href="${address}">${size === undefined ? '' : shortSize(size)}</a>`;
}
