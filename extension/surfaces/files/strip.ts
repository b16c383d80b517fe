import type { FilesState } from '../../messages.ts';
import { element } from '../../page/element.ts';
import { SELECTORS } from '../../page/selectors.ts';
import { createHost } from '../host.ts';
import tokensCss from '../tokens.css?inline';
import stripCss from './strip.css?inline';
import { type StripActions, stripParts, stripSentence } from './strip-view.ts';

/** The line above the files. */
export interface Strip {
  /** Puts it before the list again where the site has rebuilt the page. */
  keepInPlace(): void;
  show(state: FilesState): void;
}

/** Makes the line; it leaves the page when the signal aborts. */
export function createStrip(actions: StripActions, signal: AbortSignal): Strip {
  const { element: host, root } = createHost('assay-files', tokensCss + stripCss, signal);
  const box = element('div', { class: 'strip', role: 'group', 'aria-label': 'Assay: files read' });
  // Told once reading ends, not at every byte.
  const told = element('span', { class: 'hidden', role: 'status' });
  root.append(box, told);
  return {
    // The site rebuilds what is within an island when it hydrates, so the host stands before it.
    keepInPlace: () => {
      const list = document.querySelector(SELECTORS.fileList);
      if (list && list.previousElementSibling !== host) list.before(host);
    },
    show: (state) => {
      const focused = root.activeElement !== null;
      box.replaceChildren(...stripParts(state, actions));
      if (focused) box.querySelector('button')?.focus({ preventScroll: true });
      if (state.left === 0) told.textContent = `Assay: ${stripSentence(state)}`;
    },
  };
}
