import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost, removeLeftovers } from '../../../extension/surfaces/host.ts';
import { withDocument } from '../page/dom.ts';

describe('createHost', () => {
  let css: string[] = [];

  beforeEach(() => {
    css = [];
    withDocument();
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync = (text: string) => void css.push(text);
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('keeps styles to itself', () => {
    const { element, root } = createHost('assay-badge', '.a {}', new AbortController().signal);
    expect(root.host ?? element).toBe(element);
    expect(element.children).toHaveLength(0);
    expect(css).toEqual(['.a {}']);
    expect(document.querySelector('style')).toBeNull();
  });

  it('takes the theme of the site', () => {
    document.documentElement.classList.add('dark');
    const { element } = createHost('assay-badge', '', new AbortController().signal);
    expect(element.dataset.theme).toBe('dark');
  });

  it('leaves the page when the signal says so', () => {
    const left = new AbortController();
    const { element } = createHost('assay-badge', '', left.signal);
    document.body.append(element);
    left.abort();
    expect(document.querySelector('assay-badge')).toBeNull();
  });

  it('goes when the extension starts anew on an open page, and nothing else does', () => {
    const signal = new AbortController().signal;
    const own = (['assay-badge', 'assay-card', 'assay-flag'] as const).map(
      (tag) => createHost(tag, '', signal).element,
    );
    document.body.append(...own, document.createElement('assay-of-gold'));
    removeLeftovers();
    expect([...document.body.children].map(({ localName }) => localName)).toEqual(['assay-of-gold']);
  });
});
