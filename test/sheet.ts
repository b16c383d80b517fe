import type { FactSheet, Facts, FactTypes, Plan } from '#shared/facts/facts';
import { absent, known } from '#shared/facts/gathered';
import { FACT_NAMES } from '#shared/facts/plans';

/** A plain, well-kept model: every fact known, nothing remarkable. Tests change what they are about. */
export const GOOD: FactTypes = {
  id: 'example-lab/plain-model',
  access: { gated: false, private: false, disabled: false },
  createdAt: '2025-11-01T00:00:00.000Z',
  lastModified: '2026-10-01T00:00:00.000Z',
  downloads: 50_000,
  downloadsAllTime: 400_000,
  likes: 120,
  trendingScore: 4,
  tags: ['transformers', 'safetensors', 'arxiv:2501.01234', 'license:apache-2.0'],
  task: 'text-generation',
  library: 'transformers',
  metadata: {
    licence: { ids: ['apache-2.0'], name: null, link: null },
    datasets: ['example-lab/corpus'],
    metrics: ['accuracy'],
    languages: ['en'],
    baseModels: [],
    newVersion: null,
  },
  remoteCode: { autoMap: [], tagged: false },
  lineage: { relation: null, models: [] },
  descendants: { adapter: 2, finetune: 3, merge: 0, quantized: 5 },
  evaluations: ['GPQA', 'AIME 2025', 'SimpleQA'].map((benchmark) => ({
    benchmark,
    metric: 'accuracy',
    value: 50,
    standing: 'claimed' as const,
  })),
  servedBy: ['a-provider'],
  spaces: { ids: ['example-lab/demo'], atLeast: false },
  files: [
    { path: 'README.md', size: 4_000, sha256: null },
    { path: 'config.json', size: 600, sha256: null },
    { path: 'model.safetensors', size: 2_000_000_000, sha256: 'a'.repeat(64) },
  ],
  scans: ['README.md', 'config.json', 'model.safetensors'].map((path) => ({
    path,
    status: 'safe' as const,
    scanners: [{ scanner: 'clamav' as const, status: 'safe' as const, message: null, report: null }],
    pickleImports: [],
  })),
  discussions: {
    total: 12,
    recent: [1, 2, 3].map((number) => ({
      number,
      title: 'A question',
      pullRequest: number === 3,
      status: number === 1 ? ('open' as const) : number === 3 ? ('merged' as const) : ('closed' as const),
      createdAt: '2026-09-01T00:00:00.000Z',
      comments: 2,
      author: `person-${number}`,
      ownerTookPart: number !== 1,
      byOwner: false,
      reactions: 0,
    })),
  },
  owner: {
    name: 'example-lab',
    kind: 'organization',
    fullName: 'Example Lab',
    followers: 900,
    models: 14,
    verified: true,
    plan: 'team',
    createdAt: '2023-05-01T00:00:00.000Z',
  },
  card: {
    exists: true,
    truncated: false,
    text: [
      '# Plain model',
      '## Intended use',
      'Anything plain. Code: https://github.com/example-lab/plain-model',
      '## How to use',
      '```python\nfrom transformers import AutoModel\nAutoModel.from_pretrained("example-lab/plain-model")\n```',
      '## Training data',
      'A corpus.',
      '## Fine-tuning',
      'Some.',
      '## Limitations and bias',
      'x'.repeat(3_000),
    ].join('\n'),
  },
  inspections: [],
  capability: {
    snapshot: '2026-10-01',
    ranks: [],
    figures: [],
    inherited: null,
    price: null,
    rq: {
      version: '0',
      status: 'unavailable',
      value: null,
      valueIs: null,
      interval: null,
      completeness: 0,
      newModel: null,
      missing: [],
      reasons: [],
    },
  },
  serving: { snapshot: '2026-10-01', providers: [] },
  reviews: [],
  forums: [],
  citations: [],
  papers: [{ id: '2501.01234', title: 'A plain model', upvotes: 20 }],
  spacesTotal: 1,
  ancestors: [],
  repository: {
    fullName: 'example-lab/plain-model',
    stars: 800,
    licence: 'Apache-2.0',
    archived: false,
    pushedAt: '2026-11-01T00:00:00Z',
    openPullRequests: 3,
    mergedPullRequests: 40,
    issues: known([]),
  },
};

/** Facts from values; a name that is missing is absent as `not-asked`. */
export function factsFrom(values: Partial<FactTypes>): Facts {
  const entries = FACT_NAMES.map((name) => [
    name,
    values[name] === undefined ? absent('not-asked', `${name} was not asked for`) : known(values[name]),
  ]);
  return Object.fromEntries(entries) as Facts;
}

/**
 * A fact sheet seen on 2026-11-21: the plain good model with the given changes; `without` makes facts absent. No file
 * was read by its bytes, no snapshot of benchmarks asked and nothing imported, unless the changes say so.
 */
export function sheet(
  changes: Partial<FactTypes> = {},
  options: { readonly plan?: Plan; readonly without?: readonly (keyof FactTypes)[] } = {},
): FactSheet {
  const values: Partial<FactTypes> = { ...GOOD, ...changes };
  const unread = (['inspections', 'capability', 'serving', 'reviews', 'forums', 'citations'] as const).filter(
    (name) => changes[name] === undefined,
  );
  const without = [...(options.without ?? []), ...unread];
  const kept = Object.fromEntries(
    Object.entries(values).filter(([name]) => !without.includes(name as keyof FactTypes)),
  );
  return {
    plan: options.plan ?? 'core',
    model: {
      id: values.id ?? 'example-lab/plain-model',
      repoId: '5'.repeat(24),
      revision: 'c'.repeat(40),
      renamedFrom: null,
    },
    observedAt: '2026-11-21T12:00:00.000Z',
    sources: { 'model-info': '2026-11-21T12:00:00.000Z' },
    facts: factsFrom(kept),
  };
}
