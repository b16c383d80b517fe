import { describe, expect, it } from 'vitest';
import { FACTORS } from '#shared/factors/index';
import { CATEGORIES } from '#shared/methodology/categories';
import { CEILINGS } from '#shared/methodology/ceilings';
import { CHANGELOG, METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { PROFILES } from '#shared/methodology/profiles';
import { nextReview, WEIGHT_REVIEWS } from '#shared/methodology/reviews';
import { markdownText } from '#shared/text/markdown';
import { desk } from './desk.ts';

const print = async (format: string): Promise<string> => (await desk().run(['methodology', '--format', format])).out;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('assay methodology', () => {
  it('F0-01 prints every category, factor and weight that the engine loads', async () => {
    const { categories } = JSON.parse(await print('json'));
    expect(categories.map(({ id, weight, reason }: (typeof CATEGORIES)[number]) => ({ id, weight, reason }))).toEqual(
      CATEGORIES.map(({ id, weight, reason }) => ({ id, weight, reason })),
    );
    const printed = categories.flatMap(({ factors }: { factors: { id: string; weight: number }[] }) => factors);
    expect(new Set(printed.map(({ id, weight }: { id: string; weight: number }) => `${id} ${weight}`))).toEqual(
      new Set(FACTORS.map(({ id, weight }) => `${id} ${weight}`)),
    );
  });

  it.each(['table', 'markdown'])('F0-01 tells why, how and fix of every factor as a %s', async (format) => {
    const text = flat(await print(format));
    const written = (words: string): string => flat(format === 'markdown' ? markdownText(words) : words);
    for (const { title, id, docs } of FACTORS) {
      for (const words of [title, id, docs.why, docs.how, docs.fix])
        if (words !== null) expect(text).toContain(written(words));
    }
  });

  it.each(['table', 'json', 'markdown'])(
    'F0-28 F0-29 F0-30 states version and changelog with rationale as %s',
    async (format) => {
      const text = flat(await print(format));
      expect(text).toContain(METHODOLOGY_VERSION);
      for (const { version, date, rationale } of CHANGELOG) {
        const words =
          format === 'json'
            ? JSON.stringify(rationale).slice(1, -1)
            : format === 'markdown'
              ? markdownText(rationale)
              : rationale;
        for (const piece of [version, date, words]) expect(text).toContain(flat(piece));
      }
    },
  );

  it('tells ceilings, profiles and the rules of confidence', async () => {
    const text = flat(await print('table'));
    for (const { id, composite, security, reason } of CEILINGS) {
      expect(text).toContain(`${id}: composite at most ${composite}, security at most ${security}`);
      expect(text).toContain(reason);
    }
    for (const { title } of PROFILES) expect(text).toContain(title);
    expect(text).toContain('the model 30 days old or more, 3 benchmark results or more');
  });

  it('keeps within 80 columns', async () => {
    for (const line of (await print('table')).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each(['table', 'json', 'markdown'])(
    'F0-25 shows when the weights were last reviewed, and why, as %s',
    async (format) => {
      const text = flat(await print(format));
      const written = (words: string): string => flat(format === 'markdown' ? markdownText(words) : words);
      for (const { week, date, reason } of WEIGHT_REVIEWS)
        for (const words of [week, date, written(reason)]) expect(text).toContain(words);
      expect(text).toContain(nextReview(WEIGHT_REVIEWS[0]));
    },
  );
});
