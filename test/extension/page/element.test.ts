import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawn, element } from '../../../extension/page/element.ts';
import { withDocument } from './dom.ts';

afterEach(() => vi.unstubAllGlobals());

describe('element', () => {
  it('makes text of every string, whatever it looks like', () => {
    withDocument();
    const made = element('p', {}, '<img src=x onerror=alert(1)>', element('b', {}, '&lt;'));
    expect(made.querySelector('img')).toBeNull();
    expect(made.textContent).toBe('<img src=x onerror=alert(1)>&lt;');
  });

  it('sets attributes as text and leaves out those that are null', () => {
    withDocument();
    const made = element('a', { title: '"><script>', hidden: null });
    expect(made.getAttribute('title')).toBe('"><script>');
    expect(made.hasAttribute('hidden')).toBe(false);
  });
});

describe('drawn', () => {
  it('draws each stroke, hidden from those who listen', () => {
    withDocument();
    const svg = drawn([
      { d: 'M0 0', kind: 'line', share: 0.25 },
      { d: 'M1 1', kind: 'track', dashed: true },
    ]);
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    const [line, track] = [...svg.children];
    expect(line?.getAttribute('stroke-dasharray')).toBe('25 100');
    expect(line?.getAttribute('pathLength')).toBe('100');
    expect(track?.getAttribute('class')).toBe('track dashed');
  });
});
