/** Calls `then` once the page is parsed, at once if it is already, unless the signal aborts before. */
export function whenParsed(then: () => void, signal: AbortSignal): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true, signal });
  else then();
}
