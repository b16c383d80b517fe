import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#shared/methodology/categories';
import { CEILINGS } from '#shared/methodology/ceilings';
import { CHANGELOG, METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { methodologyPage, readmeTable } from '../../../scripts/docs/methodology.ts';

describe('the table of the README', () => {
  const text = readmeTable();

  it('has a row per category with its weight', () => {
    for (const { title, question, weight } of CATEGORIES)
      expect(text).toContain(`| ${title} | ${question} | ${weight} |`);
  });

  it('has a row per ceiling with both bounds', () => {
    for (const { reason, composite, security } of CEILINGS)
      expect(text).toContain(`| ${reason} | ${composite} | ${security} |`);
  });

  it('says of a category without factors that it is absent, not zero', () => {
    expect(text).toMatch(/\| Expert \|.*reviews by experts you trust 10/);
  });

  it('marks the factors that only the full plan can feed', () => {
    expect(text).toContain('stars of the code repository* 8');
    expect(text).not.toContain('likes* ');
  });
});

describe('the page of the methodology', () => {
  const text = methodologyPage();

  it('names its version, and every change with its reason', () => {
    expect(text.startsWith(`# Methodology ${METHODOLOGY_VERSION}\n`)).toBe(true);
    for (const { version, date, rationale } of CHANGELOG) {
      expect(text).toContain(`### ${version}, ${date}`);
      expect(text).toContain(rationale);
    }
  });

  it('gives the reason of each category and each ceiling', () => {
    for (const { reason } of CATEGORIES) expect(text).toContain(reason);
    for (const { why } of CEILINGS) expect(text).toContain(why);
  });

  it('spells out the bounds of confidence', () => {
    expect(text).toContain('30 days old or more, and has results of 3 benchmarks or more');
    expect(text).toContain('between 7 and 30 days old');
    expect(text).toContain('less than 70 % of the signals');
  });
});
