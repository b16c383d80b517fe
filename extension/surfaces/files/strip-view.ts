import { bytes, count, thousands } from '#shared/text/wording';
import type { FilesState } from '../../messages.ts';
import { drawn, element } from '../../page/element.ts';
import { GRAVE, securityShape } from '../../shapes.ts';

/** What the line above the files can do. */
export interface StripActions {
  readonly read: (paths: readonly string[]) => void;
  readonly cancel: () => void;
}

/** What the line above the files says: how many were read, what was found, and what is going on. */
export function stripSentence({ read, dangerous, left, bytesRead, bytesTotal, onRequest }: FilesState): string {
  const found = read === 0 ? 'No file read yet' : `${count(read, 'file')} read, ${wouldRun(dangerous)}`;
  const amount = bytesRead > 0 ? ` · read ${bytes(bytesRead)} of ${bytes(bytesTotal)}` : '';
  const busy = left > 0 ? ` · ${count(left, 'file')} to go` : '';
  const asked = onRequest > 0 && left === 0 ? ` · ${count(onRequest, 'file')} read on request only` : '';
  return `${found}${amount}${busy}${asked}`;
}

const wouldRun = (dangerous: number): string => (dangerous === 0 ? 'none dangerous' : `${dangerous} would run code`);

/** The parts of the line above the files. */
export function stripParts(state: FilesState, actions: StripActions): HTMLElement[] {
  const { dangerous, read, left, offered, offeredBytes } = state;
  const tone = dangerous > 0 ? 'bad' : 'unknown';
  const mark = left > 0 || read === 0 ? 'question' : 'half';
  const shape = dangerous > 0 ? GRAVE : securityShape({ word: '', tone, mark });
  const label = element('span', { class: 'says' }, stripSentence(state));
  const parts = [element('span', { class: 'sign', 'data-tone': tone }, drawn(shape)), label];
  if (left > 0) return [...parts, action('Cancel', 'Cancel reading', actions.cancel)];
  if (offered.length === 0) return parts;
  const short = `Read ${thousands(offered.length)} more`;
  const rest = ` ${offered.length === 1 ? 'file' : 'files'} (${bytes(offeredBytes)})`;
  const button = action(short, short + rest, () => actions.read(offered));
  button.append(element('span', { class: 'rest' }, rest));
  return [...parts, button];
}

function action(text: string, label: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': label }, text);
  // A page may click on anything; what costs bytes takes a person.
  button.addEventListener('click', (event) => event.isTrusted && act());
  return button;
}
