import { useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { troubleOf } from '../messages.ts';
import { settings } from '../storage.ts';
import { Scores } from './scores.tsx';
import type { Loaded } from './use-report.ts';

/** The full score beside the core score, never in its place: shown on demand where GitHub was switched on. */
export function FullScore({ id, revision }: { readonly id: string; readonly revision: string | undefined }) {
  const [on, setOn] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    void settings.read().then(({ github }) => setOn(github));
  }, []);
  if (!on) return null;
  const load = (): void => {
    setLoaded({ kind: 'loading' });
    ask('full-report', { id, ...(revision !== undefined && { revision }) }).then(
      (report) => setLoaded({ kind: 'report', report }),
      (error: unknown) => setLoaded({ kind: 'trouble', trouble: troubleOf(error) }),
    );
  };
  return (
    <section className="full" aria-label="Full score">
      {loaded === null && (
        <button type="button" onClick={load}>
          Show the full score, with GitHub, papers and ancestors
        </button>
      )}
      {loaded?.kind === 'loading' && <p role="status">Asking GitHub and the Hub…</p>}
      {loaded?.kind === 'trouble' && <p role="alert">No full score. {loaded.trouble.message}</p>}
      {loaded?.kind === 'report' && <Scores report={loaded.report} />}
    </section>
  );
}
