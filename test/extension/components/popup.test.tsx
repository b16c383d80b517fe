import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../extension/components/popup.tsx';
import { answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { shown } from '../shown.ts';

const ID = 'example-lab/plain-model';
const OWN = `chrome-extension://self/popup.html?model=${ID}`;
const report = shown();

describe('Popup', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('shows the report of the model that its address names', async () => {
    const asked = answering({ report: { value: report }, tray: { value: { models: [], limit: 8 } } });
    const page = await mounted(<Popup />, OWN);
    expect(page.text()).toContain(report.verdict);
    expect(asked.of('report')).toEqual([{ id: ID, refresh: false }]);
  });
});
