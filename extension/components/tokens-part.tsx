import { type FormEvent, useEffect, useState } from 'react';
import { isToken } from '#shared/text/token';
import { type Tokens, tokens } from '../storage.ts';

const NAMES: { readonly [field: string]: string } = { hub: 'Hugging Face', github: 'GitHub' };
const NONE: Tokens = { hub: '', github: '' };

/** Access tokens: optional, kept in this browser, sent to their own site only. */
export function TokensPart() {
  const [current, setCurrent] = useState(NONE);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void tokens.read().then(setCurrent);
  }, []);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const next = { hub: current.hub.trim(), github: current.github.trim() };
    const unsound = Object.entries(next).find(([, token]) => token !== '' && !isToken(token));
    if (unsound) {
      setSaid(`Not saved: the ${NAMES[unsound[0]]} token holds characters that no token has.`);
      return;
    }
    tokens.write(next).then(
      () => setSaid('Saved.'),
      (error: unknown) => setSaid(`Not saved: ${String(error)}`),
    );
  };
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Access tokens</h2>
      <p className="note">
        Not needed for public models. A token is kept in this browser, read by Assay’s own pages and background only,
        and sent to its own site and nowhere else: the first to huggingface.co, the second to api.github.com. A token
        that may only read is enough.
      </p>
      <form onSubmit={save}>
        <TokenField label="Hugging Face" value={current.hub} change={(hub) => setCurrent({ ...current, hub })} />
        <TokenField label="GitHub" value={current.github} change={(github) => setCurrent({ ...current, github })} />
        <div className="actions">
          <button type="submit" className="main">
            Save tokens
          </button>
          <span role="status">{said}</span>
        </div>
      </form>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

const TokenField = ({ label, value, change }: FieldProps) => (
  <label>
    {label} token
    <input
      type="password"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  </label>
);
