import { afterEach, describe, expect, it, vi } from 'vitest';
import { PROFILES } from '#shared/methodology/profiles';
import { type BoardState, FIRST_STATE, stateOf } from '../../../../extension/board-state.ts';
import { Filters } from '../../../../extension/components/boards/filters.tsx';
import { mounted } from '../../mounted.ts';
import { dangersIn } from '../../parsed-markup.ts';
import { HOSTILE } from '../../shown.ts';
import { render, textsOf } from '../render.ts';
import { visited } from './sample.ts';

const draw = (state: Partial<BoardState> = {}, models: Parameters<typeof Filters>[0]['models'] = []) =>
  render(<Filters state={{ ...FIRST_STATE, ...state }} change={() => undefined} models={models} />);

/** The control under the label of this text. */
function control(root: Element, label: string): HTMLInputElement & HTMLSelectElement {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  const id = found?.getAttribute('for');
  const one = [...root.querySelectorAll<HTMLInputElement & HTMLSelectElement>('input, select')].find(
    (each) => each.id === id,
  );
  if (!one) throw new Error(`nothing is labelled ${label}`);
  return one;
}

const options = (root: Element, label: string): (string | null)[] =>
  [...control(root, label).querySelectorAll('option')].map((option) => option.getAttribute('value'));

async function open(state: Partial<BoardState> = {}) {
  const change = vi.fn();
  const page = await mounted(<Filters state={{ ...FIRST_STATE, ...state }} change={change} models={[]} />);
  return { page, change };
}

describe('the filters of the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('have a label each, and each its own', () => {
    const root = draw();
    const ids = [...root.querySelectorAll('.field label')].map((label) => label.getAttribute('for'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect([...root.querySelectorAll('input, select')].filter((one) => one.id === id)).toHaveLength(1);
  });

  it('ask of visited models what is known of them: neither price nor open weights, and size in GB', () => {
    const labels = (list: BoardState['list']) => textsOf(draw({ list }), 'label').map((label) => label.trim());
    expect(labels('coding')).toEqual(
      expect.arrayContaining(['At most, B parameters', 'At most, $ a million tokens', 'Open weights']),
    );
    const visitedOnes = labels('visited');
    expect(visitedOnes).toContain('At most, GB of weights');
    expect(visitedOnes).not.toContain('At most, $ a million tokens');
    expect(visitedOnes).not.toContain('Open weights');
  });

  it('show what the address asks for', () => {
    const root = draw(stateOf('#text=qwen&licence=mit&size=7.5&price=0&open=true'));
    expect(
      ['Name', 'Licence', 'At most, B parameters', 'At most, $ a million tokens'].map((label) =>
        control(root, label).getAttribute('value'),
      ),
    ).toEqual(['qwen', 'mit', '7.5', '0']);
    expect(root.querySelector('input[type="checkbox"]')?.hasAttribute('checked')).toBe(true);
    expect(draw().querySelector('input[type="checkbox"]')?.hasAttribute('checked')).toBe(false);
  });

  it('offer the formats that were seen, each once and in order, and every profile', () => {
    const models = [
      visited('a/x', { formats: ['safetensors', 'gguf'] }),
      visited('b/y', { formats: ['gguf', HOSTILE] }),
      visited('c/z', { formats: null }),
    ];
    expect(options(draw({}, models), 'Format')).toEqual(['', HOSTILE, 'gguf', 'safetensors']);
    expect(options(draw(), 'Format')).toEqual(['']);
    expect(options(draw(), 'Profile')).toEqual(['', ...PROFILES.map(({ id }) => id)]);
    expect(options(draw(), 'Confidence')).toEqual(['', 'high', 'medium', 'low']);
    expect(dangersIn(draw({}, models))).toEqual([]);
  });

  it('keep a choice of the address that is no longer there in sight, and add none that is', () => {
    expect(options(draw({ format: 'gguf' }), 'Format')).toEqual(['', 'gguf']);
    expect(options(draw({ format: 'gguf' }, [visited('a/x', { formats: ['gguf'] })]), 'Format')).toEqual(['', 'gguf']);
    const evil = draw(stateOf(`#confidence=${encodeURIComponent(HOSTILE)}&profile=${encodeURIComponent(HOSTILE)}`));
    expect(options(evil, 'Confidence')).toHaveLength(5);
    expect(dangersIn(evil)).toEqual([]);
  });

  it.each([
    ['Name', 'kimi', { text: 'kimi' }],
    ['Licence', 'apache', { licence: 'apache' }],
    ['At most, B parameters', '7.5', { size: 7.5 }],
    ['At most, B parameters', '0', { size: 0 }],
    ['At most, B parameters', '-3', { size: 0 }],
    ['At most, $ a million tokens', '1e-3', { price: 0.001 }],
  ])('ask for what is written into %s: %s', async (label, value, asked) => {
    const { page, change } = await open();
    await page.write(control(page.root, label), value);
    expect(change.mock.calls).toEqual([[asked]]);
  });

  it('ask for nothing once a field is emptied: that is no bound of 0', async () => {
    const { page, change } = await open({ size: 7 });
    await page.write(control(page.root, 'At most, B parameters'), '');
    expect(change.mock.calls).toEqual([[{ size: null }]]);
  });

  it('ask for what is chosen of visited models', async () => {
    const { page, change } = await open({ format: 'gguf' });
    await page.write(control(page.root, 'Confidence'), 'low');
    await page.write(control(page.root, 'Profile'), 'coding');
    await page.write(control(page.root, 'Format'), '');
    expect(change.mock.calls).toEqual([[{ confidence: 'low' }], [{ profile: 'coding' }], [{ format: '' }]]);
  });

  it('forget everything but the list on demand', async () => {
    const { page, change } = await open({
      list: 'coding',
      text: 'x',
      size: 1,
      order: 'price',
      page: 4,
      format: 'gguf',
    });
    await page.click('Show all');
    expect(change.mock.calls).toEqual([[{ ...FIRST_STATE, list: 'coding' }]]);
  });

  it('leave the page where it is when Enter is pressed', async () => {
    const { page, change } = await open();
    let isPrevented = false;
    page.root.addEventListener('submit', (event) => {
      isPrevented = event.defaultPrevented;
    });
    await page.submit();
    expect([isPrevented, change.mock.calls]).toEqual([true, []]);
  });
});
