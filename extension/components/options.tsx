import { useEffect, useState } from 'react';
import { AUTO, PROFILES } from '#shared/methodology/profiles';
import { DEFAULT_SETTINGS, type Settings, settings } from '../storage.ts';
import { CachePart } from './cache-part.tsx';
import { FilesPart } from './files-part.tsx';
import { setGithub } from './github-permission.ts';
import { ImportsPart } from './imports-part.tsx';
import { SnapshotPart } from './snapshot-part.tsx';
import { TokensPart } from './tokens-part.tsx';
import { TrackPart } from './track-part.tsx';

/** The options: scores, lists, GitHub, files, imports, tokens, tracked models, snapshots, cache. */
export function Options() {
  const [current, change, said] = useSettings();
  return (
    <main className="options">
      <header className="top">
        <h1>Assay options</h1>
        <span role="status">{said}</span>
      </header>
      <section aria-labelledby="scores">
        <h2 id="scores">Scores</h2>
        <label>
          Profile: which weights the composite is made with
          <select value={current.profile} onChange={(event) => change({ profile: event.target.value })}>
            <option value={AUTO}>By the task of each model</option>
            {PROFILES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={current.listBadges}
            onChange={(event) => change({ listBadges: event.target.checked })}
          />
          Badges on the models of lists (one request per list)
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={current.github}
            onChange={(event) => {
              const on = event.target.checked;
              void setGithub(on).then((github) => change({ github }));
            }}
          />
          Ask GitHub as well, for a full score beside the core score
        </label>
        <p className="note">
          The browser asks whether Assay may see api.github.com. No other site is asked, but one that you name below.
        </p>
      </section>
      <FilesPart current={current} change={change} />
      <ImportsPart />
      <TokensPart />
      <TrackPart />
      <SnapshotPart />
      <CachePart />
    </main>
  );
}

function useSettings(): readonly [Settings, (change: Partial<Settings>) => void, string] {
  const [current, setCurrent] = useState(DEFAULT_SETTINGS);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void settings.read().then(setCurrent);
  }, []);
  const change = (part: Partial<Settings>): void => {
    const next = { ...current, ...part };
    setCurrent(next);
    settings.write(next).then(
      () => setSaid('Saved.'),
      (error: unknown) => setSaid(`Not saved: ${String(error)}`),
    );
  };
  return [current, change, said];
}
