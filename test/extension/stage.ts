import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** A document in memory that code of the page may take for its own until `vi.unstubAllGlobals()`. */
export interface Stage {
  readonly document: Document;
  /** Events as the document's elements take them. */
  readonly Event: typeof Event;
  /** Runs what waits for the next frame. */
  frame(): void;
  /** Runs frames and waits for promises until both are done. */
  settle(): Promise<void>;
  /**
   * Tells a button's own listener of a click. What a program clicks is never trusted: only the browser can say that a
   * reader did it, so a test says so in its place.
   */
  press(button: HTMLElement, click?: { readonly isTrusted: boolean }): Promise<void>;
  /** Changes the address without telling anyone, as the site does before it tells. */
  goTo(address: string): void;
  /** Takes the document away, once nothing in it waits any more. */
  strike(): Promise<void>;
}

/** What the document in memory lacks and no test is about. */
class Watcher {
  readonly observed: unknown[] = [];
  observe(target: unknown): void {
    this.observed.push(target);
  }
  disconnect(): void {
    this.observed.length = 0;
  }
}

class StyleSheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}

const STATES: readonly string[] = [':popover-open', ':focus-within'];

/** Sets a document up as the global one, at this address. */
export function setStage(html: string, address = 'https://huggingface.co/'): Stage {
  const window = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  const frames: (() => void)[] = [];
  const location = new URL(address);
  const events = new EventTarget();
  addWhatIsDrawn(window.HTMLElement.prototype);
  const clickListeners = recordClickListeners(window.HTMLElement.prototype);
  const globals = {
    document: window.document,
    window: window,
    location,
    MutationObserver: window.MutationObserver,
    HTMLElement: window.HTMLElement,
    HTMLIFrameElement: class {},
    CSSStyleSheet: StyleSheet,
    ResizeObserver: Watcher,
    requestAnimationFrame: (run: () => void) => frames.push(run),
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
    getComputedStyle: () => ({ transform: 'none', marginRight: '0px' }),
    DOMMatrix: class {
      readonly e = 0;
      readonly f = 0;
    },
    innerWidth: 1280,
    innerHeight: 800,
    scrollX: 0,
    scrollY: 0,
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const frame = (): void => {
    for (const run of frames.splice(0)) run();
  };
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 10; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      frame();
    }
  };
  return {
    document: window.document,
    Event: window.Event,
    frame,
    settle,
    press: async (button, click = { isTrusted: true }) => {
      clickListeners.get(button)?.(click);
      await settle();
    },
    strike: async () => {
      await settle();
      vi.unstubAllGlobals();
    },
    goTo: (next) => {
      location.href = new URL(next, location).href;
    },
  };
}

// The document in memory draws nothing: it fails where one asks what is open, has the focus, or takes space.
function addWhatIsDrawn(prototype: HTMLElement): void {
  const matches = prototype.matches;
  const withStates = function (this: HTMLElement, selector: string): boolean {
    return STATES.includes(selector) ? this.hasAttribute(stateAttribute(selector)) : matches.call(this, selector);
  };
  Object.assign(prototype, { matches: withStates, getClientRects: () => [{}] });
}

type ClickListener = (event: { readonly isTrusted: boolean }) => void;

function recordClickListeners(prototype: HTMLElement): ReadonlyMap<EventTarget, ClickListener> {
  const listeners = new Map<EventTarget, ClickListener>();
  const listen = prototype.addEventListener;
  const recording = function (this: HTMLElement, type: string, listener: EventListener, options?: object): void {
    if (type === 'click') listeners.set(this, listener as ClickListener);
    listen.call(this, type, listener, options);
  };
  Object.assign(prototype, { addEventListener: recording });
  return listeners;
}

/** The attribute that stands in for a state of the browser, such as `:popover-open`. */
export const stateAttribute = (state: string): string => `data-test${state.replace(':', '-')}`;

/** Everything that a screen reader or an eye may get from an element, shadow roots included, as one line. */
export function textOf(node: Node): string {
  const root =
    'shadowRoot' in node && node.shadowRoot instanceof Object ? (node.shadowRoot as ParentNode & Node) : node;
  return (root.textContent ?? '').replace(/\s+/g, ' ').trim();
}
