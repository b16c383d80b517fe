import type { Ask } from './ask.ts';
import { blobPage } from './pages/blob-page.ts';
import { discussionsPage } from './pages/discussions-page.ts';
import { homePage } from './pages/home-page.ts';
import { listingPage } from './pages/listing-page.ts';
import { missingPage } from './pages/missing-page.ts';
import { modelPage } from './pages/model-page.ts';
import { ownerPage } from './pages/owner-page.ts';
import { treePage } from './pages/tree-page.ts';
import { viewOf } from './pages/view.ts';
import { html, redirect } from './replies.ts';
import { commitOf, splitRevision } from './revision.ts';

/** Every HTML page of the site. */
export function page(ask: Ask): Response {
  const { pathname, search } = ask.url;
  const recorded = ask.world.recordedPages.get(pathname + search);
  if (recorded !== undefined) return html(recorded);
  const path = pathname.slice(1).replace(/\/$/, '');
  if (path === '') return html(homePage(ask));
  if (path === 'models') return html(listingPage(ask));
  const body = path.includes('/') ? ofModel(ask, path) : ofOwner(ask, path);
  if (body instanceof Response) return body;
  return body === undefined ? html(missingPage(pathname), 404) : html(body);
}

function ofOwner(ask: Ask, name: string): string | Response | undefined {
  const owner = ask.world.owner(name);
  if (owner !== undefined) return ownerPage(ask, owner);
  const found = ask.world.find(name, ask.account);
  return found.kind === 'moved' ? redirect(307, `/${found.to}`) : undefined;
}

function ofModel(ask: Ask, path: string): string | Response | undefined {
  const [, id = '', section, rest = ''] = /^([^/]+\/[^/]+)(?:\/([^/]+)(?:\/(.*))?)?$/s.exec(path) ?? [];
  const found = ask.world.find(id, ask.account);
  if (found.kind === 'missing') return undefined;
  if (found.kind === 'moved') return redirect(307, ask.url.pathname.replace(id, () => found.to) + ask.url.search);
  const { revision, path: inside } = splitRevision(rest);
  if (revision !== '' && section !== 'discussions' && commitOf(found.model, revision) === undefined) return undefined;
  const view = viewOf(ask, found.model, revision || 'main');
  if (section === undefined) return modelPage(view);
  if (section === 'tree') return treePage(view, inside.replace(/\/$/, ''));
  if (section === 'blob') return blobPage(view, inside);
  return section === 'discussions' ? discussionsPage(view) : undefined;
}
