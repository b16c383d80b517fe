import { ask } from '../ask.ts';
import { troubleOf } from '../messages.ts';
import { element } from '../page/element.ts';
import { readIsland } from '../page/island.ts';
import { observePage } from '../page/observe.ts';
import type { Route } from '../page/route.ts';
import { SELECTORS } from '../page/selectors.ts';
import badgeCss from './badge.css?inline';
import { type BadgeState, drawBadge } from './badge-view.ts';
import { createHost } from './host.ts';
import panelCss from './panel.css?inline';
import { createPanel } from './panel.ts';
import { measureTitle, placeInTitle } from './place.ts';
import tokensCss from './tokens.css?inline';

type ModelRoute = Extract<Route, { kind: 'model' }>;

/** The longest wait for a rate limit after which the badge asks again by itself, in milliseconds. */
const LONGEST_RETRY = 6 * 60_000;

/**
 * Draws the badge of a model's pages until the signal aborts. The promise comes true once the first score is there and
 * the page has time; its value scores anew, leaving what is shown until there is something newer.
 */
export function drawModelBadge(route: ModelRoute, signal: AbortSignal): Promise<() => void> {
  const first = Promise.withResolvers<() => void>();
  const { element: host, root } = createHost('assay-badge', tokensCss + badgeCss + panelCss, signal);
  const button = element('button', { type: 'button', class: 'badge' });
  const score = (): void => void scoreModel(route, show, signal);
  const panel = createPanel(route.id, button, signal, score);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (state: BadgeState): void => {
    // Whoever asks before its time has asked in its place.
    clearTimeout(waiting);
    drawBadge(button, state);
    panel.show(state);
    if (state.kind === 'report') whenIdle(() => first.resolve(() => void scoreModel(route, show, signal, true)));
    if (state.kind === 'trouble') waiting = retryWhenAllowed(state.trouble.retryAt, score, signal);
  };
  root.append(button, panel.element);
  const align = (): void => alignWithTitle(host);
  const follow = followTitle(align, signal);
  let asked = false;
  observePage(() => {
    const title = document.querySelector(SELECTORS.modelTitle);
    if (!title || !keepInPlace(host)) return;
    follow(title);
    if (!asked) score();
    asked = true;
  }, signal);
  return first.promise;
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2_000 });
  else setTimeout(run, 1);
}

/** `quietly`: what is shown stays until there is something newer. */
async function scoreModel(
  route: ModelRoute,
  show: (state: BadgeState) => void,
  signal: AbortSignal,
  quietly = false,
): Promise<void> {
  if (!quietly) show({ kind: 'loading' });
  const island = document.querySelector(SELECTORS.modelHeader);
  const reading = island ? readIsland(island, route.id) : { problem: 'it is missing' };
  if ('problem' in reading) console.info(`Assay: the page's own facts cannot be used, ${reading.problem}.`);
  const { id, revision } = route;
  try {
    const question = {
      id,
      ...(revision !== undefined && { revision }),
      ...('page' in reading && { page: reading.page }),
    };
    show({ kind: 'report', report: await ask('report', question, signal) });
  } catch (error) {
    if (!signal.aborted) show({ kind: 'trouble', trouble: troubleOf(error) });
  }
}

// The site rebuilds what is within an island when it hydrates, so the host stands behind it and is only seen to lie in it.
function keepInPlace(host: HTMLElement): boolean {
  const island = document.querySelector(SELECTORS.modelHeader);
  if (!island) return false;
  if (island.nextElementSibling !== host) island.after(host);
  return true;
}

/** Aligns when the title is another, has another size or other contents; measuring at every change would be dear. */
function followTitle(align: () => void, signal: AbortSignal): (title: Element) => void {
  const sizes = new ResizeObserver(align);
  const contents = new MutationObserver(align);
  let followed: Element | undefined;
  addEventListener('resize', align, { signal });
  const stop = (): void => {
    sizes.disconnect();
    contents.disconnect();
  };
  signal.addEventListener('abort', stop, { once: true });
  return (title) => {
    if (title === followed) return;
    stop();
    followed = title;
    sizes.observe(title);
    contents.observe(title, { childList: true, subtree: true, characterData: true });
    align();
  };
}

// Moved by a transform alone: that is no layout shift, whatever the page does around it.
function alignWithTitle(host: HTMLElement): void {
  const title = document.querySelector(SELECTORS.modelTitle);
  if (!title || !host.isConnected) return;
  const box = host.getBoundingClientRect();
  const now = new DOMMatrix(getComputedStyle(host).transform);
  const reserved = { width: box.width, height: box.height, gap: 8 };
  const place = placeInTitle(measureTitle(title), reserved);
  const next = `translate(${Math.round(place.x - box.left + now.e)}px, ${Math.round(place.y - box.top + now.f)}px)`;
  if (host.style.transform !== next) host.style.transform = next;
}

function retryWhenAllowed(
  retryAt: string | null,
  retry: () => void,
  signal: AbortSignal,
): ReturnType<typeof setTimeout> | undefined {
  const wait = retryAt === null ? Number.POSITIVE_INFINITY : Date.parse(retryAt) - Date.now();
  if (!(wait < LONGEST_RETRY)) return undefined;
  const timer = setTimeout(retry, Math.max(1_000, wait + 500));
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return timer;
}
