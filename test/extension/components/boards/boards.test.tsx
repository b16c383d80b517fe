import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { figuresContent } from '#shared/capability/figures-card';
import { FACTORS } from '#shared/factors/index';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { listRules } from '#shared/report/list-rules';
import { methodologyData } from '#shared/report/methodology-data';
import type { BoardAnswer, BoardAsk } from '../../../../extension/board-messages.ts';
import { Boards } from '../../../../extension/components/boards/boards.tsx';
import type { Reply } from '../../../../extension/messages.ts';
import { line } from '../../../shared/board/sample.ts';
import { answering } from '../../answering.ts';
import { type Mounted, mounted } from '../../mounted.ts';
import { attributeOf, dangersIn, textsOf } from '../../parsed-markup.ts';
import { HOSTILE } from '../../shown.ts';
import { listOf, visited } from './sample.ts';

const card = {
  ...figuresContent(
    { snapshot: { date: '2026-08-21', seal: 'a' }, models: [], holdings: new Map(), priceOf: () => undefined },
    '2026-11-21',
  ),
  id: `sha256:${'b'.repeat(64)}`,
};

/** A background that answers like ours; what is given goes first. */
const background = (given: (ask: BoardAsk) => BoardAnswer | undefined = () => undefined) =>
  answering({
    board: (ask): Reply<'board'> => {
      const answer = given(ask);
      if (answer) return { value: answer };
      if (ask.show === 'visited') return { value: { kind: 'visited', models: [] } };
      if (ask.show === 'methodology')
        return { value: { kind: 'methodology', methodology: methodologyData(), lists: listRules() } };
      return { value: ask.show === 'scorecard' ? { kind: 'scorecard', card } : listOf(120, { list: ask.list }) };
    },
  });

async function open(hash = ''): Promise<Mounted> {
  const changes = vi.fn((_state: unknown, _title: string, address: string) => {
    location.hash = address.slice(address.indexOf('#') === -1 ? address.length : address.indexOf('#'));
  });
  vi.stubGlobal('history', { pushState: changes, replaceState: changes });
  vi.stubGlobal('removeEventListener', () => undefined);
  return mounted(<Boards />, `chrome-extension://self/boards.html${hash}`);
}

const rowsOf = ({ root }: Mounted) => textsOf(root, 'tbody tr th[scope="row"]');

