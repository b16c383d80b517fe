import type { ModelReference, Progress } from '#scanner/contract';
import type { ListQuery } from '#scanner/gather/huggingface/list';
import type { scan, scanList } from '#scanner/scan';
import type { FactSheet, Plan } from '#shared/facts/facts';
import type { FileEntry } from '#shared/facts/files';
import { isAbsent } from '#shared/facts/gathered';
import type { Inspections } from '#shared/facts/inspections';
import { withInspections } from '#shared/facts/with-inspections';
import { findProfile } from '#shared/methodology/profiles';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import type { Librarian } from './background/library.ts';
import { visitedModels } from './background/visited.ts';
import type { Visited } from './board-messages.ts';
import type { Cache } from './cache.ts';
import { freshSources } from './expiry.ts';
import { givenBefore, givenOfPage } from './given.ts';
import type { ListVerdict, ShownReport } from './messages.ts';
import type { PageModel } from './page/island.ts';
import type { ListQuery as ShownList } from './page/list-query.ts';

/** What reports are made with; all of it is handed in, so that tests need no browser. */
export interface ReportsOptions {
  readonly scan: typeof scan;
  readonly scanList: typeof scanList;
  /** Where the Hub is asked, with tokens as they are now; throws while the Hub refuses. */
  readonly access: () => Promise<Pick<Parameters<typeof scan>[1], 'hub' | 'github' | 'ownerKindOf'>>;
  readonly cache: Cache;
  /** What files are known to hold, by their contents' hashes. */
  readonly readings: (files: readonly FileEntry[]) => Promise<Inspections>;
  /** Lays what the snapshot of benchmark results tells over a sheet. */
  readonly library: Pick<Librarian, 'prepare' | 'lay'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Id of the profile that scores are weighed by; any other word leaves it to each model’s task. */
  readonly profile: () => Promise<string>;
  readonly onProgress?: (progress: Progress) => void;
}

/** How a report is asked for. */
export interface ReportRequest extends ModelReference {
  readonly plan: Exclude<Plan, 'list'>;
  readonly page?: PageModel | undefined;
  /** Asks every source again. */
  readonly refresh?: boolean | undefined;
}

/** Reports from cached facts where these hold, else from a scan. Fails with a `HubError` or what `access` throws. */
export interface Reports {
  /** Every model whose full report the cache can make, under this profile or the one in the options. Asks nobody. */
  visited(profile?: string): Promise<readonly Visited[]>;
  report(request: ReportRequest): Promise<ShownReport>;
  /** The facts behind a report of the core plan. */
  sheet(reference: ModelReference): Promise<FactSheet>;
  /** The report of a sheet, with what is known of its files and its benchmark results. */
  judge(sheet: FactSheet): Promise<Report>;
  /** Verdicts on these models: full ones from the cache, else what one bulk request tells. */
  list(query: ShownList | null, ids: readonly string[]): Promise<readonly ListVerdict[]>;
}

/** How long a full report of the cache serves as a list's badge: a list is no reason to ask again. */
const SOLID_LASTS = 7 * 24 * 3_600_000;
/** How long the same list is not asked for again, also for models that it did not name. */
const LIST_LASTS = 3_600_000;

const keyOf = (plan: Plan, id: string, revision = ''): string => `${plan} ${id.toLowerCase()} ${revision}`;

/** Makes the one place where facts are asked for, kept, and turned into reports. */
export function createReports(options: ReportsOptions): Reports {
  const once = createOnce();
  const judge = async (sheet: FactSheet, profile?: string): Promise<Report> =>
    assess(
      await options.library.lay(await withReadings(sheet, options)),
      findProfile(profile ?? (await options.profile())),
    );
  const listed = new Map<string, { readonly at: number; readonly sheets: readonly FactSheet[] }>();

  function sheetFor(request: ReportRequest): Promise<FactSheet> {
    options.library.prepare();
    const key = keyOf(request.plan, request.id, request.revision);
    return once(`${key} ${request.refresh ?? false}`, () => sheetOf(request, key, options));
  }

  const report = async (request: ReportRequest): Promise<ShownReport> => shown(await judge(await sheetFor(request)));

  async function list(query: ShownList | null, ids: readonly string[]): Promise<readonly ListVerdict[]> {
    const known = await cachedSheets(ids, options);
    const missing = ids.some((id) => !known.has(id));
    const address = JSON.stringify(query);
    if (missing && query) {
      const before = listed.get(address);
      const fresh = before && options.now() - before.at < LIST_LASTS ? before : undefined;
      const sheets = fresh?.sheets ?? (await once(address, () => askList(query, options)));
      if (!fresh) remember(listed, address, { at: options.now(), sheets });
      for (const sheet of sheets) if (!known.has(sheet.model.id)) known.set(sheet.model.id, sheet);
    }
    const sheets = ids.flatMap((id) => known.get(id) ?? []);
    return Promise.all(sheets.map(async (sheet) => listVerdict(await judge(sheet))));
  }

  const visited = (profile?: string) => visitedModels(options.cache, (sheet) => judge(sheet, profile));

  return { report, list, judge, visited, sheet: (reference) => sheetFor({ ...reference, plan: 'core' }) };
}

