import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenParsed } from '../../../extension/page/parsed.ts';

const page = (readyState: string) => Object.assign(new EventTarget(), { readyState });

afterEach(() => vi.unstubAllGlobals());

describe('whenParsed', () => {
  it('calls at once when the page is parsed', () => {
    vi.stubGlobal('document', page('interactive'));
    const then = vi.fn();
    whenParsed(then, new AbortController().signal);
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('waits for a page that is still loading', () => {
    const loading = page('loading');
    vi.stubGlobal('document', loading);
    const then = vi.fn();
    whenParsed(then, new AbortController().signal);
    expect(then).not.toHaveBeenCalled();
    loading.dispatchEvent(new Event('DOMContentLoaded'));
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('forgets a page that was left before it was parsed', () => {
    const loading = page('loading');
    vi.stubGlobal('document', loading);
    const left = new AbortController();
    const then = vi.fn();
    whenParsed(then, left.signal);
    left.abort();
    loading.dispatchEvent(new Event('DOMContentLoaded'));
    expect(then).not.toHaveBeenCalled();
  });
});
