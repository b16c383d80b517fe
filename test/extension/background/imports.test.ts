import { expect, it } from 'vitest';
import { isAbsent } from '#shared/facts/gathered';
import { assess } from '#shared/report/assess';
import { createImporting } from '../../../extension/background/imports.ts';
import { type Brought, imports } from '../../../extension/storage.ts';
import { author } from '../../shared/review/sample.ts';
import { sheet } from '../../sheet.ts';

const ID = 'example-lab/plain-model';
const MODEL = { model: ID, revision: 'c'.repeat(40) };
const NOTHING: Brought = { reviews: '', trust: '', forums: '', citations: '' };

function desk(brought: Partial<Brought> = {}) {
  let held = { ...NOTHING, ...brought };
  let time = Date.parse('2026-11-21T12:00:00.000Z');
  const write = async (next: Brought): Promise<void> => {
    held = next;
  };
  const later = (days: number): void => {
    time += days * 86_400_000;
  };
  const importing = createImporting({ read: async () => held, write }, () => time);
  const expert = async () => {
    const { findings } = assess(await importing.lay(sheet()));
    return findings.find(({ id }) => id === 'expert-reviews');
  };
  return { importing, expert, held: () => held, later };
}

const cited = (count: unknown) =>
  JSON.stringify({
    assayCitations: 1,
    citations: [{ paper: '2501.01234', count, source: 'https://example.org', retrieved: '2026-11-16' }],
  });

it('F0-14 a review counts once its key is listed, and no longer once the list is taken away', async () => {
  const { importing, expert } = desk();
  const [ada, eve] = [await author(), await author()];
  const [mine, forged] = [await ada.sign(MODEL), { ...(await ada.sign(MODEL)), date: '2026-11-19' }];
  await importing.put('reviews', JSON.stringify([mine, forged, await eve.sign(MODEL)]));
  expect((await expert())?.status).toBe('unknown');
  await importing.put('trust', `${ada.key} Ada Example`);
  expect(await expert()).toMatchObject({ status: 'scored', summary: '1 review (Ada Example: with reservations)' });
  expect(await importing.state()).toEqual([
    {
      kind: 'reviews',
      holds: 'Of 3 reviews 1 counts; 1 by keys that are not listed, 1 not sound or not signed by their key.',
    },
    { kind: 'trust', holds: '1 key.' },
    { kind: 'forums', holds: null },
    { kind: 'citations', holds: null },
  ]);
  await importing.put('trust', '');
  expect((await expert())?.status).toBe('unknown');
});

it('refuses what is not sound with its reason, and keeps what was there before', async () => {
  const { importing, held } = desk();
  await importing.put('citations', cited(7));
  for (const [text, why] of [
    ['{', 'Not used: it is not JSON'],
    [cited(-1), 'Not used: citations.0.count is less than 0.'],
    ['[]', 'Not used: the file'],
  ] as const)
    await expect(importing.put('citations', text)).rejects.toThrow(why);
  await expect(importing.put('trust', 'my-key')).rejects.toThrow('Not used: line 1: it begins with no Ed25519 key');
  expect(held().citations).toBe(cited(7));
});

it('reads what was kept anew: what is no longer sound counts no more, and says so', async () => {
  const { importing } = desk({ citations: cited('many'), forums: 'rubbish' });
  const { facts } = await importing.lay(sheet());
  expect([isAbsent(facts.citations), isAbsent(facts.forums)]).toEqual([true, true]);
  const told = (await importing.state()).flatMap(({ holds }) => holds ?? []);
  expect(told).toEqual([
    expect.stringMatching(/^Not used: it is not JSON/),
    expect.stringMatching(/^Not used: citations/),
  ]);
});

it('lays nothing over a sheet while nothing was brought, and remembers no other day', async () => {
  const { importing, later } = desk();
  expect(await importing.lay(sheet())).toEqual(sheet());
  await importing.put('citations', cited(7));
  later(1);
  expect((await importing.lay(sheet())).sources.citations).toBe('2026-11-16T00:00:00.000Z');
});

it('is kept in the browser', async () => {
  await imports.write({ ...NOTHING, trust: 'x' });
  expect(await imports.read()).toEqual({ ...NOTHING, trust: 'x' });
});

it('keeps both of two files that are put at once', async () => {
  const { importing, held, expert } = desk();
  const ada = await author();
  const reviews = JSON.stringify(await ada.sign(MODEL));
  await Promise.all([
    importing.put('reviews', reviews),
    expect(importing.put('forums', 'rubbish')).rejects.toThrow('not JSON'),
    importing.put('trust', ada.key),
  ]);
  expect(held()).toEqual({ ...NOTHING, reviews, trust: ada.key });
  expect((await expert())?.status).toBe('scored');
});

it('tells of a disk that keeps nothing, and takes the next file all the same', async () => {
  let held = NOTHING;
  let isFull = true;
  const write = async (next: Brought): Promise<void> => {
    if (isFull) throw new DOMException('no room', 'QuotaExceededError');
    held = next;
  };
  const importing = createImporting({ read: async () => held, write }, () => Date.parse('2026-11-21T12:00:00.000Z'));
  await expect(importing.put('citations', cited(7))).rejects.toThrow('no room');
  expect((await importing.state()).every(({ holds }) => holds === null)).toBe(true);
  isFull = false;
  await importing.put('citations', cited(7));
  expect(held.citations).toBe(cited(7));
});

it('takes away what is no longer sound, though nothing else could be put in its place', async () => {
  const { importing, held } = desk({ citations: 'rubbish' });
  await expect(importing.put('citations', '[')).rejects.toThrow('Not used');
  await importing.put('citations', '');
  expect(held()).toEqual(NOTHING);
});

it('refuses a file for itself alone: what is wrong with another is no reason', async () => {
  const { importing, held } = desk({ forums: 'rubbish' });
  await importing.put('citations', cited(7));
  expect(held()).toEqual({ ...NOTHING, forums: 'rubbish', citations: cited(7) });
});

it('puts one file after the other, in the order in which they came', async () => {
  const order: string[] = [];
  let held = NOTHING;
  const importing = createImporting(
    {
      read: async () => held,
      write: async (next) => {
        order.push(next.citations);
        await new Promise((resolve) => setImmediate(resolve));
        held = next;
      },
    },
    () => Date.parse('2026-11-21T12:00:00.000Z'),
  );
  await Promise.all([1, 2, 3].map((count) => importing.put('citations', cited(count))));
  expect(order).toEqual([1, 2, 3].map(cited));
  expect(held.citations).toBe(cited(3));
});

it.each([
  ['a count that is no whole number', cited(1.5)],
  ['a count that is text', cited('7')],
  ['a count beyond all sense', cited(Number.MAX_SAFE_INTEGER + 1)],
  ['no list', '{"assayCitations": 1}'],
  ['another version', cited(7).replace('"assayCitations":1', '"assayCitations":2')],
  ['a source that is none of the web', cited(7).replace('https://example.org', 'javascript:alert(1)')],
  ['a day that is none', cited(7).replace('2026-11-16', '2026-02-31')],
])('refuses citations with %s, and keeps nothing of them', async (_, text) => {
  const { importing, held } = desk();
  await expect(importing.put('citations', text)).rejects.toThrow('Not used');
  expect(held()).toEqual(NOTHING);
});
