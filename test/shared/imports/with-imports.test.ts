import { expect, it } from 'vitest';
import { type Imports, withImports } from '#shared/imports/with-imports';
import { assess } from '#shared/report/assess';
import type { Review } from '#shared/review/review';
import { sheet } from '../../sheet.ts';
import { UNSIGNED } from '../review/sample.ts';

const ID = 'example-lab/plain-model';
const review = (changes: Partial<Review> = {}): Review => ({
  ...UNSIGNED,
  publicKey: 'K',
  signature: 'S',
  model: ID,
  ...changes,
});
const reading = {
  model: ID,
  forum: 'forum.example',
  positive: 1,
  neutral: 0,
  negative: 30,
  method: 'm',
  source: 'https://forum.example',
  licence: 'CC0-1.0',
  retrieved: '2026-11-01',
};
const laid = (imports: Imports) => withImports(sheet(), imports);

it('changes nothing where nothing was brought', () => {
  expect(laid({})).toEqual(sheet());
  expect(JSON.stringify(assess(laid({})))).toBe(JSON.stringify(assess(sheet())));
});

it('F0-14 takes the reviews of this model, and tells those of another revision', () => {
  const { facts, sources } = laid({
    reviews: [
      review({ revision: 'c'.repeat(40) }),
      review({ model: ID.toUpperCase() }),
      review({ model: 'acme/anvil' }),
    ],
  });
  expect(facts.reviews).toMatchObject({ value: [{ current: true }, { current: false }] });
  expect(sources.reviews).toBe('2026-11-20T00:00:00.000Z');
  // The mean of what was assessed: the question without an answer is left out.
  expect(facts.reviews).toMatchObject({ value: [{ rubric: { score: 0.75 } }, {}] });
});

it('F0-14 makes text of strangers harmless', () => {
  const summary = 'fine\u202e\u001b[2J'.repeat(3);
  const { facts } = laid({ reviews: [review({ verdict: { rating: 'recommended', summary } })] });
  expect(JSON.stringify(facts.reviews)).not.toMatch(/\u202e|u001b/);
});

it('F0-12 takes the newest reading of each forum', () => {
  const old = { ...reading, retrieved: '2026-10-01', positive: 99 };
  const { facts, sources } = laid({ forums: [reading, old, { ...reading, model: 'a/b', forum: 'x.example' }] });
  const { model: _, ...told } = reading;
  expect(facts.forums).toEqual({ value: [told] });
  expect(sources.forums).toBe('2026-11-01T00:00:00.000Z');
});

it('follows a model to its new name', () => {
  const moved = { ...sheet(), model: { ...sheet().model, renamedFrom: 'old/name' } };
  expect(withImports(moved, { forums: [{ ...reading, model: 'old/name' }] }).facts.forums).toHaveProperty(
    'value.length',
    1,
  );
});

it('F1-08 takes the counts of the model’s own papers, and none of the paper that every template cites', () => {
  const cited = ['2501.01234', '1910.09700', '1706.03762'].map((paper) => ({
    paper,
    count: 9_000,
    source: 'https://example.org',
    retrieved: '2026-11-16',
  }));
  const facts = sheet({ tags: ['arxiv:2501.01234', 'arxiv:1910.09700'] });
  expect(withImports(facts, { citations: cited }).facts.citations).toEqual({ value: cited.slice(0, 1) });
  const template = sheet({ tags: ['arxiv:1910.09700'], citations: cited });
  expect(assess(template).findings.find(({ id }) => id === 'citations')).toMatchObject({ status: 'not-applicable' });
});
