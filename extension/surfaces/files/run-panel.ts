import { ask } from '../../ask.ts';
import { type FileDetails, troubleOf } from '../../messages.ts';
import { element } from '../../page/element.ts';
import { createHost } from '../host.ts';
import panelCss from '../panel.css?inline';
import tokensCss from '../tokens.css?inline';
import runCss from './run.css?inline';
import { amountOf, runParts } from './run-view.ts';
import { noticeOf } from './run-words.ts';

/** The panel "What would run", one for all flags of a page. */
export interface RunPanel {
  /** Opens it for a file, beside the flag that was clicked. */
  open(path: string, opener: HTMLElement): void;
  /** Asks anew about the file that is shown, if any: something has changed. */
  refresh(): void;
}

/** What the panel may start. */
export interface RunActions {
  readonly read: (path: string) => void;
  readonly cancel: () => void;
}

/** Makes the panel; it leaves the page when the signal aborts. */
export function createRunPanel(
  model: { readonly id: string; readonly revision?: string },
  actions: RunActions,
  signal: AbortSignal,
): RunPanel {
  const { element: host, root } = createHost('assay-run', tokensCss + panelCss + runCss, signal);
  const panel = element('div', {
    class: 'panel',
    popover: 'auto',
    role: 'dialog',
    'aria-label': 'Assay: what would run',
    tabindex: '-1',
  });
  root.append(panel);
  document.body.append(host);
  let shown: { path: string; opener: HTMLElement } | null = null;
  let drawnAs = '';
  let hadFocus = false;

  const draw = async (): Promise<void> => {
    const current = shown;
    if (!current) return;
    try {
      const details = await ask('file', { ...model, path: current.path }, signal);
      const next = JSON.stringify(details);
      if (shown !== current || next === drawnAs) return;
      drawnAs = next;
      keepFocus(panel, root, () => panel.replaceChildren(...runParts(details), footer(details, actions)));
    } catch (error) {
      if (signal.aborted || shown !== current) return;
      panel.replaceChildren(trouble(current.path, troubleOf(error).message));
    }
  };
  panel.addEventListener('beforetoggle', (event) => {
    hadFocus = event.newState === 'closed' && panel.matches(':focus-within');
  });
  panel.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    if (hadFocus) shown?.opener.focus({ preventScroll: true });
    shown = null;
  });
  return {
    open: (path, opener) => {
      if (!host.isConnected) document.body.append(host);
      shown = { path, opener };
      drawnAs = '';
      panel.replaceChildren(waiting(path));
      place(panel, opener);
      panel.showPopover();
      panel.focus({ preventScroll: true });
      void draw();
    },
    refresh: () => void draw(),
  };
}

const waiting = (path: string): HTMLElement =>
  element('div', { class: 'head' }, element('h2', {}, 'What would run'), element('p', { class: 'path' }, path));

const trouble = (path: string, message: string): HTMLElement =>
  element(
    'div',
    { class: 'head' },
    element('h2', {}, 'What would run'),
    element('p', { class: 'path' }, path),
    element('p', { role: 'status' }, message),
  );

function footer(details: FileDetails, actions: RunActions): HTMLElement {
  const { plan, reading, inspection, observedAt, path } = details;
  const notice = noticeOf(details);
  const says = element('span', { role: 'status', class: 'stamp' }, amountOf(details));
  const buttons: HTMLElement[] = [];
  if (reading !== null) buttons.push(action('cancel', 'Cancel', '', actions.cancel));
  else if (plan.when !== 'left-alone' && !inspection)
    buttons.push(action('read', 'Inspect', 'main', () => actions.read(path)));
  else if (plan.when !== 'left-alone' && observedAt === null && inspection?.verdict !== 'not-scanned')
    buttons.push(action('read', 'Read again', 'main', () => actions.read(path)));
  return element(
    'footer',
    {},
    ...(notice === null ? [] : [element('p', { class: 'notice' }, notice)]),
    element('div', { class: 'actions' }, ...buttons, says),
  );
}

function action(id: string, text: string, look: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: look === '' ? null : look, 'data-action': id }, text);
  // A page may click on anything; what costs bytes takes a person.
  button.addEventListener('click', (event) => event.isTrusted && act());
  return button;
}

// What had the focus is drawn anew: the focus goes to what replaces it, and the place of scrolling stays.
function keepFocus(panel: HTMLElement, root: ShadowRoot, redraw: () => void): void {
  const { scrollTop } = panel;
  const inside = root.activeElement !== null && root.activeElement !== panel && panel.contains(root.activeElement);
  const open = [...panel.querySelectorAll('details')].map((details) => details.open);
  redraw();
  for (const [index, details] of [...panel.querySelectorAll('details')].entries()) details.open = open[index] ?? false;
  panel.scrollTop = scrollTop;
  if (inside) (panel.querySelector<HTMLElement>('footer button') ?? panel).focus({ preventScroll: true });
}

const GAP = 6;
const WIDTH = 460;
/** Less room below the flag than this, and the panel stands beside it. */
const ROOM_BELOW = 440;
const MOST_HEIGHT = 640;

// Below the flag or beside it, within the window, and moving with the page.
function place(panel: HTMLElement, opener: HTMLElement): void {
  const box = opener.getBoundingClientRect();
  const width = Math.min(WIDTH, innerWidth - 24);
  const below = innerHeight - box.bottom - 2 * GAP;
  const beside = below < ROOM_BELOW;
  const height = Math.min(MOST_HEIGHT, beside ? innerHeight - 2 * GAP : below);
  const left = beside ? box.right + GAP : box.left;
  const top = beside ? Math.max(GAP, Math.min(box.top, innerHeight - GAP - height)) : box.bottom + GAP;
  panel.style.left = `${Math.max(12, Math.min(left, document.documentElement.clientWidth - width - 12)) + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
  panel.style.maxHeight = `${height}px`;
}
