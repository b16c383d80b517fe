import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/checks/command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-names-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const CATALOG = `id,downloads,likes
big-lab/famous,2000000,900
big-lab/small,3,1
known-person/model,10,60
nobody/thing,4,2
Open-OSS/privacy-filter,900000,700
no-owner,5000000,5000
`;
const item = (name: string, type: string) => JSON.stringify({ repoData: { authorData: { name, type } } });

async function tables(): Promise<ReadonlyMap<string, string>> {
  const catalog = path.join(folder, 'catalog.csv.gz');
  const trending = path.join(folder, 'trending.jsonl');
  writeFileSync(catalog, gzipSync(CATALOG));
  writeFileSync(trending, [item('known-person', 'user'), item('young-lab', 'org'), item('Open-OSS', 'org')].join('\n'));
  const { code, output } = await run('node', ['scripts/names.ts', catalog, trending, '2026-11-21']);
  expect(code, output).toBe(0);
  expect(output).toContain('recorded until 2026-11-21');
  const found = output.matchAll(/export const (\w+): readonly string\[\] = words\(`\n([^`]*)\n`\)/g);
  return new Map([...found].map(([, name = '', words = '']) => [name, words.trim()]));
}

describe('the tables of known names', () => {
  it('hold who and what is popular, in order, and never a known impersonator', async () => {
    const found = await tables();
    expect(Object.fromEntries(found)).toEqual({
      WELL_KNOWN_OWNERS: 'big-lab known-person nobody',
      ESTABLISHED_OWNERS: 'big-lab known-person',
      POPULAR_MODELS: 'big-lab/famous known-person/model',
      LIKELY_ORGANIZATIONS: 'big-lab nobody young-lab',
    });
  });

  it.each([[[]], [['only-one.csv.gz']], [['a', 'b']]])('need all three arguments, not %j', async (args) => {
    const { code, output } = await run('node', ['scripts/names.ts', ...args]);
    expect(code).toBe(64);
    expect(output).toContain('usage: node scripts/names.ts CATALOG.csv.gz TRENDING.jsonl YYYY-MM-DD');
  });
});
