import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentModel } from '../../../extension/components/use-current-model.ts';

const openedOn = (url: string | undefined, search = '') => {
  vi.stubGlobal('location', { search });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [
    { active: true, ...(url !== undefined && { url }) },
  ]);
};

describe('currentModel', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['https://huggingface.co/acme/anvil', { id: 'acme/anvil' }],
    ['https://huggingface.co/acme/anvil/tree/v1.0', { id: 'acme/anvil', revision: 'v1.0' }],
    ['https://huggingface.co/models', null],
    ['https://huggingface.co/datasets/acme/anvil', null],
    ['https://huggingface.co.evil.example/acme/anvil', null],
    ['https://example.org/acme/anvil', null],
    [undefined, null],
  ])('on %s it is %j', async (url, model) => {
    openedOn(url);
    expect(await currentModel()).toEqual(model);
  });

  it('is the model of the popup’s own address before that of the tab', async () => {
    openedOn('https://huggingface.co/acme/anvil', '?model=acme/other');
    expect(await currentModel()).toEqual({ id: 'acme/other' });
  });

  it('is none where the address names nonsense', async () => {
    openedOn('https://huggingface.co/acme/anvil', '?model=<script>');
    expect(await currentModel()).toBeNull();
  });
});
