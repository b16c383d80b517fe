import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import type { TrayState } from '../../../extension/messages.ts';
import { createPanel } from '../../../extension/surfaces/panel.ts';
import { answering } from '../answering.ts';
import { dangersIn, textsOf } from '../parsed-markup.ts';
import { DANGEROUS, HOSTILE, shown } from '../shown.ts';
import { type Stage, setStage, stateAttribute } from '../stage.ts';

const ID = 'example-lab/plain-model';

describe('createPanel', () => {
  let stage: Stage;
  let left: AbortController;
  const retry = vi.fn();

  beforeEach(() => {
    fakeBrowser.reset();
    stage = setStage('<div id="place"></div>');
    left = new AbortController();
  });
  afterEach(async () => {
    left.abort();
    await stage.strike();
  });

  const background = (models: readonly string[] = []) => {
    let inside = [...models];
    return answering({
      tray: ({ add, remove }) => {
        inside = [...inside.filter((id) => id !== remove), ...(add ? [add] : [])];
        return { value: { models: inside, limit: 8 } satisfies TrayState };
      },
      'open-comparison': { value: null },
    });
  };
  const make = () => {
    const button = stage.document.createElement('button');
    const panel = createPanel(ID, button, left.signal, retry);
    stage.document.querySelector('#place')?.append(button, panel.element);
    return { panel, button, element: panel.element };
  };
  const buttons = (element: HTMLElement) => [...element.querySelectorAll('button')];
  const press = async (element: HTMLElement, label: string, isTrusted = true): Promise<void> => {
    const button = buttons(element).find(({ textContent }) => textContent === label);
    if (!button) throw new Error(`no button "${label}"`);
    await stage.press(button, { isTrusted });
  };
  const open = async (element: HTMLElement): Promise<void> => {
    element.setAttribute(stateAttribute(':popover-open'), '');
    element.dispatchEvent(Object.assign(new stage.Event('beforetoggle'), { newState: 'open' }));
    element.dispatchEvent(Object.assign(new stage.Event('toggle'), { newState: 'open' }));
    await stage.settle();
  };

  it('is a dialog of the button, under the name of the model', () => {
    background();
    const { element, button } = make();
    expect(element.getAttribute('role')).toBe('dialog');
    expect(element.getAttribute('aria-label')).toBe(`Assay: ${ID}`);
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
  });

  it('F0-26 F0-30 shows the report and, when opened, what it was made with', async () => {
    background();
    const { panel, element } = make();
    panel.show({ kind: 'report', report: shown() });
    expect(textsOf(element, '.verdict')).toEqual([shown().verdict]);
    await open(element);
    expect(textsOf(element, '.stamp')[0]).toMatch(
      new RegExp(`^Methodology ${METHODOLOGY_VERSION} · profile default · core score · seen 2026-11-21 `),
    );
  });

  it('F1-34 gives what bounds the composite a line of its own', () => {
    background();
    const { panel, element } = make();
    panel.show({ kind: 'report', report: shown(DANGEROUS) });
    expect(textsOf(element, '.ceiling')).toEqual([
      'A file was found dangerous: loading it may run code that harms you. No more than 20 points are possible.',
    ]);
  });

  it('F1-36 adds the model to the tray, removes it, and opens the comparison', async () => {
    const asked = background();
    const { panel, element } = make();
    panel.show({ kind: 'report', report: shown() });
    await open(element);
    expect(textsOf(element, 'footer button')).toEqual(['Add to compare']);
    await press(element, 'Add to compare');
    expect(textsOf(element, 'footer button')).toEqual(['Remove from compare', 'Compare']);
    expect(textsOf(element, '.count')).toEqual(['1 of 8 in the tray']);
    await press(element, 'Compare');
    await press(element, 'Remove from compare');
    expect(asked.of('tray')).toEqual([{}, { add: ID }, { remove: ID }]);
    expect(asked.of('open-comparison')).toEqual([{}]);
  });

  it('adds a model that was moved under its present name', async () => {
    const asked = background();
    const report = shown({ id: 'new-lab/plain-model' });
    const { panel, element } = make();
    panel.show({ kind: 'report', report });
    await open(element);
    await press(element, 'Add to compare');
    expect(asked.of('tray').at(-1)).toEqual({ add: 'new-lab/plain-model' });
  });

  it('says why there is no score, and offers another try to readers alone', async () => {
    background();
    const { panel, element } = make();
    panel.show({ kind: 'trouble', trouble: { code: 'network', message: 'It cannot be reached.', retryAt: null } });
    expect(textsOf(element, '.verdict')).toEqual([
      'No score. It cannot be reached. Check the connection, then try again.',
    ]);
    await press(element, 'Try again', false);
    expect(retry).not.toHaveBeenCalled();
    await press(element, 'Try again');
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('stays within the window', async () => {
    background();
    const { panel, element, button } = make();
    button.getBoundingClientRect = () => ({ left: 1_200, bottom: 790 }) as DOMRect;
    Object.defineProperty(stage.document.documentElement, 'clientWidth', { value: 1_280 });
    panel.show({ kind: 'report', report: shown() });
    await open(element);
    expect(element.style.left).toBe('888px');
    expect(element.style.top).toBe('796px');
    expect(element.style.maxHeight).toBe('320px');
  });

  it('stays text', () => {
    background();
    const { panel, element } = make();
    const report = shown();
    panel.show({
      kind: 'report',
      report: { ...report, model: { ...report.model, id: HOSTILE }, verdict: HOSTILE, profile: HOSTILE },
    });
    expect(dangersIn(element)).toEqual([]);
    expect(textsOf(element, 'h2')).toEqual([HOSTILE]);
    panel.show({ kind: 'trouble', trouble: { code: 'x', message: HOSTILE, retryAt: null } });
    expect(dangersIn(element)).toEqual([]);
  });
});