// Contents never change under their hash, so they are laid over the facts anew each time and never kept with them.
async function withReadings(sheet: FactSheet, { readings }: ReportsOptions): Promise<FactSheet> {
  const { files } = sheet.facts;
  return withInspections(sheet, isAbsent(files) ? [] : await readings(files.value));
}

const REMEMBERED_LISTS = 10;

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > REMEMBERED_LISTS && !oldest.done) map.delete(oldest.value);
}

/** Shares one piece of work among all who ask for it while it is under way. */
function createOnce() {
  const underWay = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const current = underWay.get(key) as Promise<T> | undefined;
    if (current) return current;
    const begun = work().finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };
}

async function sheetOf(request: ReportRequest, key: string, options: ReportsOptions): Promise<FactSheet> {
  const cached = request.refresh ? null : await startingPoint(request, key, options);
  const fresh = cached ? freshSources(cached, options.now()) : [];
  if (cached && cached.plan === request.plan && isComplete(fresh, cached)) return cached;
  const page = request.page && request.revision === undefined ? givenOfPage(request.page) : { facts: {}, sources: {} };
  const reference = { id: request.id, ...(request.revision !== undefined && { revision: request.revision }) };
  const given = givenBefore(cached, fresh, page);
  const how = { ...(await options.access()), ...pick(options), plan: request.plan, given };
  const sheet = await options.scan(reference, how);
  await keep(sheet, request, key, options.cache);
  return sheet;
}

// The full plan begins with what the core plan knows.
async function startingPoint(
  request: ReportRequest,
  key: string,
  { cache }: ReportsOptions,
): Promise<FactSheet | null> {
  const own = await cache.get(key);
  if (own || request.plan !== 'full') return own;
  return cache.get(keyOf('core', request.id, request.revision));
}

const pick = ({ now, onProgress }: ReportsOptions) => ({ now, ...(onProgress && { onProgress }) });

const CORE_SOURCES = ['model-info', 'scans', 'discussions', 'owner', 'card'] as const;
const FULL_SOURCES = ['papers', 'spaces', 'ancestors', 'github'] as const;
const isComplete = (fresh: readonly string[], { plan }: FactSheet): boolean =>
  [...CORE_SOURCES, ...(plan === 'full' ? FULL_SOURCES : [])].every((source) => fresh.includes(source));

// Kept under the name that was asked for, and under the name that the Hub gave where it differs.
async function keep(sheet: FactSheet, request: ReportRequest, key: string, cache: Cache): Promise<void> {
  const keys = new Set([key, keyOf(request.plan, sheet.model.id, request.revision)]);
  await cache.put([...keys].map((each) => ({ key: each, sheet })));
}

async function cachedSheets(ids: readonly string[], { cache, now }: ReportsOptions): Promise<Map<string, FactSheet>> {
  const [full, hollow] = await Promise.all(
    (['core', 'list'] as const).map((plan) => cache.getAll(ids.map((id) => keyOf(plan, id)))),
  );
  const age = (sheet: FactSheet): number => now() - Date.parse(sheet.observedAt);
  const known = new Map<string, FactSheet>();
  ids.forEach((id, index) => {
    const solid = full?.[index];
    const listed = hollow?.[index];
    if (solid && age(solid) < SOLID_LASTS) known.set(id, solid);
    else if (listed && age(listed) < LIST_LASTS) known.set(id, listed);
  });
  return known;
}

async function askList(query: ShownList, options: ReportsOptions): Promise<FactSheet[]> {
  const { hub } = await options.access();
  const asked: ListQuery = { ...query, pageSize: query.limit };
  const sheets: FactSheet[] = [];
  // One page as long as the list is one request: what a list page may cost.
  for await (const page of options.scanList(asked, { hub, now: options.now })) {
    sheets.push(...page);
    break;
  }
  await options.cache.put(sheets.map((sheet) => ({ key: keyOf('list', sheet.model.id), sheet })));
  return sheets;
}

const shown = ({ files: _, ...report }: Report): ShownReport => report;

const listVerdict = (report: Report): ListVerdict => {
  const { model, plan, composite, security, confidence, coverage, ceilings, verdict } = report;
  return { model, plan, composite, security, confidence, coverage, ceilings, verdict };
};
