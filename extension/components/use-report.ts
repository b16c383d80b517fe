import { useCallback, useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type ShownReport, type Trouble, troubleOf } from '../messages.ts';

/** What is known of a report that was asked for. */
export type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'report'; readonly report: ShownReport }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

const LOADING: Loaded = { kind: 'loading' };

/** The report of a model, and a way to ask for it anew. Null id: nothing is asked. */
export function useReport(id: string | null, revision?: string): readonly [Loaded, (refresh: boolean) => void] {
  const [loaded, setLoaded] = useState<Loaded>(LOADING);
  const load = useCallback(
    (refresh: boolean, signal?: AbortSignal) => {
      if (id === null) return;
      setLoaded(LOADING);
      ask('report', { id, refresh, ...(revision !== undefined && { revision }) }, signal).then(
        (report) => setLoaded({ kind: 'report', report }),
        (error: unknown) => {
          if (!signal?.aborted) setLoaded({ kind: 'trouble', trouble: troubleOf(error) });
        },
      );
    },
    [id, revision],
  );
  useEffect(() => {
    const left = new AbortController();
    load(false, left.signal);
    return () => left.abort();
  }, [load]);
  return [loaded, load];
}