describe('the page of leaderboards', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('shows fifty models of a list at once, and the rest page by page', async () => {
    const asked = background();
    const page = await open();
    expect(asked.of('board')).toEqual([{ show: 'visited' }, { show: 'list', list: 'arena' }]);
    expect(rowsOf(page)).toHaveLength(50);
    expect(page.text()).toContain('120 models.');
    expect(page.text()).toContain('1 to 50 of 120');
    await page.click('Next');
    await page.click('Next');
    expect(page.text()).toContain('101 to 120 of 120');
    expect(rowsOf(page)).toHaveLength(20);
    expect(page.button('Next').disabled).toBe(true);
    expect(location.hash).toBe('#page=3');
    expect(asked.of('board'), 'a page is no question').toHaveLength(2);
  });

  it('marks a tie with the ranks that the model may have', async () => {
    const tied = line({ rank: 6, tied: true, between: { from: 2, to: 23 } });
    background((ask) => (ask.show === 'list' ? listOf(0, { list: ask.list, lines: [tied] }) : undefined));
    expect(textsOf((await open()).root, 'tbody td')[0]).toBe('6tied, 2 to 23');
  });

  it('stays quick with a thousand models: no more rows are drawn', async () => {
    background((ask) => (ask.show === 'list' ? listOf(1_000, { list: ask.list }) : undefined));
    const page = await open('#page=20');
    expect(rowsOf(page)).toHaveLength(50);
    expect(rowsOf(page).at(-1)).toBe('m/999');
  });

  it('shows what its address asks for: list, filters and order', async () => {
    const asked = background();
    const page = await open('#list=coding&text=m%2F11&order=size&descending=true');
    expect(asked.of('board')).toContainEqual({ show: 'list', list: 'coding' });
    expect(rowsOf(page)).toEqual([
      'm/119',
      'm/118',
      'm/117',
      'm/116',
      'm/115',
      'm/114',
      'm/113',
      'm/112',
      'm/111',
      'm/110',
      'm/11',
    ]);
    expect(page.text()).toContain('11 of 120 models; ranks are those of the whole list.');
    expect(page.root.querySelector('th[aria-sort="descending"]')?.textContent).toContain('Size');
  });

  it('is ordered by its heads, there and back', async () => {
    background();
    const page = await open();
    await page.click('Size ↕');
    expect(location.hash).toBe('#order=size');
    await page.click('Size ↑');
    expect(rowsOf(page)[0]).toBe('m/119');
    await page.click('Score per $ ↕');
    expect(location.hash).toBe('#order=value&descending=true');
    await page.click('Show all');
    expect(location.hash).toBe('');
    const heads = textsOf(page.root, 'thead th').filter((text) => /[↕↑↓]/.test(text));
    expect(heads.map((text) => text.replace(/ .$/, ''))).toEqual([
      'Rank',
      'Model',
      '$ a million tokens',
      'Score per $',
      'Size',
    ]);
  });

  it('sets composite, security and confidence beside the models that were visited', async () => {
    background((ask) => (ask.show === 'visited' ? { kind: 'visited', models: [visited('m/1')] } : undefined));
    const page = await open();
    const [first, second] = textsOf(page.root, 'tbody tr');
    expect(first).toContain('– not visited');
    expect(second).toMatch(/\d+\.\d (Strong|Good) ?profile default/);
    expect(second).toMatch(/(High|Medium|Low) ?\d+ % known/);
  });

  it('lists the models that were visited, with formats and size, under the profile asked for', async () => {
    const asked = background((ask) =>
      ask.show === 'visited'
        ? { kind: 'visited', models: [visited('a/x'), visited('b/y', { formats: null })] }
        : undefined,
    );
    const page = await open('#list=visited&profile=coding');
    expect(asked.of('board')).toEqual([{ show: 'visited', profile: 'coding' }]);
    expect(rowsOf(page)).toEqual(['a/x', 'b/y']);
    expect(page.text()).toContain('2.0 GB');
    expect(page.text()).toContain('safetensors');
  });

  it('says so where nothing was visited, and where the snapshot cannot be used', async () => {
    background();
    expect((await open()).text()).toContain('so far there are none');
    answering({
      board: ({ show }): Reply<'board'> =>
        show === 'visited'
          ? { value: { kind: 'visited', models: [] } }
          : { trouble: { code: 'internal', message: 'The snapshot is damaged.', retryAt: null } },
    });
    const page = await open();
    expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('The snapshot is damaged.');
    expect(page.text()).not.toContain('Reading the list');
  });

  it('stays text, whatever models and sources are called', async () => {
    const evil = line({ repository: HOSTILE, name: HOSTILE, licence: HOSTILE, basis: HOSTILE });
    const figures = evil.figures.map((figure) => ({ ...figure, source: HOSTILE, url: 'javascript:alert(1)' }));
    background((ask) =>
      ask.show === 'list'
        ? listOf(0, { list: ask.list, lines: [{ ...evil, figures }], unranked: [{ model: HOSTILE, why: HOSTILE }] })
        : undefined,
    );
    const page = await open();
    expect(dangersIn(page.root.querySelector('tbody') ?? page.root)).toEqual([]);
    expect(textsOf(page.root, 'tbody th')[0]).toContain('<script>');
  });

  it('F3-23 has the scorecard of the day in a tab, dated in ISO and in the reader’s language', async () => {
    background();
    const page = await open();
    await page.click('Scorecards');
    expect(location.hash).toBe('#tab=scorecards');
    const day = page.root.querySelector('#card-title time');
    expect(day && attributeOf(day, 'datetime')).toBe('2026-11-21');
    expect(day?.textContent).toMatch(/^2026-11-21 \(.*2026.*\)$/);
    expect(textsOf(page.root, '[data-roster] th')).toHaveLength(6);
    expect(page.text()).toContain('no figures yet');
    expect(page.text()).toContain('Agent reliability: in development');
  });

  it('F0-01 F3-23 has the methodology in a tab: every factor with its weight, every change and review with its day', async () => {
    background();
    const page = await open('#tab=methodology&rule=downloads');
    expect(page.text()).toContain(`Methodology ${METHODOLOGY_VERSION}`);
    for (const { id, weight } of FACTORS) {
      const row = page.root.querySelector(`#rule-${id}`);
      expect(row?.querySelector('td')?.textContent, id).toMatch(new RegExp(`^${weight} `));
    }
    expect(page.root.querySelector('tr.asked')?.id).toBe('rule-downloads');
    for (const title of textsOf(page.root, '.post h4')) expect(title).toMatch(/\d{4}-\d\d-\d\d \(.+\)/);
  });

  it('has its tabs under the arrow keys, one of them in the order of the Tab key', async () => {
    background();
    const page = await open();
    const tabs = [...page.root.querySelectorAll<HTMLElement>('[role="tab"]')];
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected')])).toEqual([
      ['Leaderboard', 'true'],
      ['Scorecards', 'false'],
      ['Methodology', 'false'],
    ]);
    expect(tabs.map((tab) => tab.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    expect(page.root.querySelector('[role="tabpanel"]')?.getAttribute('aria-labelledby')).toBe('tab-leaderboard');
  });
});
