import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBundled } from '#scanner/cli/bundled';
import { openBundled } from '#scanner/snapshot/open';

const ROOT = join(import.meta.dirname, '../../..');
const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
const snapshot = openBundled(await readBundled());

/** How NOTICE names each source whose facts come with Assay. */
const NAMES: Readonly<Record<string, string>> = {
  aider: 'Aider leaderboards',
  epoch: 'Epoch AI, "AI Benchmarking Hub"',
  evalplus: 'EvalPlus',
  litellm: 'LiteLLM',
  livebench: 'LiveBench',
  'llm-prices': 'llm-prices',
  lmarena: 'LMArena (Arena Intelligence Inc.)',
  'models.dev': 'models.dev',
  mteb: 'MTEB',
  'open-asr': 'Open ASR Leaderboard',
  'open-llm-leaderboard': 'Open LLM Leaderboard',
  openevals: 'OpenEvals',
  openrouter: 'OpenRouter',
};

describe('the bundled snapshot', () => {
  it('credits in NOTICE every source it has facts of', () => {
    const used = snapshot.sources.filter(({ observations, prices }) => observations + prices > 0).map(({ id }) => id);
    expect(used.filter((id) => !notice.includes(NAMES[id] ?? 'not named at all'))).toEqual([]);
  });

  it('holds nothing of a source that ships nothing, and an address and terms for every figure', () => {
    const silent = new Set(snapshot.sources.filter(({ ships }) => ships === 'none').map(({ id }) => id));
    expect(snapshot.observations.filter(({ source }) => silent.has(source))).toEqual([]);
    for (const { url, licence } of snapshot.observations) {
      expect(url).toMatch(/^https?:\/\//);
      expect(licence).not.toBe('');
    }
  });

  it('is unsigned, and no key is in the repository', () => {
    expect(snapshot.signed).toBe(false);
    expect(readFileSync(join(ROOT, 'shared/snapshot/bundled.json'), 'utf8')).not.toMatch(/PRIVATE KEY/);
  });

  it('names in NOTICE the software that reads the sources', () => {
    for (const name of ['csv-parse', 'fflate', 'hyparquet', 'smol-toml', 'yaml'])
      expect(notice).toContain(`  ${name} `);
  });
});
