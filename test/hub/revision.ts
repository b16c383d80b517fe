import type { HubCommit, HubModel } from './model.ts';

/** The commit a branch, tag, full or short hash, `HEAD`, `refs/pr/N` or `refs/convert/…` points at, if any. */
export function commitOf(model: HubModel, revision: string): string | undefined {
  if (revision === 'main' || revision === 'HEAD' || revision === model.sha) return model.sha;
  const named = [...(model.branches ?? []), ...(model.refTags ?? [])].find((ref) => ref.name === revision);
  if (named !== undefined) return named.targetCommit;
  const pullRequest = /^refs\/pr\/(\d+)$/.exec(revision);
  if (pullRequest !== null) return isPullRequest(model, Number(pullRequest[1])) ? model.sha : undefined;
  if (!/^[0-9a-f]{7,40}$/.test(revision)) return undefined;
  return commitsOf(model).find((commit) => commit.id.startsWith(revision))?.id;
}

/** The model's commits, newest first; one made from its head when none are written down. */
export function commitsOf(model: HubModel): readonly HubCommit[] {
  if (model.commits !== undefined) return model.commits;
  const date = model.lastModified ?? model.createdAt ?? '1970-01-01T00:00:00.000Z';
  return [{ id: model.sha, title: 'Upload model', date, ...(model.author && { authors: [model.author] }) }];
}

/** Takes the revision and the path apart in what follows `resolve/`: `refs/pr/N` may come with plain slashes. */
export function splitRevision(rest: string): { revision: string; path: string } {
  const spelledOut = /^(refs\/(?:pr|convert)\/[^/]+)\/(.*)$/s.exec(rest);
  if (spelledOut !== null) return { revision: spelledOut[1] ?? '', path: decode(spelledOut[2] ?? '') };
  const slash = rest.indexOf('/');
  if (slash < 0) return { revision: decode(rest), path: '' };
  return { revision: decode(rest.slice(0, slash)), path: decode(rest.slice(slash + 1)) };
}

/** Percent-decodes, leaving text that is not valid percent-encoding as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return text;
    throw cause;
  }
}

function isPullRequest(model: HubModel, num: number): boolean {
  return (model.discussions ?? []).some((discussion) => discussion.num === num && discussion.isPullRequest);
}
