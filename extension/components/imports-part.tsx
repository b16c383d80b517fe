import { type ChangeEvent, useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type ImportKind, type ImportState, troubleOf } from '../messages.ts';

const KINDS: readonly { readonly kind: ImportKind; readonly title: string; readonly about: string }[] = [
  { kind: 'trust', title: 'Keys of reviewers you trust', about: 'text, one key a line' },
  { kind: 'reviews', title: 'Signed reviews', about: 'JSON, one or an array' },
  { kind: 'forums', title: 'What other forums say', about: 'JSON' },
  { kind: 'citations', title: 'Citations of papers', about: 'JSON' },
];

/** Files that the user brings: signed reviews with the keys to trust, readings of forums, counts of citations. */
export function ImportsPart() {
  const [states, setStates] = useState<readonly ImportState[] | null>(null);
  const [problems, setProblems] = useState<{ readonly [kind: string]: string }>({});
  const load = (kind?: ImportKind, text?: string): void => {
    ask('imports', kind === undefined || text === undefined ? {} : { kind, text }).then(
      (next) => {
        setStates(next);
        setProblems({});
      },
      (error: unknown) => setProblems({ [kind ?? 'all']: troubleOf(error).message }),
    );
  };
  useEffect(() => load(), []);
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">Evidence you bring</h2>
      <p className="note">
        Nobody publishes these for all models, so they count only where you bring them. The files stay in this browser.
        A review counts when its signature is sound and its key is on your list. The formats are in docs/imports.md of
        Assay’s repository.
      </p>
      {problems.all !== undefined && <p role="alert">{problems.all}</p>}
      <ul className="imports">
        {KINDS.map(({ kind, title, about }) => (
          <ImportRow
            key={kind}
            title={title}
            about={about}
            holds={states?.find((state) => state.kind === kind)?.holds ?? null}
            problem={problems[kind] ?? null}
            put={(text) => load(kind, text)}
            fail={(problem) => setProblems({ [kind]: problem })}
          />
        ))}
      </ul>
    </section>
  );
}

interface ImportRowProps {
  readonly title: string;
  readonly about: string;
  readonly holds: string | null;
  readonly problem: string | null;
  readonly put: (text: string) => void;
  readonly fail: (problem: string) => void;
}

const LARGEST = 1_000_000;

function ImportRow({ title, about, holds, problem, put, fail }: ImportRowProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // The same file can be chosen again once it was mended.
    event.target.value = '';
    if (!file) return;
    if (file.size > LARGEST) fail('Not used: it is larger than a megabyte.');
    else file.text().then(put, (error: unknown) => fail(`Not used: it cannot be read (${String(error)}).`));
  };
  return (
    <li>
      <label>
        <span>
          {title} <span className="note">({about})</span>
        </span>
        <input type="file" onChange={choose} />
      </label>
      <div className="actions">
        <span role="status">{holds ?? 'None.'}</span>
        {holds !== null && (
          <button type="button" aria-label={`Remove: ${title}`} onClick={() => put('')}>
            Remove
          </button>
        )}
      </div>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
