import { sha256 } from '#scanner/digest';
import { creditsOf } from '#shared/board/credit';
import { type ListId, ranksIn } from '#shared/board/list';
import { figuresContent } from '#shared/capability/figures-card';
import { listRules } from '#shared/report/list-rules';
import { methodologyData } from '#shared/report/methodology-data';
import type { Library } from '#shared/snapshot/with-capability';
import { canonicalJson } from '#shared/text/canonical-json';
import type { BoardAnswer, BoardAsk, CardBoard, ListBoard, Visited } from '../board-messages.ts';

/** What leaderboards are made from; all of it is handed in, so that tests need no browser. */
export interface BoardsOptions {
  /** The snapshot in use, with its lists. */
  readonly library: () => Promise<Library>;
  readonly visited: (profile?: string) => Promise<readonly Visited[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers what the page of leaderboards asks. Fails where the snapshot cannot be used. */
export async function answerBoard(ask: BoardAsk, { library, visited, now }: BoardsOptions): Promise<BoardAnswer> {
  if (ask.show === 'visited') return { kind: 'visited', models: await visited(ask.profile) };
  if (ask.show === 'methodology') return { kind: 'methodology', methodology: methodologyData(), lists: listRules() };
  const opened = await library();
  return ask.show === 'list'
    ? listBoard(opened, ask.list)
    : cardBoard(opened, new Date(now()).toISOString().slice(0, 10));
}

function listBoard({ shelf }: Library, list: ListId): ListBoard {
  const ranks = ranksIn(shelf, list);
  const { date, sources } = shelf.snapshot;
  return { kind: 'list', list, snapshot: date, ...ranks, credits: creditsOf(ranks.lines, sources) };
}

// A snapshot of tomorrow cannot be told of today: its card is of its own day.
async function cardBoard({ shelf }: Library, today: string): Promise<CardBoard> {
  const { snapshot, holdings, priceOf } = shelf;
  const date = snapshot.date > today ? snapshot.date : today;
  const content = figuresContent({ snapshot, models: snapshot.models, holdings, priceOf }, date);
  return { kind: 'scorecard', card: { ...content, id: `sha256:${await sha256(canonicalJson(content))}` } };
}
