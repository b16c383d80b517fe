import { ask } from '../ask.ts';
import { type ListVerdict, type Trouble, troubleOf } from '../messages.ts';
import { observePage } from '../page/observe.ts';
import { modelOfLink, type Route } from '../page/route.ts';
import { SELECTORS } from '../page/selectors.ts';
import cardCss from './card.css?inline';
import { type CardState, drawCard } from './card-view.ts';
import { createHost } from './host.ts';
import tokensCss from './tokens.css?inline';

type ListRoute = Extract<Route, { kind: 'list' }>;

const MARK = 'data-assay-list';
/** More cards than a page shows; a page with more is not the site's. */
const MOST_CARDS = 300;

/** Keeps room in the cards of a list page, from before they are painted until the signal aborts. */
export function reserveCards(signal: AbortSignal): void {
  document.documentElement.setAttribute(MARK, '');
  signal.addEventListener('abort', () => document.documentElement.removeAttribute(MARK), { once: true });
}

/** Draws a badge on each model's card of a list until the signal aborts, also on cards that come later. */
export async function drawListBadges(route: ListRoute, signal: AbortSignal): Promise<void> {
  if (!(await wanted(signal))) {
    document.documentElement.removeAttribute(MARK);
    return;
  }
  const verdicts = createVerdicts(route, signal);
  const badges = new WeakMap<Element, Badge>();
  observePage(() => {
    const cards = modelCards();
    for (const { article, id } of cards) {
      const badge = badges.get(article) ?? newBadge(signal);
      badges.set(article, badge);
      if (badge.host.parentElement !== article) article.append(badge.host);
      badge.show(id, verdicts.of(id));
    }
    verdicts.want(
      cards.map(({ id }) => id),
      () => redraw(badges, verdicts),
    );
  }, signal);
}

async function wanted(signal: AbortSignal): Promise<boolean> {
  try {
    return (await ask('page-settings', {}, signal)).listBadges;
  } catch (error) {
    // Without an answer no badge could be filled either.
    if (!signal.aborted) console.info(`Assay: no badges on this list. ${troubleOf(error).message}`);
    return false;
  }
}

interface Card {
  readonly article: Element;
  readonly id: string;
}

function modelCards(): Card[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(SELECTORS.cardLink)].slice(0, MOST_CARDS);
  return links.flatMap((link) => {
    const id = modelOfLink(link.getAttribute('href') ?? '', location.href);
    return id && link.parentElement ? [{ article: link.parentElement, id }] : [];
  });
}

interface Badge {
  readonly host: HTMLElement;
  show(id: string, state: CardState): void;
}

function newBadge(signal: AbortSignal): Badge {
  const { element: host, root } = createHost('assay-card', tokensCss + cardCss, signal);
  const box = document.createElement('span');
  root.append(box);
  let shown: CardState | undefined;
  return {
    host,
    // A card may be filled anew with another model: what it shows is looked up at every visit.
    show: (_id, state) => {
      if (state === shown) return;
      shown = state;
      drawCard(box, state);
    },
  };
}

function redraw(badges: WeakMap<Element, Badge>, verdicts: Verdicts): void {
  for (const { article, id } of modelCards()) badges.get(article)?.show(id, verdicts.of(id));
}

interface Verdicts {
  of(id: string): CardState;
  /** Asks for what is not known yet, once per model. */
  want(ids: readonly string[], then: () => void): void;
}

const LOADING: CardState = { kind: 'loading' };
const UNKNOWN: CardState = { kind: 'unknown' };

function createVerdicts({ query }: ListRoute, signal: AbortSignal): Verdicts {
  const states = new Map<string, CardState>();
  const fill = (ids: readonly string[], found: readonly ListVerdict[], trouble: Trouble | null): void => {
    const rest: CardState = trouble ? { kind: 'trouble', trouble } : UNKNOWN;
    for (const id of ids) states.set(id, rest);
    for (const verdict of found) states.set(verdict.model.id, { kind: 'verdict', verdict });
  };
  return {
    of: (id) => states.get(id) ?? UNKNOWN,
    want: (ids, then) => {
      const unknown = ids.filter((id) => !states.has(id));
      if (unknown.length === 0) return;
      for (const id of unknown) states.set(id, LOADING);
      then();
      ask('list', { query, ids: unknown }, signal).then(
        ({ verdicts, trouble }) => {
          fill(unknown, verdicts, trouble);
          then();
        },
        (error: unknown) => {
          if (signal.aborted) return;
          fill(unknown, [], troubleOf(error));
          then();
        },
      );
    },
  };
}
