import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LISTS } from '#shared/board/list';
import type { BoardAnswer, BoardAsk } from '../../../../extension/board-messages.ts';
import { type BoardState, FIRST_STATE } from '../../../../extension/board-state.ts';
import { Leaderboard } from '../../../../extension/components/boards/leaderboard.tsx';
import type { Reply } from '../../../../extension/messages.ts';
import { note } from '../../../shared/snapshot/contents.ts';
import { answering } from '../../answering.ts';
import { mounted } from '../../mounted.ts';
import { dangersIn, textsOf } from '../../parsed-markup.ts';
import { HOSTILE } from '../../shown.ts';
import { listOf, visited } from './sample.ts';

const trouble = (message: string): Reply<'board'> => ({ trouble: { code: 'internal', message, retryAt: null } });
const answer = (value: BoardAnswer): Reply<'board'> => ({ value });
const nobody = answer({ kind: 'visited', models: [] });

async function open(
  state: Partial<BoardState>,
  reply: (ask: BoardAsk) => Reply<'board'> | Promise<Reply<'board'>> = ({ show }) =>
    show === 'visited' ? nobody : answer(listOf(3)),
) {
  const asked = answering({ board: reply });
  const change = vi.fn();
  const page = await mounted(<Leaderboard state={{ ...FIRST_STATE, ...state }} change={change} />);
  return { page, change, asked };
}

const credit = (given: object = {}) => {
  const { id, title, url, licence, attribution, retrieved } = note('epoch');
  return { id, title, url, licence, attribution, retrieved, ...given };
};

describe('a leaderboard', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('is empty where its list is, however many models were visited', async () => {
    const { page } = await open({}, ({ show }) =>
      show === 'visited' ? answer({ kind: 'visited', models: [visited('a/x'), visited('b/y')] }) : answer(listOf(0)),
    );
    expect(textsOf(page.root, '.count')).toEqual(['0 models.']);
    expect(page.root.querySelector('table')).toBeNull();
    expect(page.text()).not.toContain('a/x');
  });

  it('says how many pass, and that their ranks are those of the whole list', async () => {
    const { page } = await open({ size: 1 });
    expect(textsOf(page.root, '.count')[0]).toMatch(/^2 of 3 models; ranks are those of the whole list\./);
    const none = await open({ text: 'nothing is called so' });
    expect(textsOf(none.page.root, '.count')[0]).toMatch(/^0 of 3 models/);
    expect(none.page.root.querySelector('table')).toBeNull();
  });

  it('shows the last page where the address asks for one beyond it', async () => {
    const { page } = await open({ page: 1e9 }, ({ show }) => (show === 'visited' ? nobody : answer(listOf(51))));
    expect(page.text()).toContain('51 to 51 of 51');
    expect(textsOf(page.root, 'tbody tr th[scope="row"]')).toEqual(['m/50']);
  });

  it('shows its list though nothing is known of visits, and says so', async () => {
    const { page } = await open({}, ({ show }) => (show === 'visited' ? trouble('No room.') : answer(listOf(2))));
    expect(page.text()).toContain('No room.');
    expect(page.root.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('of visits asks for no list, and is not troubled by one', async () => {
    const { page, asked } = await open({ list: 'visited' }, ({ show }) =>
      show === 'visited' ? answer({ kind: 'visited', models: [visited('a/x')] }) : trouble('The snapshot is damaged.'),
    );
    expect(asked.of('board')).toEqual([{ show: 'visited' }]);
    expect(page.text()).not.toContain('damaged');
    expect(page.root.querySelector('footer')).toBeNull();
  });

  it('waits for its list, and shows none of another meanwhile', async () => {
    const { page } = await open({ list: 'coding' }, ({ show }) =>
      show === 'visited' ? nobody : answer(listOf(3, { list: 'overall' })),
    );
    expect(page.root.querySelector('tbody')).toBeNull();
    const waiting = await open({}, ({ show }) => (show === 'visited' ? nobody : new Promise(() => undefined)));
    expect(textsOf(waiting.page.root, 'p[role="status"]')).toEqual(['Reading the list…']);
  });

  it('offers every list and the visits, and a choice goes back to the order of its ranks', async () => {
    const { page, change } = await open({ list: 'coding', order: 'price', descending: true });
    const chooser = page.root.querySelector('select');
    if (!chooser) throw new Error('there is a chooser');
    expect([...chooser.querySelectorAll('option')].map((one) => one.getAttribute('value'))).toEqual([
      ...LISTS.map(({ id }) => id),
      'visited',
    ]);
    await page.write(chooser, 'overall');
    await page.write(chooser, 'visited');
    const first = { order: 'rank', descending: false };
    expect(change.mock.calls).toEqual([
      [{ list: 'overall', ...first }, true],
      [{ list: 'visited', ...first }, true],
    ]);
  });

  it('links a source of the web at its foot, and shows any other as text', async () => {
    const credits = [
      credit(),
      credit({ id: 'b', title: 'B', url: 'javascript:alert(1)', retrieved: null }),
      credit({ id: 'c', title: HOSTILE, url: 'data:text/html,x', attribution: HOSTILE, licence: HOSTILE }),
    ];
    const { page } = await open({}, ({ show }) => (show === 'visited' ? nobody : answer(listOf(1, { credits }))));
    const links = [...page.root.querySelectorAll('details a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://epoch.example']);
    const [first, second] = textsOf(page.root, 'details li');
    expect(first).toBe('epoch: epoch. Terms: CC-BY-4.0. Read 2026-05-02.');
    expect(second).toBe('B: epoch. Terms: CC-BY-4.0.');
    expect(dangersIn(page.root.querySelector('details') ?? page.root)).toEqual([]);
  });

  it('counts who has figures and no place, and says nothing where there is nobody', async () => {
    const unranked = [{ model: 'a/x', why: 'its maker has withdrawn it' }];
    const some = await open({}, ({ show }) => (show === 'visited' ? nobody : answer(listOf(1, { unranked }))));
    expect(some.page.text()).toContain('1 model with figures that do not stand in the list');
    expect(some.page.text()).toContain('a/x: its maker has withdrawn it');
    expect((await open({})).page.text()).not.toContain('do not stand');
  });
});
