import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Messages, TrayState } from '../../../extension/messages.ts';
import { createPanel } from '../../../extension/surfaces/panel.ts';
import { clock } from '../../../extension/trouble-words.ts';
import { sampleReport } from '../../shared/report/sample.ts';
import { answerEach } from '../answer-each.ts';
import { withDocument } from '../page/dom.ts';

const ID = 'acme/anvil';

/** A panel on a page, a tray behind it, and the events that a browser would send. */
function panelWith(models: readonly string[] = [], fails = false) {
  const document = withDocument();
  let state: TrayState = { models, limit: 8 };
  const changes: Messages['tray']['ask'][] = [];
  answerEach((message) => {
    if (fails) return { trouble: { code: 'internal', message: 'No storage.', retryAt: null } };
    const { add, remove } = message.ask as Messages['tray']['ask'];
    changes.push(message.ask as Messages['tray']['ask']);
    const kept = state.models.filter((id) => id !== remove);
    state = { ...state, models: add === undefined ? kept : [...kept, add] };
    return { value: state };
  });
  const button = document.createElement('button');
  const retry = vi.fn();
  const { element, show } = createPanel(ID, button, new AbortController().signal, retry);
  const matches = vi.spyOn(element, 'matches').mockReturnValue(false);
  element.focus = vi.fn();
  button.focus = vi.fn();
  const root = document.createElement('div');
  root.append(button, element);
  Object.assign(root, { getRootNode: () => root, activeElement: null });
  const send = (name: string, more: object) => element.dispatchEvent(Object.assign(new Event(name), more));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    element,
    button,
    matches,
    retry,
    changes,
    show,
    open: async () => {
      send('toggle', { newState: 'open' });
      await settle();
    },
    toggle: (newState: string) => {
      send('beforetoggle', { newState });
      send('toggle', { newState });
    },
    press: async (label: string, isTrusted = true) => {
      const found = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === label);
      if (!found) throw new Error(`no button "${label}"`);
      const click = new Event('click');
      Object.defineProperty(click, 'isTrusted', { value: isTrusted });
      found.dispatchEvent(click);
      await settle();
    },
    labels: () => [...element.querySelectorAll('button')].map(({ textContent }) => textContent),
  };
}

describe('createPanel', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('says that it is busy until there is something to tell', () => {
    const { element } = panelWith();
    expect(element.textContent).toContain('Scoring…');
    expect(element.getAttribute('role')).toBe('dialog');
    expect(element.getAttribute('aria-label')).toBe(`Assay: ${ID}`);
  });

  it('asks for the tray only when it is opened', async () => {
    const { show, open, changes, element } = panelWith(['a/b']);
    show({ kind: 'report', report: sampleReport() });
    expect(changes).toEqual([]);
    await open();
    expect(changes).toEqual([{}]);
    expect(element.querySelector('.count')?.textContent).toBe('1 of 8 in the tray');
  });

  it('puts the model into the tray and takes it out again', async () => {
    const { show, open, press, labels } = panelWith();
    show({ kind: 'report', report: sampleReport() });
    await open();
    expect(labels()).toEqual(['Add to compare']);
    await press('Add to compare');
    expect(labels()).toEqual(['Remove from compare', 'Compare']);
    await press('Remove from compare');
    expect(labels()).toEqual(['Add to compare']);
  });

  it('believes no click that a script made', async () => {
    const { show, open, press, changes } = panelWith();
    show({ kind: 'report', report: sampleReport() });
    await open();
    await press('Add to compare', false);
    expect(changes).toEqual([{}]);
  });

  it('adds nothing to a full tray', async () => {
    const { show, open, press, changes, element } = panelWith(Array.from({ length: 8 }, (_, index) => `a/${index}`));
    show({ kind: 'report', report: sampleReport() });
    await open();
    expect(element.querySelector('[aria-disabled="true"]')?.textContent).toBe('The tray is full');
    await press('The tray is full');
    expect(changes).toEqual([{}]);
  });

  it('tells what went wrong with the tray', async () => {
    const { show, open, element } = panelWith([], true);
    show({ kind: 'report', report: sampleReport() });
    await open();
    expect(element.querySelector('[role="status"]')?.textContent).toBe('No storage.');
  });

  it('offers another try where there is no score', async () => {
    const { show, press, retry, element } = panelWith();
    show({ kind: 'trouble', trouble: { code: 'network', message: 'Down.', retryAt: null } });
    expect(element.textContent).toContain('No score. Down. Check the connection, then try again.');
    await press('Try again', false);
    expect(retry).not.toHaveBeenCalled();
    await press('Try again');
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['not-found', null, 'No score. It failed. If it is private, give Assay a token in the options.'],
    ['a code of tomorrow', null, 'No score. It failed.'],
    [
      'internal',
      '2026-11-21T12:05:00.000Z',
      `No score. It failed. Possible again at ${clock('2026-11-21T12:05:00.000Z')}.`,
    ],
  ])('says of %s what to do, and from when on', (code, retryAt, words) => {
    const { show, element } = panelWith();
    show({ kind: 'trouble', trouble: { code, message: 'It failed.', retryAt } });
    expect(element.querySelector('[role="status"]')?.textContent).toBe(words);
  });

  it('takes the focus without moving the page, and gives it back', async () => {
    const { element, button, open, toggle, matches } = panelWith();
    await open();
    expect(element.focus).toHaveBeenCalledWith({ preventScroll: true });
    matches.mockImplementation((selector: string) => selector === ':focus-within');
    toggle('closed');
    expect(button.focus).toHaveBeenCalledWith({ preventScroll: true });
  });

  it('does not take the focus from where the reader went', () => {
    const { button, toggle } = panelWith();
    toggle('closed');
    expect(button.focus).not.toHaveBeenCalled();
  });
});
