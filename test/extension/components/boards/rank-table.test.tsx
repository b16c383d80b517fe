import { describe, expect, it, vi } from 'vitest';
import type { Line } from '#shared/board/line';
import { type BoardState, FIRST_STATE } from '../../../../extension/board-state.ts';
import { RankTable } from '../../../../extension/components/boards/rank-table.tsx';
import { entriesOf } from '../../../../extension/components/boards/rows.ts';
import { figure, line } from '../../../shared/board/sample.ts';
import { mounted } from '../../mounted.ts';
import { dangersIn } from '../../parsed-markup.ts';
import { HOSTILE } from '../../shown.ts';
import { render, textsOf } from '../render.ts';
import { visited } from './sample.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const draw = (lines: readonly Line[], visits: Parameters<typeof entriesOf>[1] = [], state: Partial<BoardState> = {}) =>
  render(
    <RankTable
      entries={entriesOf(lines, visits)}
      state={{ ...FIRST_STATE, ...state }}
      change={() => undefined}
      now={NOW}
    />,
  );

/** The cells of the first row under their heads. */
function row(root: Element): ReadonlyMap<string, Element> {
  const heads = textsOf(root, 'thead th').map((text) => text.replace(/ [↕↑↓]$/, ''));
  const cells = [...(root.querySelector('tbody tr')?.children ?? [])];
  expect(cells).toHaveLength(heads.length);
  return new Map(cells.map((cell, at) => [heads[at] ?? '', cell] as const));
}

const text = (root: Element, head: string): string =>
  (row(root).get(head)?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the table of a list', () => {
  it('says where nothing is known, and why there is no return', () => {
    const bare = { licence: null, parameters: null, price: null, openWeights: null, roi: null };
    const root = draw([line({ ...bare, noRoi: 'its price is not known' })]);
    for (const head of ['$ a million tokens', 'Weights', 'Licence', 'Size']) expect(text(root, head)).toBe('unknown');
    expect(text(root, 'Score per $')).toBe('– none: its price is not known');
    expect(text(draw([line()]), 'Score per $')).toBe('0.400');
  });

  it('says of a size that only the name states it, and of closed weights whose terms hold', () => {
    expect(text(draw([line({ parameters: 397, sizeByName: true })]), 'Size')).toBe('397 Bby its name');
    expect(text(draw([line()]), 'Size')).toBe('32 B');
    expect(text(draw([line({ openWeights: false, licence: null })]), 'Licence')).toBe('proprietary');
  });

  it('believes a visit on the licence before the board, and the board where the visit found none', () => {
    expect(text(draw([line()], [visited('A/First', { licence: 'mit' })]), 'Licence')).toBe('mit');
    expect(text(draw([line()], [visited('a/first', { licence: null })]), 'Licence')).toBe('apache-2.0');
    expect(text(draw([line()], [visited('a/other', { licence: 'mit' })]), 'Licence')).toBe('apache-2.0');
  });

  it('links a model only where its repository is sure', () => {
    const linkOf = (given: Partial<Line>) =>
      row(draw([line(given)]))
        .get('Model')
        ?.querySelector('a');
    expect(linkOf({})?.getAttribute('href')).toBe('https://huggingface.co/a/first');
    expect(linkOf({})?.getAttribute('rel')).toBe('noopener noreferrer');
    for (const given of [
      { exact: false },
      { repository: null },
      { repository: 'a/b/../../c' },
      { repository: HOSTILE },
    ])
      expect(linkOf(given), JSON.stringify(given)).toBeFalsy();
  });

  it('shows no rank of a tie that is none', () => {
    expect(text(draw([line({ rank: 4, tied: false, between: { from: 4, to: 4 } })]), 'Rank')).toBe('4');
    expect(text(draw([line({ rank: 4, tied: true, between: { from: 2, to: 7 } })]), 'Rank')).toBe('4tied, 2 to 7');
  });

  it('tells the age of one figure with how it is known, of several from the oldest to the newest', () => {
    const ages = (...figures: Line['figures']) => text(draw([line({ figures })]), 'Evidence');
    expect(ages(figure({ run: '2026-11-19' }))).toMatch(/epoch run 2 days ago$/);
    expect(ages(figure({ run: null, retrieved: '2026-11-20' }))).toMatch(/epoch read 1 day ago$/);
    const two = [figure({ run: '2026-11-20' }), figure({ run: '2026-11-11' })];
    expect(ages(...two)).toMatch(/ 10 days ago to 1 day ago$/);
    expect(ages(...two.map((one) => ({ ...one, run: '2026-11-11' })))).toMatch(/epoch 10 days ago$/);
    expect(ages()).toBe('none');
  });

  it('names each source once, apart from the next, and links none but those of the web', () => {
    const figures = [
      figure({ source: 'epoch', url: 'https://epoch.example' }),
      figure({ source: 'epoch', url: 'https://epoch.example/2' }),
      figure({ source: 'plain', url: 'http://plain.example' }),
      figure({ source: 'script', url: 'javascript:alert(1)' }),
    ];
    const cell = row(draw([line({ figures })])).get('Evidence');
    expect([...(cell?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      'https://epoch.example/2',
    ]);
    expect(cell?.textContent).toContain('epoch, plain, script');
  });

  it('stays text, whatever a snapshot calls a model, a benchmark or a source', () => {
    const evil = line({
      ...{
        repository: null,
        maker: HOSTILE,
        name: HOSTILE,
        licence: HOSTILE,
        basis: HOSTILE,
        roi: null,
        noRoi: HOSTILE,
      },
      figures: [figure({ benchmark: HOSTILE, source: HOSTILE, url: HOSTILE, effort: HOSTILE, class: HOSTILE })],
      price: { average: 1, via: HOSTILE, source: HOSTILE },
    });
    const root = draw([evil]);
    expect(dangersIn(root)).toEqual([]);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(row(root).size).toBe(12);
  });

  it('says to a screen reader how it is ordered, on one head only', () => {
    const sorted = (state: Partial<BoardState>) =>
      [...draw([line()], [], state).querySelectorAll('th[aria-sort]')]
        .filter((head) => head.getAttribute('aria-sort') !== 'none')
        .map((head) => [head.textContent, head.getAttribute('aria-sort')]);
    expect(sorted({})).toEqual([['Rank ↑', 'ascending']]);
    expect(sorted({ order: 'price', descending: true })).toEqual([['$ a million tokens ↓', 'descending']]);
  });

  it.each([
    ['Size ↕', {}, { order: 'size', descending: false }],
    ['Score per $ ↕', {}, { order: 'value', descending: true }],
    ['Score per $ ↓', { order: 'value', descending: true }, { order: 'value', descending: false }],
    ['Rank ↑', {}, { order: 'rank', descending: true }],
    ['Model ↕', { order: 'size', descending: true }, { order: 'name', descending: false }],
  ] as const)('asks for another order by a click on %s', async (button, state, asked) => {
    const change = vi.fn();
    const page = await mounted(
      <RankTable entries={entriesOf([line()], [])} state={{ ...FIRST_STATE, ...state }} change={change} now={NOW} />,
    );
    await page.click(button);
    expect(change.mock.calls).toEqual([[asked]]);
    vi.unstubAllGlobals();
  });
});
