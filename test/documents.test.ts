import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTORS } from '#shared/factors/index';
import { documents } from '../scripts/docs/documents.ts';
import { methodologyPage } from '../scripts/docs/methodology.ts';
import { filesIn, read } from './architecture/sources.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...filesIn('docs').filter((file) => file.endsWith('.md')),
];

describe('the documents', () => {
  it.each(documents())('$file is up to date: if not, run npm run docs', ({ file, text }) => {
    expect(read(file)).toBe(text);
  });

  it('F0-01 name every factor of the published methodology with its weight', () => {
    const page = methodologyPage();
    const published = FACTORS.filter(({ since }) => since !== 'experimental');
    const missing = published.filter(({ id, title, weight }) => !page.includes(`| ${title} (\`${id}\`) | ${weight} |`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('leave experimental factors out', () => {
    const experimental = FACTORS.filter(({ since }) => since === 'experimental');
    expect(experimental.filter(({ id }) => methodologyPage().includes(`(\`${id}\`)`))).toEqual([]);
  });

  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = PAGES.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });

  it('link only to files that exist', () => {
    const dead = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map(([, target = '']) => path.posix.join(path.posix.dirname(page), target))
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('show pictures of less than 300 kB each', () => {
    const pictures = filesIn('docs').filter((file) => /\.(png|jpg)$/.test(file));
    expect(pictures.filter((file) => statSync(path.join(ROOT, file)).size > 300_000)).toEqual([]);
    expect(pictures).not.toEqual([]);
  });
});
