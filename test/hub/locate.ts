import { type Account, isGranted } from './accounts.ts';
import type { Ask } from './ask.ts';
import { disabledRepository, gatedRepository, invalidToken, repositoryNotFound, revisionNotFound } from './errors.ts';
import type { HubModel } from './model.ts';
import { redirect } from './replies.ts';
import { commitOf } from './revision.ts';

/** A model and the commit asked for, or the answer that says why not. */
export type Located = { readonly model: HubModel; readonly commit: string } | Response;

/** Finds the model an API path or a file path is about; moved models answer 307 with the query kept. */
export function locate(ask: Ask, id: string, revision: string, where: 'api' | 'file'): Located {
  const found = ask.world.find(id, ask.account);
  if (found.kind === 'missing') return repositoryNotFound(ask.account, where);
  if (found.kind === 'moved') return redirect(307, movedPath(ask.url, id, found.to));
  const { model } = found;
  if (where === 'api' && ask.account.kind === 'invalid') return invalidToken();
  const refusal = where === 'file' ? refuseFiles(model, ask.account) : undefined;
  if (refusal !== undefined) return refusal;
  const commit = commitOf(model, revision);
  return commit === undefined ? revisionNotFound(revision) : { model, commit };
}

/** Why the account may not read the model's files or history; undefined when it may. */
export function refuseFiles(model: HubModel, account: Account): Response | undefined {
  if (model.disabled === true) return disabledRepository();
  const closed = model.gated !== undefined && model.gated !== false;
  if (closed && !isGranted(account, model.id)) return gatedRepository(model.id, account);
  return account.kind === 'invalid' ? invalidToken() : undefined;
}

/** The relative address with the model's id replaced by its new one. */
function movedPath(url: URL, from: string, to: string): string {
  const written = url.pathname.includes(from) ? from : encodeURIComponent(from);
  return url.pathname.replace(written, () => to) + url.search;
}
