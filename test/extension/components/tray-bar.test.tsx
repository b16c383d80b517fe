import { describe, expect, it } from 'vitest';
import { TrayBar } from '../../../extension/components/tray-bar.tsx';
import { render, textsOf } from './render.ts';

const bar = (models: readonly string[], current: string | null = null) =>
  render(<TrayBar tray={{ state: { models, limit: 8 }, trouble: null, change: () => undefined }} current={current} />);
const full = Array.from({ length: 8 }, (_, index) => `acme/model-${index}`);

describe('TrayBar', () => {
  it('says how full the tray is', () => expect(textsOf(bar(['a/b']), 'small')).toEqual(['1 of 8 in the tray']));

  it('offers to add the model at hand, unless it is in already', () => {
    expect(textsOf(bar([], 'a/b'), 'button')).toEqual(['Add to compare']);
    expect(textsOf(bar(['a/b'], 'a/b'), 'button.main')).toEqual([]);
  });

  it('takes no ninth model, and says so', () => {
    const button = bar(full, 'a/b').querySelector('button.main');
    expect(button?.textContent).toBe('The tray is full');
    expect(button?.hasAttribute('disabled')).toBe(true);
  });

  it('names the model that each button removes', () =>
    expect(bar(['a/b']).querySelector('button.icon')?.getAttribute('aria-label')).toBe('Remove a/b'));

  it('tells what went wrong', () => {
    const trouble = { code: 'internal', message: 'No storage.', retryAt: null };
    const root = render(<TrayBar tray={{ state: null, trouble, change: () => undefined }} current={null} />);
    expect(textsOf(root, '[role="alert"]')).toEqual(['No storage.']);
  });
});
