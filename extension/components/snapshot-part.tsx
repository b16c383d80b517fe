import { type FormEvent, useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type Messages, type SnapshotState, troubleOf } from '../messages.ts';
import { problemWith } from '../snapshot-source.ts';
import { SnapshotNote } from './snapshot-note.tsx';

const NONE = { address: '', key: '' };

/** The snapshot of benchmark results: which is in use, and where newer ones come from, if anywhere. */
export function SnapshotPart() {
  const [state, setState] = useState<SnapshotState | null>(null);
  const [draft, setDraft] = useState(NONE);
  const [problem, setProblem] = useState('');
  const send = (question: Messages['snapshot']['ask']): void => {
    ask('snapshot', question).then(
      (next) => {
        setState(next);
        setDraft({ address: next.address, key: next.key });
        setProblem('');
      },
      (error: unknown) => setProblem(`Not saved: ${troubleOf(error).message}`),
    );
  };
  useEffect(() => {
    ask('snapshot', {}).then(
      (first) => {
        setState(first);
        setDraft({ address: first.address, key: first.key });
      },
      (error: unknown) => setProblem(troubleOf(error).message),
    );
  }, []);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const source = { address: draft.address.trim(), key: draft.key.trim() };
    const wrong = problemWith(source);
    setProblem(wrong === null ? 'Asking…' : `Not saved: ${wrong}.`);
    if (wrong === null) send({ source, refresh: true });
  };
  return (
    <section aria-labelledby="snapshot">
      <h2 id="snapshot">Benchmark results</h2>
      <p className="note">
        What models can do is told from a snapshot that came with Assay. No site is asked for a newer one until you name
        its address and the public key of whoever signs it; what that key did not sign is refused, and the last good one
        stays in use. The address is asked when you save, and once a week; it gets no token and no cookie, and it must
        let other sites read it (CORS). Empty both to go back to the snapshot that came with Assay.
      </p>
      <SourceForm draft={draft} change={setDraft} save={save} said={problem} />
      {state && <SnapshotNote state={state} />}
    </section>
  );
}

interface FormProps {
  readonly draft: typeof NONE;
  readonly change: (draft: typeof NONE) => void;
  readonly save: (event: FormEvent) => void;
  readonly said: string;
}

const SourceForm = ({ draft, change, save, said }: FormProps) => (
  <form onSubmit={save}>
    <label>
      Address of snapshots
      <input
        type="url"
        spellCheck={false}
        value={draft.address}
        onChange={(event) => change({ ...draft, address: event.target.value })}
      />
    </label>
    <label>
      Public key (Ed25519, base64)
      <input spellCheck={false} value={draft.key} onChange={(event) => change({ ...draft, key: event.target.value })} />
    </label>
    <div className="actions">
      <button type="submit">Save and refresh</button>
      <span role="status">{said}</span>
    </div>
  </form>
);
