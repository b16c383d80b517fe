import type { HubDiscussion } from '../model.ts';
import { type Markup, markup } from './markup.ts';
import { modelHeader } from './model-header.ts';
import { shell } from './shell.ts';
import { time } from './time.ts';
import { discussionStats, type ModelView } from './view.ts';

/** `/{owner}/{name}/discussions`: the first page of the community tab. */
export function discussionsPage(view: ModelView): string {
  const { model } = view;
  const stats = discussionStats(model);
  const rows = (model.discussions ?? []).slice(0, 50).map((discussion) => row(view, discussion));
  const main = markup`${modelHeader(view, 'community')}
<div class="container relative mb-16"><section class="pt-8 border-gray-100"><div class="mb-3 flex items-center"><b class="mr-4">${stats.open} open</b><span class="text-gray-500">${stats.closed} closed</span></div><div class="panel">${rows.length === 0 ? 'Nothing here yet.' : rows}</div></section></div>`;
  return shell({ title: `${model.id} · Discussions`, path: `/${model.id}/discussions`, kind: 'DiscussionsPage' }, main);
}

function row({ ask, model }: ModelView, discussion: HubDiscussion): Markup {
  const kind = discussion.isPullRequest ? 'pull request' : 'discussion';
  return markup`<article class="discussion-row"><a class="font-semibold" href="/${model.id}/discussions/${discussion.num}">${discussion.title}</a> <span class="text-gray-400">#${discussion.num} ${kind}, ${discussion.status}, opened ${time(discussion.createdAt, ask.now)} by ${discussion.author ?? 'deleted'} · ${discussion.numComments}</span></article>`;
}
