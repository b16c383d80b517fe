/** An element of ours on the page, with its contents out of the reach of the site's styles. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

const TAGS = ['assay-badge', 'assay-card', 'assay-files', 'assay-flag', 'assay-run'] as const;

/**
 * Takes off the page what an earlier run of the extension left there, dead: after an update Firefox runs the new one on
 * the pages that are open.
 */
export function removeLeftovers(): void {
  for (const left of document.querySelectorAll(TAGS.join())) left.remove();
}

/** Makes a host with a shadow root, in the site's theme until the signal aborts; then it leaves the page. */
export function createHost(tag: (typeof TAGS)[number], css: string, signal: AbortSignal): Host {
  const element = document.createElement(tag);
  const root = element.attachShadow({ mode: 'open' });
  addStyle(root, css);
  followTheme(element, signal);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { element, root };
}

function addStyle(root: ShadowRoot, css: string): void {
  if (import.meta.env.BROWSER === 'firefox') {
    // Firefox refuses constructed style sheets to content scripts, and lets theirs pass the page's policy.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

// The site keeps its theme in a class of <html>, which may differ from the system's.
function followTheme(element: HTMLElement, signal: AbortSignal): void {
  const apply = (): void => {
    element.dataset.theme = document.documentElement.classList.contains('dark') ? 'dark' : 'light';
  };
  const observer = new MutationObserver(apply);
  apply();
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
