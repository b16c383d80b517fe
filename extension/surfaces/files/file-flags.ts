import { ask } from '../../ask.ts';
import { type FilesState, type FlagRow, type Messages, troubleOf } from '../../messages.ts';
import { element } from '../../page/element.ts';
import { observePage } from '../../page/observe.ts';
import { type FilePlace, type FilesRoute, routeOf } from '../../page/route.ts';
import { SELECTORS } from '../../page/selectors.ts';
import { createHost } from '../host.ts';
import tokensCss from '../tokens.css?inline';
import flagCss from './flag.css?inline';
import { drawFlag } from './flag-view.ts';
import { createRunPanel, type RunPanel } from './run-panel.ts';
import { createStrip } from './strip.ts';

/** Keeps room for the flags, from before the page is painted until the signal aborts. */
export function reserveFlags({ at }: FilesRoute, signal: AbortSignal): void {
  const mark = at.page === 'tree' ? 'data-assay-files' : 'data-assay-file';
  document.documentElement.setAttribute(mark, '');
  signal.addEventListener('abort', () => document.documentElement.removeAttribute(mark), { once: true });
}

/**
 * Draws a flag on each row of files, or on the one file of the page, until the signal aborts, and goes on asking while
 * files are read. `rescore` is called when something was read, as scores rest on it.
 */
export function drawFileFlags(route: FilesRoute, signal: AbortSignal, rescore: () => void): void {
  const model = { id: route.id, ...(route.revision !== undefined && { revision: route.revision }) };
  const follow = createFollower({ ...model, at: route.at.path }, signal, (state, before) => {
    rows = new Map(state.rows.map((row) => [row.path, row]));
    draw();
    strip?.show(state);
    panel.refresh();
    if (before !== null && before.left > 0 && state.left === 0) rescore();
  });
  const actions = {
    read: (paths: readonly string[]) => follow({ read: paths }),
    cancel: () => follow({ cancel: true }),
  };
  const panel = createRunPanel(model, { read: (path) => actions.read([path]), cancel: actions.cancel }, signal);
  const strip = route.at.page === 'tree' ? createStrip(actions, signal) : null;
  let rows: ReadonlyMap<string, FlagRow> = new Map();
  const flags = new WeakMap<Element, Flag>();
  const draw = (): void => {
    strip?.keepInPlace();
    for (const { anchor, path, bar } of placesOf(route.at)) {
      const row = rows.get(path);
      const flag = flags.get(anchor) ?? (row && newFlag(row, bar, panel, signal));
      if (!flag || !row) continue;
      flags.set(anchor, flag);
      if (bar ? anchor.nextElementSibling !== flag.host : flag.host.parentElement !== anchor)
        bar ? anchor.after(flag.host) : anchor.append(flag.host);
      flag.show(row);
    }
  };
  observePage(draw, signal);
  follow({});
}

interface Anchor {
  readonly anchor: Element;
  readonly path: string;
  /** Whether the flag stands behind the anchor, in a bar, rather than within it. */
  readonly bar: boolean;
}

/** More rows than the site shows at once. */
const MOST_ROWS = 2_000;

function placesOf(at: FilePlace): Anchor[] {
  if (at.page === 'blob') {
    const badge = document.querySelector(SELECTORS.fileBadge);
    return badge ? [{ anchor: badge, path: at.path, bar: true }] : [];
  }
  return [...document.querySelectorAll(SELECTORS.fileRow)].slice(0, MOST_ROWS).flatMap((row) => {
    const path = pathOfRow(row);
    return path === null ? [] : [{ anchor: row, path, bar: false }];
  });
}

/** The path that a row's name leads to, of a folder with a slash at its end. */
function pathOfRow(row: Element): string | null {
  for (const link of row.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = URL.parse(link.getAttribute('href') ?? '', location.href);
    const route = url ? routeOf(url) : null;
    if (route?.kind !== 'model' || !route.at || route.at.path === '') continue;
    return route.at.page === 'tree' ? `${route.at.path}/` : route.at.path;
  }
  return null;
}

interface Flag {
  readonly host: HTMLElement;
  show(row: FlagRow): void;
}

function newFlag(first: FlagRow, bar: boolean, panel: RunPanel, signal: AbortSignal): Flag {
  const { element: host, root } = createHost('assay-flag', tokensCss + flagCss, signal);
  if (bar) host.dataset.place = 'bar';
  const folder = first.path.endsWith('/');
  const box = folder
    ? element('span', { class: 'flag' })
    : element('button', { type: 'button', class: 'flag', 'aria-haspopup': 'dialog' });
  let row = first;
  if (!folder) box.addEventListener('click', () => panel.open(row.path, box));
  root.append(box);
  let shown = '';
  return {
    host,
    // A row may be filled anew with another file: what it shows is looked up at every visit.
    show: (next) => {
      row = next;
      const text = JSON.stringify(next);
      if (text === shown) return;
      shown = text;
      drawFlag(box, next);
    },
  };
}

type Question = Messages['files']['ask'];

/** Asks, and goes on asking while files are read; a new question replaces the one that waits. */
function createFollower(
  question: Pick<Question, 'id' | 'revision' | 'at'>,
  signal: AbortSignal,
  show: (state: FilesState, before: FilesState | null) => void,
): (also: Pick<Question, 'read' | 'cancel'>) => void {
  let turn = 0;
  let last: FilesState | null = null;
  const follow = async (also: Pick<Question, 'read' | 'cancel'>): Promise<void> => {
    turn += 1;
    const own = turn;
    let asked: Question = { ...question, ...also };
    try {
      while (own === turn && !signal.aborted) {
        const state = await ask('files', asked, signal);
        if (own !== turn) return;
        show(state, last);
        last = state;
        if (state.left === 0) return;
        asked = { ...question, seen: state.change };
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    } catch (error) {
      if (!signal.aborted) console.info(`Assay: no flags on these files. ${troubleOf(error).message}`);
    }
  };
  return (also) => void follow(also);
}

/** Between two looks at the progress, in milliseconds: as often as an eye can follow. */
const PAUSE = 150;
