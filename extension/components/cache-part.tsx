import { useEffect, useState } from 'react';
import { count } from '#shared/text/wording';
import { ask } from '../ask.ts';
import { type AllStats, troubleOf } from '../messages.ts';

/** The cache: how full it is, what became of it, and a way to empty it. */
export function CachePart() {
  const [stats, setStats] = useState<AllStats | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = (clear: boolean): void => {
    ask('cache', { clear }).then(
      (next) => {
        setStats(next);
        setProblem(null);
      },
      (error: unknown) => setProblem(troubleOf(error).message),
    );
  };
  useEffect(() => load(false), []);
  return (
    <section aria-labelledby="cache">
      <h2 id="cache">Cache</h2>
      <p className="note">
        Facts are kept in this browser so that a model seen before costs no request. Scores are made from them anew each
        time. What a file was read to hold is kept by the hash of its content, wherever the file lies.
      </p>
      <div className="actions">
        <span role="status">{problem ?? (stats ? sentence(stats) : 'Reading…')}</span>
        <button type="button" onClick={() => load(true)}>
          Empty the cache
        </button>
      </div>
    </section>
  );
}

const sentence = ({ entries, limit, working, notice, readings }: AllStats): string =>
  `${entries} of at most ${limit} fact sheets, ${count(readings, 'file')} read.${working ? '' : ' Nothing new is kept.'}${notice ? ` ${notice}` : ''}`;
