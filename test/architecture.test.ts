import { describe, expect, it } from 'vitest';
import { circlesIn } from './architecture/circles.ts';
import { trespasses } from './architecture/doors.ts';
import { filesIn, importsOf, reachedFrom, read, type Source, sourcesIn } from './architecture/sources.ts';

const ROOMS = ['shared', 'scanner', 'extension'];
const house = sourcesIn(...ROOMS);
const shared = house.filter(({ path }) => path.startsWith('shared/'));

/** Every line of the sources that matches, as `path:line: text`. */
const linesWith = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('the house', () => {
  it('is entered through its doors only', () => {
    expect(house.flatMap((source) => trespasses(source))).toEqual([]);
  });

  it('shared/ reads no clock and throws no dice: "now" is a fact, `observedAt`', () => {
    expect(linesWith(shared, /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bperformance\.|\bcrypto\./)).toEqual([]);
  });

  it('shared/ compiles without the browser and without Node, so that fetch, document and process are errors there', () => {
    const { compilerOptions, include } = JSON.parse(read('shared/tsconfig.json'));
    expect(compilerOptions.lib).toEqual(['ES2024']);
    expect(compilerOptions.types).toEqual([]);
    expect(include).toEqual(['./**/*.ts']);
  });

  it('every import names a file that exists', () => {
    const files = new Set(filesIn(...ROOMS));
    const lost = house.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => /^(shared|scanner|extension)\//.test(to) && !files.has(to))
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(lost).toEqual([]);
  });

  it('no file needs itself, by whatever way around, be it for types alone', () => {
    expect(circlesIn(house)).toEqual([]);
  });

  it('nothing writes markup as text: build nodes, and set textContent', () => {
    expect(
      linesWith(house, /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b/),
    ).toEqual([]);
  });

  it('content scripts run without zod, React and the scanner: they would weigh on every page', () => {
    const scripts = house.filter(({ path }) => /^extension\/entrypoints\/[^/]*\bcontent(\/index)?\.tsx?$/.test(path));
    const heavy = scripts.flatMap(({ path }) =>
      [...reachedFrom(path, house)]
        .filter((name) => /^(zod|react|react-dom|@huggingface)\b|^scanner\//.test(name))
        .map((name) => `${path} reaches ${name}: import its types only, and let the background worker do the work`),
    );
    expect(heavy).toEqual([]);
  });

  it('pages of the extension run without the scanner: the background worker scans, pages send it messages', () => {
    const pages = house.filter(({ path }) => /^extension\/entrypoints\/[^/]+\/main\.tsx?$/.test(path));
    const scanning = pages.flatMap(({ path }) =>
      [...reachedFrom(path, house)]
        .filter((name) => name.startsWith('scanner/'))
        .map((name) => `${path} reaches ${name}`),
    );
    expect(scanning).toEqual([]);
  });

  it('nothing in the extension reaches Node', () => {
    const entries = house.filter(({ path }) => path.startsWith('extension/entrypoints/'));
    const lost = entries.flatMap(({ path }) =>
      [...reachedFrom(path, house)].filter((name) => name.startsWith('node:')).map((name) => `${path} reaches ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it('entrypoints stay thin, under 40 lines: move the rest into a room of extension/', () => {
    const thick = house
      .filter(({ path }) => path.startsWith('extension/entrypoints/'))
      .filter(({ text }) => text.split('\n').length > 40)
      .map(({ path }) => path);
    expect(thick).toEqual([]);
  });

  it('files are kebab-case', () => {
    const odd = filesIn(...ROOMS, 'test', 'scripts').filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return /\.(ts|tsx|mjs|css|html)$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('there is no drawer for things that belong nowhere: what is used once lives with its user', () => {
    const drawers = filesIn(...ROOMS, 'test', 'scripts').filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  it('no file only passes on what others export, but the tables of contents', () => {
    const barrels = house
      .filter(({ text }) => linesWith([{ path: '', text, imports: [] }], /^export (\*|\{[^}]*\}) from /).length > 0)
      .map(({ path }) => path);
    expect(barrels).toEqual([]);
  });

  it('default exports are for declared units: factors, formats, surfaces, entrypoints', () => {
    const units = /^(shared\/factors\/[a-z]+\/|scanner\/inspect\/formats\/|extension\/(surfaces|entrypoints)\/)/;
    const odd = house
      .filter(({ path, text }) => /^export default /m.test(text) && !units.test(path))
      .map(({ path }) => path);
    expect(odd).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('resolves relative paths, aliases and packages, and tells types apart', () => {
    const text = `
import type { A } from '../facts/facts.ts';
import { type B, type C } from './b.ts';
import {
  d,
  type E,
} from '#scanner/gather/http';
import '../style.css';
import * as z from 'zod/mini';
export { f } from '#hub/f';
export const greeting = 'from here';
const g = await import('./g.ts');
`;
    expect(importsOf('shared/score/x.ts', text)).toEqual([
      { to: 'shared/facts/facts.ts', typeOnly: true },
      { to: 'shared/score/b.ts', typeOnly: true },
      { to: 'scanner/gather/http.ts', typeOnly: false },
      { to: 'shared/style.css', typeOnly: false },
      { to: 'zod/mini', typeOnly: false },
      { to: 'test/hub/f.ts', typeOnly: false },
      { to: 'shared/score/g.ts', typeOnly: false },
    ]);
  });

  it('follows what runs and not what is only typed', () => {
    const source = (path: string, text: string): Source => ({ path, text, imports: importsOf(path, text) });
    const sources = [
      source('extension/a.ts', "import { b } from './b.ts';\nimport type { C } from './c.ts';"),
      source('extension/b.ts', "import * as z from 'zod/mini';\nimport { a } from './a.ts';"),
      source('extension/c.ts', "import 'react';"),
    ];
    expect([...reachedFrom('extension/a.ts', sources)]).toEqual(['extension/a.ts', 'extension/b.ts', 'zod/mini']);
  });
});

describe('the doors', () => {
  const of = (path: string, ...targets: string[]) =>
    trespasses({ path, text: '', imports: targets.map((to) => ({ to, typeOnly: false })) });

  it.each([
    ['shared/facts/days.ts', 'shared/score/weigh.ts'],
    ['shared/score/weigh.ts', 'shared/report/report.ts'],
    ['shared/report/assess.ts', 'scanner/scan.ts'],
    ['shared/text/plain.ts', 'zod'],
    ['scanner/gather/gather.ts', 'node:fs'],
    ['scanner/gather/gather.ts', 'extension/reports.ts'],
    ['scanner/scan.ts', 'test/hub/hub.ts'],
    ['extension/surfaces/badge.ts', 'scanner/scan.ts'],
    ['extension/reports.ts', 'scanner/cli/main.ts'],
    ['extension/entrypoints/background.ts', 'scanner/cli/main.ts'],
  ])('%s may not use %s', (from, to) => {
    expect(of(from, to)).toHaveLength(1);
  });

  it.each([
    ['shared/factors/security/safetensors.ts', 'shared/facts/files.ts'],
    ['scanner/cli/main.ts', 'node:fs'],
    ['scanner/cli/scan.ts', 'scanner/scan.ts'],
    ['extension/entrypoints/background.ts', 'scanner/scan.ts'],
    ['extension/surfaces/badge.ts', 'wxt/browser'],
    ['scripts/bench.ts', 'test/hub/hub.ts'],
  ])('%s may use %s', (from, to) => {
    expect(of(from, to)).toEqual([]);
  });

  it('the types of the Report are open to everyone, its code is not', () => {
    const types = { to: 'shared/report/report.ts', typeOnly: true };
    expect(trespasses({ path: 'shared/score/weigh.ts', text: '', imports: [types] })).toEqual([]);
  });

  it('say what to move where', () => {
    expect(of('shared/facts/days.ts', 'scanner/scan.ts')[0]).toBe(
      'shared/facts/days.ts imports scanner/scan.ts, but facts are the vocabulary: they cannot depend on what is thought of them. Move what it needs into shared/facts or shared/names or shared/text, or pass it in from outside.',
    );
  });
});
