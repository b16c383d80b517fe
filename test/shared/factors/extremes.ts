import type { Discussion } from '#shared/facts/community';
import type { FactTypes } from '#shared/facts/facts';
import { absent } from '#shared/facts/gathered';
import { TEMPLATE } from './template.ts';
import { thread } from './thread.ts';

const STRINGS = [
  '',
  ' ',
  '/',
  '\ud800',
  '\u001b[2J\u202e',
  '<script>alert(1)</script>',
  '__proto__',
  'x'.repeat(100_000),
];
const DATES = [
  '',
  '0000-00-00',
  '1970-01-01',
  '2026-02-31',
  '9999-12-31T23:59:59Z',
  '2026-11-21T99:99',
  '-1',
  ...STRINGS,
];
const COUNTS = [0, 1, 1e12];
const LISTS: readonly (readonly string[])[] = [[], STRINGS, Array.from({ length: 5_000 }, (_, i) => `lab/item-${i}`)];
const CARDS = [
  '',
  TEMPLATE,
  '#'.repeat(512_000),
  '```'.repeat(100_000),
  '<!--'.repeat(100_000),
  '# \n'.repeat(100_000),
];
const PATHS = [...STRINGS, '.', '..', 'a.', '.bin', 'model.bin', 'A.EXE', 'x.safetensors', 'deep/'.repeat(5_000)];

const files = (paths: readonly string[]) => paths.map((path) => ({ path, size: null, sha256: null }));
const many = Array.from({ length: 50_000 }, (_, i) => `part-${i}.${['bin', 'py', 'json', 'foo'][i % 4]}`);
const discussion = (createdAt: string): Discussion => thread({ createdAt, title: createdAt, author: createdAt });

/** Values at the edges of what each fact can hold. Facts with a closed set of values are not listed. */
export const EXTREMES: { readonly [Name in keyof FactTypes]?: readonly FactTypes[Name][] } = {
  id: ['gpt2', ...STRINGS.map((owner) => `${owner}/${owner}`)],
  createdAt: DATES,
  lastModified: DATES,
  downloads: COUNTS,
  downloadsAllTime: COUNTS,
  likes: COUNTS,
  tags: LISTS,
  metadata: STRINGS.map((text, i) => ({
    licence: { ids: i % 2 ? [text, 'other'] : [], name: i % 3 ? text : null, link: text },
    datasets: LISTS[i % 3] ?? [],
    metrics: LISTS[(i + 1) % 3] ?? [],
    languages: [],
    baseModels: [text],
    newVersion: i % 2 ? text : null,
  })),
  remoteCode: LISTS.map((autoMap) => ({ autoMap, tagged: autoMap.length === 0 })),
  lineage: LISTS.map((models) => ({ relation: 'merge', models })),
  descendants: COUNTS.map((n) => ({ adapter: n, finetune: n, merge: n, quantized: n })),
  evaluations: LISTS.map((list) =>
    list.map((benchmark) => ({ benchmark, metric: benchmark, value: -1e300, standing: 'community' })),
  ),
  servedBy: LISTS,
  spaces: LISTS.map((ids) => ({ ids, atLeast: true })),
  files: [[], files(PATHS), files(many)],
  scans: [[], many.map((path) => ({ path, status: 'queued', scanners: [], pickleImports: [] }))],
  discussions: [
    { total: 0, recent: [] },
    { total: 1e12, recent: DATES.map(discussion) },
  ],
  owner: DATES.map((text, i) => ({
    name: text,
    kind: 'user',
    fullName: text,
    followers: i % 2 ? 1e12 : null,
    models: 0,
    verified: false,
    plan: text,
    createdAt: i % 3 ? text : null,
  })),
  card: CARDS.map((text) => ({ exists: true, text, truncated: true })),
  trendingScore: COUNTS,
  serving: [
    { snapshot: '', providers: [] },
    {
      snapshot: '',
      providers: STRINGS.map((text, i) => ({
        provider: text,
        firstToken: i % 2 ? 1e-9 : null,
        throughput: i % 3 ? 1e12 : null,
        uptime: i % 2,
        url: text,
        retrieved: DATES[i] ?? text,
      })),
    },
  ],
  reviews: [
    [],
    DATES.map((text, i) => ({
      author: text,
      role: text,
      affiliation: i % 2 ? text : null,
      date: text,
      revision: text,
      current: i % 2 === 0,
      rubric: { name: text, version: text, score: i % 2 },
      rating: 'recommended',
      summary: text,
      key: text,
    })),
  ],
  forums: [
    [],
    DATES.map((text, i) => ({
      forum: text,
      positive: i % 2 ? 1e12 : 0,
      neutral: 0,
      negative: i % 3 ? 1e12 : 0,
      method: text,
      source: text,
      licence: text,
      retrieved: text,
    })),
  ],
  citations: [[], STRINGS.map((text, i) => ({ paper: text, count: i * 1e9, source: text, retrieved: text }))],
  papers: [[], STRINGS.map((text) => ({ id: text, title: text, upvotes: 0 }))],
  spacesTotal: COUNTS,
  ancestors: [[], STRINGS.map((text, i) => ({ id: text, exists: i % 2 === 0, licences: [text] }))],
  repository: [
    null,
    ...DATES.map((text) => ({
      fullName: text,
      stars: 1e12,
      licence: text,
      archived: false,
      pushedAt: text,
      openPullRequests: 0,
      mergedPullRequests: 0,
      issues: absent('network', 'no answer'),
    })),
  ],
};
