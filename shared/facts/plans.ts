import type { FactName, Plan, SourceId } from './facts.ts';

/** Which source tells which facts. The gatherer, the cache and the factors' plans all read this one table. */
export const SOURCES: { readonly [Source in SourceId]: { readonly plan: Plan; readonly facts: readonly FactName[] } } =
  {
    'model-info': {
      plan: 'core',
      facts: [
        'id',
        'access',
        'createdAt',
        'lastModified',
        'downloads',
        'downloadsAllTime',
        'likes',
        'trendingScore',
        'tags',
        'task',
        'library',
        'metadata',
        'remoteCode',
        'lineage',
        'descendants',
        'evaluations',
        'servedBy',
        'spaces',
        'files',
      ],
    },
    scans: { plan: 'core', facts: ['scans'] },
    discussions: { plan: 'core', facts: ['discussions'] },
    owner: { plan: 'core', facts: ['owner'] },
    card: { plan: 'core', facts: ['card'] },
    inspections: { plan: 'core', facts: ['inspections'] },
    snapshot: { plan: 'core', facts: ['capability', 'serving'] },
    reviews: { plan: 'core', facts: ['reviews'] },
    forums: { plan: 'core', facts: ['forums'] },
    citations: { plan: 'core', facts: ['citations'] },
    papers: { plan: 'full', facts: ['papers'] },
    spaces: { plan: 'full', facts: ['spacesTotal'] },
    ancestors: { plan: 'full', facts: ['ancestors'] },
    github: { plan: 'full', facts: ['repository'] },
  };

/** Names of all facts, in the order of the sources. */
export const FACT_NAMES: readonly FactName[] = Object.values(SOURCES).flatMap((source) => source.facts);

const FULL_ONLY: ReadonlySet<FactName> = new Set(
  Object.values(SOURCES).flatMap((source) => (source.plan === 'full' ? source.facts : [])),
);

/** Whether only the full plan asks for this fact. */
export const isFullOnly = (name: FactName): boolean => FULL_ONLY.has(name);
