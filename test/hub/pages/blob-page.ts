import { statusOf } from '../api/tree-entry.ts';
import { bytesOf, fileAt, sizeOf } from '../files.ts';
import type { HubFile } from '../model.ts';
import { encodePath } from '../resolve.ts';
import { island } from './island.ts';
import { type Markup, markup } from './markup.ts';
import { modelHeader } from './model-header.ts';
import { scanBadge } from './scan-badge.ts';
import { shell } from './shell.ts';
import type { ModelView } from './view.ts';
import { lastCommit, viewerHeader } from './viewer.ts';
import { shortSize } from './wording.ts';

const decoder = new TextDecoder();

/** `/{owner}/{name}/blob/{revision}/{path}`: one file; undefined when it is not there. */
export function blobPage(view: ModelView, path: string): string | undefined {
  const { model, revision } = view;
  const file = fileAt(model, path);
  if (file === undefined) return undefined;
  const raw = `/${model.id}/raw/${revision}/${encodePath(path)}`;
  const main = markup`${modelHeader(view, 'files')}
<div class="container relative flex flex-col md:grid md:space-y-0 w-full md:grid-cols-12  space-y-4 md:gap-6 mb-16"><section class="pt-8 border-gray-100 col-span-full">${viewerHeader(view, path, 'blob')}${lastCommit(view)}
			<div class="relative flex flex-wrap items-center border px-3 py-1.5 text-sm text-gray-800 dark:border-gray-800 dark:bg-gray-900 "><a class="my-1 mr-4 flex items-center hover:underline " href="${raw}">raw</a><div class="mr-4 flex items-center">${badge(view, file)}</div><div class="flex items-center gap-x-3 dark:text-gray-300 sm:ml-auto">${shortSize(sizeOf(file))}</div></div>
			<div class="relative min-h-[100px] overflow-hidden rounded-b-lg border border-t-0 leading-tight">${file.lfs === undefined ? text(view, file) : tooBig(view, file)}</div></section></div>`;
  const title = `${path} · ${model.id} at ${revision}`;
  return shell({ title, path: `/${model.id}/blob/${revision}/${encodePath(path)}`, kind: 'ViewerBlobPage' }, main);
}

function badge({ model, revision }: ModelView, file: HubFile): Markup {
  const repo = { name: model.id, type: 'model' };
  const props = {
    classNames: 'mr-2',
    scanStatus: statusOf(file),
    repo,
    revision,
    filePath: file.path,
    openByDefault: false,
  };
  return island('ScanStatusBadge', props, scanBadge(file, 'mr-2'));
}

function text({ model, revision }: ModelView, file: HubFile): Markup {
  const lines = decoder.decode(bytesOf(file.content)).split('\n');
  const context = {
    repo: { name: model.id, type: 'model' },
    rev: revision,
    path: file.path,
    subpaths: [{ dir: file.path }],
  };
  const rows = lines.map((line, at) => {
    return markup`<tr class="" id="L${at + 1}"><td class="blob-line-num" data-line-num="${at + 1}"></td><td class="blob-line overflow-visible px-3 whitespace-pre">${line}</td></tr>`;
  });
  const inside = markup`<div class="overflow-x-auto"><table class="min-w-full border-collapse font-mono"><tbody>${rows}</tbody></table></div>`;
  return island('BlobContent', { lines, lineSelectorClass: 'blob-line', context }, inside);
}

function tooBig({ model, revision }: ModelView, file: HubFile): Markup {
  const address = `/${model.id}/resolve/${revision}/${encodePath(file.path)}?download=true`;
  return markup`<div class="p-4 py-8 text-center">This file is stored with Xet. It is too big to display, but you can still <a class="underline" download href="${address}">download</a> it.<p>SHA256: <span class="font-mono">${file.lfs?.sha256}</span></p></div>`;
}
