/**
 * Calls `visit` now and after every change of the page's elements, at most once per frame, until the signal aborts.
 * The site replaces whole parts when it hydrates and when lists are paged, so whoever draws must look again.
 */
export function observePage(visit: () => void, signal: AbortSignal): void {
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) visit();
    });
  });
  visit();
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
