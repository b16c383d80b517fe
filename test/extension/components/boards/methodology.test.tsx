import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CEILINGS } from '#shared/methodology/ceilings';
import { CHANGELOG } from '#shared/methodology/changelog';
import { PROFILES } from '#shared/methodology/profiles';
import { WEIGHT_REVIEWS } from '#shared/methodology/reviews';
import { listRules } from '#shared/report/list-rules';
import { type Methodology as Data, methodologyData } from '#shared/report/methodology-data';
import { Methodology } from '../../../../extension/components/boards/methodology.tsx';
import { answering } from '../../answering.ts';
import { type Mounted, mounted } from '../../mounted.ts';
import { dangersIn, textsOf } from '../../parsed-markup.ts';
import { HOSTILE } from '../../shown.ts';

async function open(given: Partial<Data> = {}, rule = ''): Promise<Mounted> {
  answering({
    board: { value: { kind: 'methodology', methodology: { ...methodologyData(), ...given }, lists: listRules() } },
  });
  return mounted(<Methodology rule={rule} />);
}

/** The rows of the table under this caption, cell by cell. */
function cells({ root }: Mounted, caption: string): string[][] {
  const table = [...root.querySelectorAll('table')].find(
    (one) => one.querySelector('caption')?.textContent === caption,
  );
  if (!table) throw new Error(`there is no table ${caption}`);
  return [...table.querySelectorAll('tbody tr')].map((line) => textsOf(line, 'th, td'));
}

const COMPOSITE = 'The composite is the weighted mean of the categories that are known';
const percent = (text = ''): number => Number(/^(\d+) %$/.exec(text)?.[1] ?? Number.NaN);

describe('the methodology on the page', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('says why it cannot be told', async () => {
    answering({ board: { trouble: { code: 'internal', message: 'The worker is gone.', retryAt: null } } });
    const page = await mounted(<Methodology rule="" />);
    expect(page.text()).toContain('The worker is gone.');
    expect(page.root.querySelector('table')).toBeNull();
  });

  it('has the share of each category, which come to all of it', async () => {
    const shares = cells(await open(), COMPOSITE).map(([, share]) => percent(share));
    expect(shares).toHaveLength(methodologyData().categories.length);
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length / 2);
  });

  it('has the share of each factor within its category', async () => {
    const { categories } = methodologyData();
    const [category] = categories;
    if (!category) throw new Error('there is a category');
    const [first] = category.factors;
    if (!first) throw new Error('there is a factor');
    const factors = [
      { ...first, id: 'one', weight: 3 },
      { ...first, id: 'two', weight: 1 },
      { ...first, id: 'none', weight: 0 },
    ];
    const page = await open({ categories: [{ ...category, factors }] });
    expect(cells(page, category.title).map(([, weight]) => weight)).toEqual([
      '3 75 % of its category',
      '1 25 % of its category',
      '0 0 % of its category',
    ]);
  });

  it('divides by nothing where the factors of a category weigh nothing', async () => {
    const { categories } = methodologyData();
    const light = categories.map((category) => ({
      ...category,
      factors: category.factors.map((factor) => ({ ...factor, weight: 0 })),
    }));
    const page = await open({ categories: light });
    expect(page.text()).not.toMatch(/NaN|Infinity/);
    for (const { title } of categories)
      for (const [, weight] of cells(page, title)) expect(weight).toBe('0 0 % of its category');
  });

  it('draws no table of a category without factors', async () => {
    const { categories } = methodologyData();
    const page = await open({ categories: categories.map((category) => ({ ...category, factors: [] })) });
    expect(cells(page, COMPOSITE)).toHaveLength(categories.length);
    for (const { title } of categories) expect(() => cells(page, title)).toThrow('there is no table');
  });

  it('tells of each ceiling what it limits, by the numbers of the engine', async () => {
    const told = cells(await open(), 'Ceilings come last and only lower');
    expect(told.map(([, composite, security]) => [composite, security])).toEqual(
      CEILINGS.map(({ composite, security }) => [String(composite ?? ''), String(security ?? '')]),
    );
  });

  it('marks the rule that was asked for, a ceiling as well as a factor, and no other', async () => {
    const [ceiling] = CEILINGS;
    if (!ceiling) throw new Error('there is a ceiling');
    const marked = async (rule: string) =>
      [...(await open({}, rule)).root.querySelectorAll('tr.asked')].map(({ id }) => id);
    expect(await marked(ceiling.id)).toEqual([`rule-${ceiling.id}`]);
    expect(await marked('downloads')).toEqual(['rule-downloads']);
    expect(await marked('')).toEqual([]);
  });

  it.each(['no-such-rule', '"]', HOSTILE, '__proto__'])(
    'takes a rule of the address that is none for no rule: %s',
    async (rule) => {
      const page = await open({}, rule);
      expect(page.root.querySelectorAll('tr.asked')).toHaveLength(0);
      expect(dangersIn(page.root)).toEqual([]);
      expect(page.text()).toContain('Confidence');
    },
  );

  it('has an id for each rule, so that an address means one of them', async () => {
    const page = await open();
    const ids = [...page.root.querySelectorAll('tr[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(CEILINGS.length);
  });

  it('has every profile, change and review, the newest first', async () => {
    const page = await open();
    for (const { title } of PROFILES) expect(textsOf(page.root, 'li b')).toContain(title);
    const posts = textsOf(page.root, '.post h4');
    expect(posts).toHaveLength(CHANGELOG.length + WEIGHT_REVIEWS.length);
    expect(posts[0]?.startsWith(`${CHANGELOG[0].version}, ${CHANGELOG[0].date}`)).toBe(true);
  });

  it('says “no day” of what is none, rather than failing', async () => {
    const page = await open({ nextReview: 'soon' });
    expect(page.text()).toContain('next due on soon (no day)');
  });
});
