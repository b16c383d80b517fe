import { afterEach, describe, expect, it, vi } from 'vitest';
import { observePage } from '../../../extension/page/observe.ts';

/** A page whose changes and frames the test decides on. */
function page() {
  let change: () => void = () => undefined;
  const frames: (() => void)[] = [];
  let observing = false;
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(told: () => void) {
        change = told;
      }
      observe = () => {
        observing = true;
      };
      disconnect = () => {
        observing = false;
      };
    },
  );
  return {
    change: () => change(),
    frame: () => frames.splice(0).forEach((run) => void run()),
    isObserved: () => observing,
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('observePage', () => {
  it('looks at once, and once per frame however much changes', () => {
    const { change, frame } = page();
    const visit = vi.fn();
    observePage(visit, new AbortController().signal);
    expect(visit).toHaveBeenCalledTimes(1);
    for (let changes = 0; changes < 50; changes += 1) change();
    frame();
    expect(visit).toHaveBeenCalledTimes(2);
    change();
    frame();
    expect(visit).toHaveBeenCalledTimes(3);
  });

  it('ends with the page, also in the middle of a frame', () => {
    const { change, frame, isObserved } = page();
    const visit = vi.fn();
    const left = new AbortController();
    observePage(visit, left.signal);
    expect(isObserved()).toBe(true);
    change();
    left.abort();
    frame();
    expect(visit).toHaveBeenCalledTimes(1);
    expect(isObserved()).toBe(false);
  });
});
