import { ask } from '../ask.ts';
import { type TrayState, troubleOf } from '../messages.ts';
import { element } from '../page/element.ts';
import { adviceFor } from '../trouble-words.ts';
import type { BadgeState } from './badge-view.ts';
import { reportParts, stamp } from './panel-view.ts';

/** The details that the badge's button opens. */
export interface Panel {
  readonly element: HTMLElement;
  show(state: BadgeState): void;
}

/**
 * Makes the details as a popover of the button: the browser lays it over everything, closes it on Escape or a click
 * elsewhere, and gives the focus back. `retry` is called when the reader wants another try.
 */
export function createPanel(id: string, button: HTMLButtonElement, signal: AbortSignal, retry: () => void): Panel {
  const panel = element('div', {
    class: 'panel',
    popover: 'auto',
    role: 'dialog',
    'aria-label': `Assay: ${id}`,
    tabindex: '-1',
  });
  const footer = element('footer');
  let state: BadgeState = { kind: 'loading' };
  let hadFocus = false;
  button.popoverTargetElement = panel;
  button.setAttribute('aria-haspopup', 'dialog');
  panel.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') position(panel, button);
    hadFocus = event.newState === 'closed' && panel.matches(':focus-within');
  });
  panel.addEventListener('toggle', (event) => {
    if (event.newState === 'closed' && hadFocus) button.focus({ preventScroll: true });
    if (event.newState !== 'open') return;
    panel.focus({ preventScroll: true });
    if (state.kind === 'report') void drawTray(footer, id, state, {}, signal);
  });
  const show = (next: BadgeState): void => {
    state = next;
    footer.replaceChildren();
    panel.replaceChildren(...bodyOf(id, state, retry));
    if (state.kind !== 'report') return;
    panel.append(footer);
    if (panel.matches(':popover-open')) void drawTray(footer, id, state, {}, signal);
  };
  show(state);
  return { element: panel, show };
}

function bodyOf(id: string, state: BadgeState, retry: () => void): HTMLElement[] {
  if (state.kind === 'report') return reportParts(state.report);
  const title = element('h2', {}, id);
  if (state.kind === 'loading') return [element('header', {}, title, element('p', { class: 'verdict' }, 'Scoring…'))];
  const again = element('button', { type: 'button', class: 'main' }, 'Try again');
  again.addEventListener('click', (event) => event.isTrusted && retry());
  return [
    element(
      'header',
      {},
      title,
      element(
        'p',
        { class: 'verdict', role: 'status' },
        `No score. ${state.trouble.message} ${adviceFor(state.trouble)}`.trimEnd(),
      ),
    ),
    element('footer', {}, element('div', { class: 'actions' }, again)),
  ];
}

const GAP = 6;
/** Where the badge stands low in the window, the page is scrolled rather than the details squeezed. */
const LEAST_HEIGHT = 320;

// Below the badge, within the window, and moving with the page.
function position(panel: HTMLElement, button: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const width = Math.min(380, innerWidth - 24);
  const left = Math.max(12, Math.min(box.left, document.documentElement.clientWidth - width - 12));
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${box.bottom + GAP + scrollY}px`;
  panel.style.maxHeight = `${Math.max(LEAST_HEIGHT, innerHeight - box.bottom - 2 * GAP)}px`;
}

type Change = { readonly add?: string; readonly remove?: string };
type Scored = Extract<BadgeState, { kind: 'report' }>;

async function drawTray(
  footer: HTMLElement,
  id: string,
  state: Scored,
  change: Change,
  signal: AbortSignal,
): Promise<void> {
  try {
    const tray = await ask('tray', change, signal);
    const redraw = (next: Change): void => void drawTray(footer, id, state, next, signal);
    const focused = footer.contains((footer.getRootNode() as ShadowRoot).activeElement);
    footer.replaceChildren(trayActions(state.report.model.id, tray, redraw), stamp(state.report));
    if (focused) footer.querySelector('button')?.focus();
  } catch (error) {
    if (signal.aborted) return;
    footer.replaceChildren(element('p', { class: 'stamp', role: 'status' }, troubleOf(error).message));
  }
}

function trayActions(id: string, { models, limit }: TrayState, redraw: (change: Change) => void): HTMLElement {
  const inside = models.includes(id);
  const full = !inside && models.length >= limit;
  const label = inside ? 'Remove from compare' : full ? 'The tray is full' : 'Add to compare';
  const toggle = element(
    'button',
    { type: 'button', class: inside ? null : 'main', 'aria-disabled': full ? 'true' : null },
    label,
  );
  toggle.addEventListener('click', (event) => {
    if (event.isTrusted && !full) redraw(inside ? { remove: id } : { add: id });
  });
  const open = element('button', { type: 'button' }, 'Compare');
  open.addEventListener('click', (event) => event.isTrusted && void ask('open-comparison', {}));
  return element(
    'div',
    { class: 'actions' },
    toggle,
    ...(models.length > 0 ? [open] : []),
    element('span', { class: 'count', role: 'status' }, `${models.length} of ${limit} in the tray`),
  );
}
