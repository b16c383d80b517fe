import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FigurePlace, type FigureRow, type FiguresCard, figuresContent } from '#shared/capability/figures-card';
import { Scorecards } from '../../../../extension/components/boards/scorecards.tsx';
import type { Reply } from '../../../../extension/messages.ts';
import { answering } from '../../answering.ts';
import { type Mounted, mounted } from '../../mounted.ts';
import { dangersIn, textsOf } from '../../parsed-markup.ts';
import { HOSTILE } from '../../shown.ts';

const EMPTY: FiguresCard = {
  ...figuresContent(
    { snapshot: { date: '2026-08-21', seal: 'a' }, models: [], holdings: new Map(), priceOf: () => undefined },
    '2026-11-21',
  ),
  id: `sha256:${'b'.repeat(64)}`,
};

const row = (given: Partial<FigureRow> = {}): FigureRow => ({
  ...{ model: 'a/x', score: 0.5, low: null, high: null, evidence: 'independent' },
  ...{ source: 'https://board.example', retrieved: '2026-08-01', ...given },
});
const place = (given: Partial<FigurePlace> = {}): FigurePlace => ({
  ...{ rank: 1, model: 'a/x', tasks: 3, score: 0.5, price: 2, dominatedBy: null, ...given },
});
const task = (models: readonly FigureRow[]): FiguresCard['tasks'][number] => ({
  ...{ category: 'coding', benchmark: 'swe-bench-verified', kind: 'work', models },
});

function open(reply: Reply<'board'>): Promise<Mounted> {
  answering({ board: reply });
  return mounted(<Scorecards />);
}
const show = (given: Partial<FiguresCard>) => open({ value: { kind: 'scorecard', card: { ...EMPTY, ...given } } });

/** The cells of each row in the table under this caption. */
function cells({ root }: Mounted, caption: RegExp): string[][] {
  const table = [...root.querySelectorAll('table')].find((one) =>
    caption.test(one.querySelector('caption')?.textContent ?? ''),
  );
  if (!table) throw new Error(`there is no table ${caption}`);
  return [...table.querySelectorAll('tbody tr')].map((line) => textsOf(line, 'th, td'));
}

describe('the scorecard of the day', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('says why there is none', async () => {
    const page = await open({ trouble: { code: 'internal', message: 'The snapshot is damaged.', retryAt: null } });
    expect(page.text()).toContain('The snapshot is damaged.');
    expect(page.text()).not.toContain('Making the scorecard');
    expect(page.root.querySelector('article')).toBeNull();
  });

  it('says that it is being made until it is there', async () => {
    answering({ board: () => new Promise(() => undefined) });
    const page = await mounted(<Scorecards />);
    expect(textsOf(page.root, '[role="status"]')).toEqual(['Making the scorecard of the day…']);
  });

  it('is dated apart from its snapshot, and named by its address', async () => {
    const page = await show({});
    const days = [...page.root.querySelectorAll('.card > h2 time, .card > .note time')].map(
      ({ textContent }) => textContent,
    );
    expect(days.map((day) => day?.slice(0, 10))).toEqual(['2026-11-21', '2026-08-21']);
    expect(page.text()).toContain(`sha256:${'b'.repeat(16)}…`);
  });

  it('ranks only models that have every task, and counts the others', async () => {
    const leaderboard = [place(), place({ rank: null, model: 'b/y', tasks: 1 }), place({ rank: 2, model: 'c/z' })];
    const page = await show({
      leaderboard,
      tasks: [task([]), task([]), task([])].map((one, at) => ({ ...one, category: `t${at}` })),
    });
    expect(page.text()).toContain('Across tasks: 2 models of 3 have all 3');
    expect(cells(page, /Across tasks/).map(([model]) => model)).toEqual(['a/x', 'c/z']);
  });

  it('tells an unknown price as unknown, and a free one as money', async () => {
    const leaderboard = [
      place({ price: null }),
      place({ model: 'b/y', price: 0 }),
      place({ model: 'c/z', price: 1.005 }),
    ];
    const page = await show({ leaderboard });
    expect(cells(page, /Across tasks/).map(([, , , price]) => price)).toEqual(['unknown', '$0.00', '$1.00']);
  });

  it('names the model that is better and cheaper', async () => {
    const page = await show({ leaderboard: [place(), place({ model: 'b/y', dominatedBy: 'a/x' })] });
    expect(cells(page, /Across tasks/).map((line) => line[4])).toEqual([
      'none is better and cheaper',
      'a/x is at least as good and cheap',
    ]);
  });

  it('shows an interval only where both ends are known', async () => {
    const models = [
      row({ low: 0.4, high: 0.6 }),
      row({ model: 'b/y', low: 0.4 }),
      row({ model: 'c/z', low: 0, high: 0.1 }),
    ];
    const page = await show({ tasks: [task(models)] });
    expect(cells(page, /^coding/).map(([, score]) => score)).toEqual([
      '0.5000.400 to 0.600',
      '0.500',
      '0.5000.000 to 0.100',
    ]);
  });

  it('shows the best 25 of a task, and says so where there are more', async () => {
    const many = Array.from({ length: 26 }, (_, at) => row({ model: `m/${at}` }));
    const page = await show({ tasks: [task(many)] });
    expect(cells(page, /26 models, the best 25/)).toHaveLength(25);
    const fits = await show({ tasks: [task(many.slice(0, 25))] });
    expect(cells(fits, /25 models$/)).toHaveLength(25);
  });

  it('links a source of the web, and no other', async () => {
    const models = [row(), row({ model: 'b/y', source: 'javascript:alert(1)' }), row({ model: 'c/z', source: '' })];
    const page = await show({ tasks: [task(models)] });
    const links = [...page.root.querySelectorAll('tbody tr td a')].map((link) => link.getAttribute('href'));
    expect(links.filter((link) => link?.includes('board.example'))).toEqual(['https://board.example']);
    expect(dangersIn(page.root)).toEqual([]);
  });

  it('stays text, whatever models and benchmarks are called', async () => {
    const page = await show({
      leaderboard: [place({ model: HOSTILE, dominatedBy: HOSTILE })],
      tasks: [task([row({ model: HOSTILE, evidence: HOSTILE, retrieved: HOSTILE })])],
      recommendations: [{ rule: 'best', category: 'coding', model: HOSTILE, text: HOSTILE, numbers: {} }],
    });
    expect(dangersIn(page.root)).toEqual([]);
    expect(cells(page, /Across tasks/)).toHaveLength(1);
    expect(page.text()).toContain('<script>alert(2)</script>');
  });

  it('tells of each category that has no figures yet how far it is, and nothing of those that have', async () => {
    const page = await show({
      categories: [
        { id: 'coding', title: 'Coding', status: 'core' },
        { id: 'agents', title: 'Agents', status: 'in development' },
      ],
    });
    const last = textsOf(page.root, '.card > .note').at(-1);
    expect(last).toBe('Agents: in development.');
  });

  it('has a dash where a model of the roster lacks a task, and its state with the day and the reason', async () => {
    const page = await show({ tasks: [task([])] });
    const [first] = EMPTY.roster;
    if (!first) throw new Error('the roster is empty');
    const told = cells(page, /began with/).find(([name]) => name?.startsWith(first.name));
    expect(told?.[2]).toBe('–');
    expect(told?.at(-1)).toContain(first.productionReady.ready ? 'yes, since' : 'not yet, as of');
    expect(told?.at(-1)).toContain(first.productionReady.reason);
  });
});
