import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { setStage } from './stage.ts';

/** A page of the extension, drawn into a document in memory. */
export interface Mounted {
  readonly root: HTMLElement;
  /** What the page says, as one line. */
  text(): string;
  button(name: string): HTMLButtonElement;
  /** Clicks the button of this name, and waits until what follows is drawn. */
  click(name: string): Promise<void>;
  /** Checks or unchecks a box as a click of the reader does. */
  toggle(box: HTMLInputElement): Promise<void>;
  /** Writes into a field, or chooses in a list, as a reader does. */
  write(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void>;
  /** Sends the page's form, as Enter in one of its fields does. */
  submit(): Promise<void>;
  /** Does something that changes the page, and waits until the change is drawn. */
  after(work: () => unknown): Promise<void>;
  leave(): Promise<void>;
}

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Draws it with effects and waits for what they ask for. `address` is the page's own. */
export async function mounted(contents: ReactNode, address = 'chrome-extension://self/page.html'): Promise<Mounted> {
  const { document, Event } = setStage('<div id="root"></div>', address);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('the stage has no root');
  const app = createRoot(root);
  const after = async (work: () => unknown): Promise<void> => {
    await act(async () => {
      await work();
      for (let round = 0; round < 10; round += 1) await new Promise((resolve) => setImmediate(resolve));
    });
  };
  await after(() => app.render(contents));
  const button = (name: string): HTMLButtonElement => {
    const buttons = [...root.querySelectorAll('button')];
    const found = buttons.find(
      (each) => oneLine(each.textContent) === name || each.getAttribute('aria-label') === name,
    );
    if (!found)
      throw new Error(`no button "${name}" among: ${buttons.map(({ textContent }) => textContent).join(', ')}`);
    return found;
  };
  return {
    root,
    text: () => oneLine(root.textContent),
    button,
    click: (name) => after(() => button(name).click()),
    toggle: (box) =>
      after(() => {
        // The document in memory leaves the box as it is, and React sees a change by what it set itself.
        Reflect.set(Object.getPrototypeOf(box), 'checked', !box.checked, box);
        box.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }));
      }),
    write: (field, value) =>
      after(() => {
        // A browser takes a field that names no type for one of text.
        if (field.localName === 'input' && !field.getAttribute('type')) field.setAttribute('type', 'text');
        // React was loaded without a document: it asks a field for what a reader writes when a key is let go.
        Object.assign(field, { attachEvent: () => undefined, detachEvent: () => undefined });
        field.dispatchEvent(new Event('focusin', { bubbles: true }));
        // A list in the document in memory knows what is chosen by its options alone.
        for (const option of field.querySelectorAll('option'))
          option.toggleAttribute('selected', option.value === value);
        if (field.localName === 'input') Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
        for (const name of ['keyup', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
      }),
    submit: () =>
      after(() => root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))),
    after,
    leave: () => after(() => app.unmount()),
  };
}
