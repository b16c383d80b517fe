import type { Given } from '#scanner/contract';
import { readModel } from '#scanner/gather/huggingface/read-model';
import type { FactName, FactSheet, Facts, SourceId } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { givenOf } from './expiry.ts';
import type { PageModel } from './page/island.ts';

/**
 * Facts that the page tells exactly as the API does. The others among its fields lack a part there: what is gated
 * comes without what is disabled, the results without those of the Hub's own benchmarks.
 */
const OF_PAGE: readonly FactName[] = [
  'createdAt',
  'lastModified',
  'downloads',
  'downloadsAllTime',
  'likes',
  'tags',
  'task',
  'library',
  'metadata',
  'remoteCode',
];

/** A page is not believed where these are missing: every model has them, so something else was read. */
const VITAL = ['id', 'createdAt', 'tags'] as const;

/** The facts that a page told, read by the same functions that read the API; none from a page that makes no sense. */
export function givenOfPage({ fields, ownerKind }: PageModel): Given {
  if (VITAL.some((field) => fields[field] === undefined)) return { facts: {}, sources: {} };
  const read: Partial<Facts> = readModel(fields);
  const told = OF_PAGE.flatMap((name) => {
    const fact = read[name];
    return fact === undefined || isAbsent<unknown>(fact) ? [] : [[name, fact]];
  });
  return { facts: Object.fromEntries(told), sources: {}, ...(ownerKind && { ownerKind }) };
}

/**
 * What is known before a scan: what the cache still holds for good, and what the page tells now. The scan itself notices
 * when the commit is another one, and leaves what was of the old.
 */
export function givenBefore(cached: FactSheet | null, fresh: readonly SourceId[], page: Given): Given {
  if (!cached) return page;
  const kept = givenOf(cached, fresh);
  const wholeModel = fresh.includes('model-info');
  // Sizes and hashes of files come with the verdicts, so they stay together.
  const files: Partial<Facts> = fresh.includes('scans') ? { files: cached.facts.files } : {};
  const ownerKind = kept.ownerKind ?? page.ownerKind;
  return {
    // The page is newer than the cache, and its facts replace those of a model that is asked about anyhow.
    facts: { ...kept.facts, ...files, ...(wholeModel ? {} : page.facts) },
    sources: kept.sources,
    model: cached.model,
    ...(ownerKind && { ownerKind }),
  };
}
