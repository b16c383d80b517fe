import { readModel } from '#scanner/gather/huggingface/read-model';
import type { Given } from '#scanner/scan';
import type { FactName, FactSheet, Facts } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { SOURCES } from '#shared/facts/plans';
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

/** What is known before a scan: what the cache still holds for good, and what the page tells now. */
export function givenBefore(cached: FactSheet | null, fresh: readonly (keyof typeof SOURCES)[], page: Given): Given {
  if (!cached) return page;
  const kept = givenOf(cached, fresh);
  const wholeModel = fresh.includes('model-info');
  const { repoId } = cached.model;
  const files: Partial<Facts> = !wholeModel && fresh.includes('scans') ? { files: cached.facts.files } : {};
  return {
    // The page is newer than the cache, and its facts replace them where the model is asked about anyhow.
    facts: { ...kept.facts, ...files, ...(wholeModel ? {} : page.facts) },
    sources: kept.sources,
    // The commit is only believed together with the model's info: else it must be asked for again.
    model: wholeModel ? cached.model : { repoId },
    ...((kept.ownerKind ?? page.ownerKind) && { ownerKind: kept.ownerKind ?? page.ownerKind }),
  } as Given;
}

/** What may still be used after a scan found another commit than the cached facts were of. */
export function givenAfterMove(sheet: FactSheet): Given {
  const sources = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).filter(
    (source) => source !== 'scans' && source !== 'card' && sheet.sources[source] !== undefined,
  );
  const given = givenOf(sheet, sources);
  const { files: _, ...facts } = given.facts;
  return { ...given, facts };
}
