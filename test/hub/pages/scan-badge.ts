import { statusOf } from '../api/tree-entry.ts';
import type { HubFile, ScanStatus } from '../model.ts';
import { type Markup, markup } from './markup.ts';

const words: { readonly [status in ScanStatus]?: string } = {
  safe: 'Safe',
  caution: 'Caution',
  suspicious: 'Suspicious',
  unsafe: 'Unsafe',
};

/** The site's own little shield beside a file; it says nothing while a scan is pending. */
export function scanBadge(file: HubFile, classes: string): Markup {
  const word = words[statusOf(file).status];
  const label = word !== undefined && markup`<span class="mr-0.5 max-sm:hidden">${word}</span>`;
  return markup`<div class="sm:relative ${classes}"><button class="flex h-[1.125rem] select-none items-center gap-0.5 rounded border pl-0.5 pr-0.5 text-xs leading-tight text-gray-400 hover:cursor-pointer ${`scan-${statusOf(file).status}`}"><svg class="flex-none" width="1em" height="1em" viewBox="0 0 22 28" aria-hidden="true" fill="currentColor"><path d="M11 1 1 5v8c0 6 4 12 10 14 6-2 10-8 10-14V5Z"></path></svg>
			${label}</button></div>`;
}
