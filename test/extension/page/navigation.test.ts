import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { onNavigation } from '../../../extension/page/navigation.ts';
import type { Route } from '../../../extension/page/route.ts';

/** A window whose address the test changes. */
function site(path: string) {
  const target = new EventTarget();
  const place = { href: `https://huggingface.co${path}` };
  vi.stubGlobal('location', place);
  vi.stubGlobal('window', target);
  return {
    go: (next: string) => {
      place.href = `https://huggingface.co${next}`;
      target.dispatchEvent(new Event('popstate'));
    },
  };
}

describe('onNavigation', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  const start = (path: string) => {
    const { go } = site(path);
    const entered: { route: Route; signal: AbortSignal }[] = [];
    const context = new EventTarget();
    const ctx = {
      addEventListener: (target: EventTarget, name: string, listener: () => void) =>
        target.addEventListener(name, listener),
      setTimeout: (run: () => void) => run(),
      onInvalidated: (end: () => void) => context.addEventListener('end', end),
    } as Partial<ContentScriptContext> as ContentScriptContext;
    const part = (route: Route): Route => route;
    onNavigation(ctx, part, (route, signal) => entered.push({ route, signal }));
    return { go, entered, end: () => context.dispatchEvent(new Event('end')) };
  };

  it('enters the page it is started on', () => {
    const { entered } = start('/acme/anvil');
    expect(entered.map(({ route }) => route)).toEqual([{ kind: 'model', id: 'acme/anvil' }]);
  });

  it('leaves a page before it enters the next', () => {
    const { entered, go } = start('/acme/anvil');
    go('/models?p=1');
    expect(entered.map(({ route }) => route.kind)).toEqual(['model', 'list']);
    expect(entered.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('stays where the address means the same', () => {
    const { entered, go } = start('/acme/anvil');
    go('/acme/anvil#usage');
    go('/acme/anvil/discussions');
    expect(entered).toHaveLength(1);
  });

  it('leaves everything when the extension goes', () => {
    const { entered, end } = start('/acme/anvil');
    end();
    expect(entered[0]?.signal.aborted).toBe(true);
  });
});
