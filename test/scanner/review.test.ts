import { describe, expect, it } from 'vitest';
import { verifyReview } from '#scanner/review';
import { type Review, readReview } from '#shared/review/review';
import { readTrust } from '#shared/review/trust';
import { author, UNSIGNED } from '../shared/review/sample.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const NOBODY = new Map<string, string | null>();

/** The state, and the first check that did not pass with its detail. */
async function outcome(review: unknown, trust = NOBODY) {
  const { state, checks } = await verifyReview(review, trust, NOW);
  expect(checks.map(({ check }) => check)).toEqual(['shape', 'date', 'key', 'signature', 'trust']);
  const failed = checks.find(({ ok }) => ok === false);
  return [state, failed?.check, failed?.detail];
}

describe('a signed review', () => {
  it('is trusted only when its signature holds and the user listed the key', async () => {
    const { key, sign } = await author();
    const review = await sign();
    expect(await outcome(review)).toEqual(['untrusted', 'trust', `the key ${key} is not on your list`]);
    expect(await outcome(review, new Map([[key, null]]))).toEqual(['trusted', undefined, undefined]);
    expect(await outcome(review, new Map([[key, 'Ada Example']]))).toEqual(['trusted', undefined, undefined]);
    expect(await outcome(review, new Map([[key, 'Bob']]))).toEqual([
      'untrusted',
      'trust',
      'your list has the key for Bob, and the review names Ada Example',
    ]);
  });

  it('fails at its signature when any word of it is changed', async () => {
    const { key, sign } = await author();
    const review = await sign();
    const changed: Review[] = [
      { ...review, author: { ...review.author, name: 'Bob' } },
      { ...review, author: { name: review.author.name, role: review.author.role } },
      { ...review, date: '2026-11-19' },
      { ...review, model: 'acme/hammer' },
      { ...review, revision: 'b'.repeat(40) },
      { ...review, rubric: { ...review.rubric, version: '3' } },
      { ...review, rubric: { ...review.rubric, items: review.rubric.items.toReversed() } },
      { ...review, rubric: { ...review.rubric, items: review.rubric.items.slice(0, 1) } },
      { ...review, verdict: { ...review.verdict, rating: 'recommended' } },
    ];
    for (const one of changed)
      expect((await outcome(one, new Map([[key, null]]))).slice(0, 2)).toEqual(['invalid', 'signature']);
  });

  it('fails when another key stands in it, though the user trusts that key', async () => {
    const [ada, eve] = [await author(), await author()];
    const stolen = { ...(await ada.sign()), publicKey: eve.key };
    expect((await outcome(stolen, new Map([[eve.key, null]]))).slice(0, 2)).toEqual(['invalid', 'signature']);
  });

  it('holds whatever order and spacing its fields are written in', async () => {
    const { key, sign } = await author();
    const review = Object.fromEntries(Object.entries(await sign()).toReversed());
    expect((await outcome(JSON.parse(JSON.stringify(review, null, 7)), new Map([[key, null]])))[0]).toBe('trusted');
  });

  it.each([
    [{ date: '2026-11-23' }, 'date', 'lies in the future'],
    [{ date: '2099-01-01' }, 'date', 'lies in the future'],
  ])('with %j fails at its %s', async (changes, check, detail) => {
    const { key, sign } = await author();
    expect(await outcome(await sign(changes), new Map([[key, null]]))).toEqual([
      'invalid',
      check,
      expect.stringContaining(detail),
    ]);
  });

  it.each([
    ['publicKey', 'AAAA', 'key', 'it has 3 bytes, not 32'],
    ['publicKey', 'A', 'key', 'it has no bytes, not 32'],
    ['signature', 'AAAA', 'signature', 'it has 3 bytes, not 64'],
    ['signature', `${'A'.repeat(86)}==`, 'signature', 'something was changed'],
  ])('with %s %s fails precisely', async (field, value, check, detail) => {
    const { sign } = await author();
    expect(await outcome({ ...(await sign()), [field]: value })).toEqual([
      'invalid',
      check,
      expect.stringContaining(detail),
    ]);
  });
});

describe('the shape of a review', () => {
  const whole = { ...UNSIGNED, publicKey: 'AAAA', signature: 'AAAA' };
  const problemsOf = (raw: unknown): readonly string[] => {
    const read = readReview(raw);
    return 'problems' in read ? read.problems : [];
  };

  it('has author, date, model, revision, rubric and verdict, each needed', () => {
    expect(problemsOf(whole)).toEqual([]);
    for (const field of Object.keys(whole))
      expect(problemsOf({ ...whole, [field]: undefined })[0]).toMatch(new RegExp(`^${field} `));
  });

  it.each([
    [null, 'the review is missing'],
    [[], 'the review is missing'],
    ['text', 'the review is missing'],
    [{ ...whole, assayReview: 2 }, 'assayReview is not one of 1'],
    [{ ...whole, sponsor: 'x' }, 'the review: "sponsor" is not part of a review'],
    [{ ...whole, author: { ...UNSIGNED.author, key: 1 } }, 'author: "key" is not part'],
    [{ ...whole, author: { ...UNSIGNED.author, role: 'fan' } }, 'author.role is not one of researcher, engineer'],
    [{ ...whole, date: '2026-02-31' }, 'date is no date'],
    [{ ...whole, date: '2026-11-20T00:00:00Z' }, 'date is no date'],
    [{ ...whole, model: '../x' }, 'model is no name'],
    [{ ...whole, revision: 'main' }, 'revision has a value'],
    [{ ...whole, publicKey: 'ü' }, 'publicKey has a value'],
    [{ ...whole, rubric: { ...UNSIGNED.rubric, items: [] } }, 'rubric.items has a value'],
    [
      { ...whole, rubric: { ...UNSIGNED.rubric, items: [{ id: 'a', question: 'b', score: 7 }] } },
      'rubric.items.0.score',
    ],
    [
      { ...whole, rubric: { ...UNSIGNED.rubric, items: [{ id: 'a', question: 'b', score: null }] } },
      'nothing was assessed',
    ],
    [
      { ...whole, rubric: { ...UNSIGNED.rubric, items: [1, 2].map(() => ({ id: 'a', question: 'b', score: 1 })) } },
      '"a" stands there twice',
    ],
    [{ ...whole, verdict: { rating: 'great', summary: 'x' } }, 'verdict.rating is not one of recommended'],
  ])('%.60j is refused: %s', (raw, problem) => {
    expect(problemsOf(raw).join('; ')).toContain(problem);
  });
});

describe('a list of trusted keys', () => {
  const key = `${'A'.repeat(43)}=`;

  it('has a key a line, perhaps with a name', () => {
    const other = `${'B'.repeat(43)}=`;
    expect(readTrust(`\ufeff# mine\r\n${key}\r\n\n  ${other}  Ada  Example \n`)).toEqual({
      trust: new Map([
        [key, null],
        [other, 'Ada Example'],
      ]),
    });
    expect(readTrust('')).toEqual({ trust: new Map() });
  });

  it.each([
    ['Ada\n', 1, 'no Ed25519 key'],
    [`${key}\n${key} Ada`, 2, 'listed above'],
    [`${key}\n${'A'.repeat(42)}`, 2, 'no Ed25519 key'],
  ])('%j is refused at its line', (text, line, problem) => {
    expect(readTrust(text)).toEqual({ line, problem: expect.stringContaining(problem) });
  });
});
