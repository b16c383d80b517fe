import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type Route, routeOf } from './route.ts';

/**
 * Calls `enter` for the page and again for every address the site changes to without loading, as far as `part` of the
 * route changes with it; the signal of the page left behind aborts first, so that everything drawn on it can be undone.
 */
export function onNavigation<Part>(
  ctx: ContentScriptContext,
  part: (route: Route) => Part,
  enter: (part: Part, signal: AbortSignal) => void,
): void {
  let left = new AbortController();
  let key = '';
  const visit = (): void => {
    const route = part(routeOf(new URL(location.href)));
    const next = JSON.stringify(route);
    if (next === key) return;
    key = next;
    left.abort();
    left = new AbortController();
    enter(route, left.signal);
  };
  visit();
  // Told before the address has changed; a page that is left for good keeps its address and so is left alone.
  ctx.addEventListener(window, 'wxt:locationchange', () => void ctx.setTimeout(visit, 0));
  ctx.addEventListener(window, 'popstate', visit);
  ctx.onInvalidated(() => left.abort());
}
