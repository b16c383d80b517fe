import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { TrayBar } from '../../../extension/components/tray-bar.tsx';
import type { Tray } from '../../../extension/components/use-tray.ts';
import { parsed, textsOf } from '../parsed-markup.ts';

const trayOf = (models: readonly string[], more: Partial<Tray> = {}): Tray => ({
  state: { models, limit: 8 },
  trouble: null,
  change: vi.fn(),
  ...more,
});
const draw = (tray: Tray, current: string | null = 'a/current') =>
  parsed(renderToStaticMarkup(<TrayBar tray={tray} current={current} />));
const many = (count: number) => Array.from({ length: count }, (_, at) => `a/${at}`);

describe('TrayBar', () => {
  it('offers to add the model at hand to an empty tray, and nothing to compare', () => {
    const bar = draw(trayOf([]));
    expect(textsOf(bar, '.actions button')).toEqual(['Add to compare']);
    expect(textsOf(bar, '[role="status"]')).toEqual(['0 of 8 in the tray']);
  });

  it('lists the models in their order, each with its own way out', () => {
    const bar = draw(trayOf(['b/2', 'a/1']));
    expect(textsOf(bar, 'li span')).toEqual(['b/2', 'a/1']);
    expect([...bar.querySelectorAll('li button')].map((button) => button.getAttribute('aria-label'))).toEqual([
      'Remove b/2',
      'Remove a/1',
    ]);
  });

  it.each([
    [1, 'Compare 1 model'],
    [2, 'Compare 2 models'],
    [8, 'Compare 8 models'],
  ])('offers to compare %i', (count, label) =>
    expect(textsOf(draw(trayOf(many(count))), '.actions button')).toContain(label),
  );

  it('does not offer to add what is in it', () =>
    expect(textsOf(draw(trayOf(['a/current'])), '.actions button')).toEqual(['Compare 1 model', 'Clear']));

  it('offers nothing to add where no model is at hand', () =>
    expect(textsOf(draw(trayOf([]), null), '.actions button')).toEqual([]));

  it('is not there until it was read', () => expect(draw(trayOf([], { state: null })).innerHTML).toBe(''));
});
