import type { FactSheet, Facts, SourceId } from '#shared/facts/facts';
import { type Gathered, isAbsent, known } from '#shared/facts/gathered';
import type { Access, ModelReference, Progress, ScanOptions } from '../contract.ts';
import type { Fetch } from './attempt.ts';
import { createHttp, type Http, isHttp } from './http.ts';
import { absenceOf } from './hub-error.ts';
import type { Hub } from './huggingface/client.ts';

/** What one scan knows and where it asks. `sources` fills while the scan goes on. */
export interface Context {
  readonly reference: ModelReference;
  readonly options: ScanOptions;
  readonly hub: Hub;
  /** Facts that are known already: values only, since an old absence may have mended. */
  readonly given: Partial<Facts>;
  readonly sources: { [Source in SourceId]?: string };
}

/** Begins a scan. */
export function createContext(reference: ModelReference, options: ScanOptions): Context {
  const { hub, now, signal, given } = options;
  return {
    reference,
    options,
    hub: hubOf(hub, now, signal),
    given: valuesOf(given?.facts ?? {}),
    sources: {},
  };
}

/** The Hub behind an access. */
export const hubOf = ({ endpoint, fetch }: Access, now: () => number, signal?: AbortSignal): Hub => ({
  endpoint: endpoint.replace(/\/+$/, ''),
  http: httpOf(fetch, now),
  signal,
});

/** The bounded fetch that was passed in, or one around a plain fetch. */
export const httpOf = (fetch: Fetch, now: () => number): Http => (isHttp(fetch) ? fetch : createHttp({ fetch, now }));

/** The time as the sheet writes it. */
export const moment = (now: () => number): string => new Date(now()).toISOString();

/**
 * Tells one source's fact: the given one, or the answer to a request, or why there is none. A given fact costs no
 * request and keeps the time it was read.
 */
export async function tell<T>(
  context: Context,
  source: SourceId,
  given: Gathered<T> | undefined,
  request: () => Promise<T>,
): Promise<Gathered<T>> {
  if (given !== undefined) {
    keepTime(context, source);
    return given;
  }
  report(context, source, 'asking');
  const fact = await attempted(request);
  report(context, source, isAbsent(fact) ? 'absent' : 'done');
  if (!isAbsent(fact)) context.sources[source] = moment(context.options.now);
  return fact;
}

/** Notes that a source's facts were given, with the time that came with them. */
export function keepTime(context: Context, source: SourceId): void {
  const time = context.options.given?.sources[source];
  if (time !== undefined) context.sources[source] = time;
}

/** Tells a progress display what is going on. */
export const report = ({ options, reference }: Context, source: SourceId, state: Progress['state']): void =>
  options.onProgress?.({ model: reference.id, source, state });

async function attempted<T>(request: () => Promise<T>): Promise<Gathered<T>> {
  try {
    return known(await request());
  } catch (error) {
    return absenceOf(error);
  }
}

const valuesOf = (facts: Partial<Facts>): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => !isAbsent<unknown>(fact)));

/** The parts of a sheet that name the model. */
export type Named = FactSheet['model'];
