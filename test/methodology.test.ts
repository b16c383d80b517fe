import { describe, expect, it } from 'vitest';
import { FACTORS } from '#shared/factors/index';
import { CATEGORIES } from '#shared/methodology/categories';
import { CEILINGS } from '#shared/methodology/ceilings';
import { CHANGELOG, METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { findProfile, PROFILES, userWeightsSchema } from '#shared/methodology/profiles';
import { assess } from '#shared/report/assess';
import { CONFIDENCE } from '#shared/score/confidence';
import { brought } from './brought.ts';
import { inspected, READINGS } from './inspected.ts';
import { figure, measured, measuredInAll } from './measured.ts';
import { GOOD, sheet } from './sheet.ts';

/**
 * The methodology as published under this version. A change of a weight, a signal or a normalization changes a line
 * here: raise the version in shared/methodology/changelog.ts with its rationale, then bring this table up to date.
 */
const VERSION = '1.2.0';
const CATEGORY_WEIGHTS = 'security 25, capability 20, operational 20, popularity 20, activity 8, expert 7';
const CEILING_LIMITS = 'dangerous-file 20/10, impersonation 25/20, disabled 30/30, suspicious-file 65/45';
const FACTOR_WEIGHTS = [
  'security/hub-scans 30',
  'security/file-contents 30',
  'security/safetensors 28',
  'security/code-files 17',
  'security/remote-code 15',
  'security/owner-look-alike 12',
  'security/namesake 8',
  'security/fresh-namesake 12',
  'security/example-code 5',
  'security/gated-release 3',
  'capability/coding 30',
  'capability/reasoning 25',
  'capability/knowledge 20',
  'capability/hard-tasks 15',
  'capability/arena 20',
  'capability/image-generation 30',
  'capability/video-generation 30',
  'capability/speech-recognition 30',
  'capability/embeddings 30',
  'operational/provider 22',
  'operational/licence 14',
  'operational/evaluation-results 12',
  'operational/licence-type 10',
  'operational/documentation 10',
  'operational/ownership 8',
  'operational/training-details 8',
  'operational/model-age 8',
  'operational/access 7',
  'operational/datasets 6',
  'operational/base-model 5',
  'operational/metrics 4',
  'operational/inference-providers 3',
  'operational/first-token 3',
  'operational/throughput 3',
  'operational/uptime 4',
  'operational/licence-agreement 8',
  'operational/lineage 4',
  'popularity/downloads 35',
  'popularity/likes 25',
  'popularity/spaces 10',
  'popularity/derivatives 10',
  'popularity/downloads-all-time 8',
  'popularity/linked-papers 7',
  'popularity/linked-repository 5',
  'popularity/community-sentiment 12',
  'popularity/citations 5',
  'popularity/trending 2',
  'popularity/repository-stars 8',
  'popularity/paper-interest 4',
  'popularity/spaces-in-all 4',
  'activity/last-update 35',
  'activity/discussions 25',
  'activity/pull-requests 20',
  'activity/answers 20',
  'activity/repository-upkeep 15',
  'activity/repository-pull-requests 10',
  'expert/expert-reviews 10',
];

/** Scores of fixed facts, to the last digit: they hold the curves, which the weights above do not show. */
const GOLDEN = {
  good: [86.6796875, 86.6796875, 100, 0.73046875],
  full: [86.7666015625, 86.7666015625, 100, 0.7119140625],
  bare: [72.783203125, 72.783203125, 100, 0.5947265625],
  pickle: [65.498046875, 65.498046875, 38.150390625, 0.6513671875],
  unsafe: [20, 75.865234375, 10, 0.73046875],
  read: [86.6796875, 86.6796875, 100, 0.73046875],
  wouldRun: [20, 71.171875, 10, 0.73046875],
  measured: [85.083984375, 85.083984375, 100, 0.9296875],
  claimed: [86.6796875, 86.6796875, 100, 0.73046875],
  brought: [82.1533203125, 82.1533203125, 100, 0.7998046875],
};

const sheets = {
  good: sheet(),
  full: sheet({}, { plan: 'full' }),
  bare: sheet(
    { downloads: 12, downloadsAllTime: 30, likes: 0, descendants: { adapter: 0, finetune: 0, merge: 0, quantized: 0 } },
    { without: ['card', 'owner'] },
  ),
  pickle: sheet({ files: [{ path: 'pytorch_model.bin', size: 1, sha256: null }], scans: [] }),
  unsafe: sheet({ scans: GOOD.scans.map((scan) => ({ ...scan, status: 'unsafe' as const })) }),
  read: sheet({ inspections: inspected({ 'model.safetensors': READINGS.safetensors }) }),
  wouldRun: sheet({ inspections: inspected({ 'model.safetensors': READINGS.calls }) }),
  measured: sheet({ capability: measuredInAll() }),
  brought: sheet(brought()),
  claimed: sheet({ capability: measured({ figures: [figure({ class: 'self-reported' })] }) }),
};

describe('the published methodology', () => {
  it('F0-27 has one version, raised when weights or signals change', () => {
    const versioned = FACTORS.filter(({ since }) => since !== 'experimental');
    expect(METHODOLOGY_VERSION).toBe(VERSION);
    expect(versioned.map(({ category, id, weight }) => `${category}/${id} ${weight}`)).toEqual(FACTOR_WEIGHTS);
    expect(CATEGORIES.map(({ id, weight }) => `${id} ${weight}`).join(', ')).toBe(CATEGORY_WEIGHTS);
    expect(CEILINGS.map(({ id, composite, security }) => `${id} ${composite}/${security}`).join(', ')).toBe(
      CEILING_LIMITS,
    );
  });

  it.each(Object.entries(sheets))(
    'F0-27 scores the fixed facts "%s" as published, to the last digit',
    (name, facts) => {
      const { composite, security, coverage } = assess(facts);
      expect({ [name]: [composite.value, composite.uncapped, security.value, coverage] }).toEqual({
        [name]: GOLDEN[name as keyof typeof GOLDEN],
      });
    },
  );

  it('F0-28 F0-29 documents each change with its rationale, newest first', () => {
    for (const { changes, rationale, version, date } of CHANGELOG) {
      expect(changes.length).toBeGreaterThan(0);
      expect(rationale.length).toBeGreaterThan(40);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const versions = CHANGELOG.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })));
  });

  it('every factor names the version that introduced it, or is experimental with weight 0', () => {
    const versions = new Set(CHANGELOG.map(({ version }) => version));
    for (const { id, since, weight } of FACTORS)
      expect({ id, ok: since === 'experimental' ? weight === 0 : versions.has(since) && weight > 0 }).toEqual({
        id,
        ok: true,
      });
  });

  it('F0-01 every weight, ceiling and threshold of ours states its reason', () => {
    for (const { reason } of CATEGORIES) expect(reason).toMatch(/^Ours: .{20,}\.$/);
    for (const { why } of CEILINGS) expect(why.length).toBeGreaterThan(20);
    expect(CATEGORIES.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('F0-07 the published weights are the profile named default', () => {
    expect(PROFILES[0]).toMatchObject({ id: 'default', factors: {} });
    expect(Object.values(PROFILES[0]?.categories ?? {})).toEqual(CATEGORIES.map(({ weight }) => weight));
  });

  it.each([
    ['text-generation', [], 'default'],
    ['text-generation', ['code'], 'coding'],
    ['text-to-image', ['code'], 'image-generation'],
    ['image-to-image', [], 'image-generation'],
    ['text-to-video', [], 'video-generation'],
    ['image-to-video', [], 'video-generation'],
    ['fill-mask', [], 'default'],
    ['constructor', [], 'default'],
    [null, [], 'default'],
  ] as const)(
    'F0-08 the task %s with the tags %j picks the profile %s, which a chosen one overrides',
    (task, tags, id) => {
      const facts = sheet({ task, tags: [...tags] });
      expect(assess(facts).profile).toBe(id);
      expect(assess(facts, findProfile('video-generation')).profile).toBe('video-generation');
    },
  );

  it('F0-08 F0-10 every profile names weights of factors that there are, with its reason', () => {
    const ids = FACTORS.map((factor) => factor.id);
    for (const { reason, categories, factors } of PROFILES) {
      expect(reason).toMatch(/^Ours: .{20,}\.$/);
      expect(ids).toEqual(expect.arrayContaining(Object.keys(factors)));
      expect(Object.values(categories).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
    const coder = sheet({ capability: measured({ figures: [figure({ score: 1 })] }) });
    const of = (profile: string) => assess(coder, findProfile(profile)).findings.find(({ id }) => id === 'coding');
    expect(of('coding')?.contribution).toBeGreaterThan(of('default')?.contribution ?? Number.NaN);
  });

  it('F0-17 the bounds of confidence are those of the documents', () => {
    expect(CONFIDENCE).toMatchObject({ settledDays: 30, newDays: 7, benchmarks: 3 });
  });

  it.each([
    [{ categories: { unheard: 1 } }],
    [{ categories: { security: -1 } }],
    [{ factors: { likes: '9' } }],
    [{ surprise: true }],
    ['text'],
    [null],
  ])('refuses user weights %j', (weights) => {
    expect(userWeightsSchema.safeParse(weights).success).toBe(false);
  });
});
