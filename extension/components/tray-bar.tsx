import { ask } from '../ask.ts';
import type { Tray } from './use-tray.ts';

/** The compare tray in the popup: what is in it, the model at hand into it, and on to the comparison. */
export function TrayBar({ tray, current }: { readonly tray: Tray; readonly current: string | null }) {
  const { state, trouble, change } = tray;
  if (trouble) return <p role="alert">{trouble.message}</p>;
  if (!state) return null;
  const { models, limit } = state;
  const full = models.length >= limit;
  return (
    <section className="tray" aria-labelledby="tray-title">
      <h2 id="tray-title">
        Compare{' '}
        <small role="status">
          {models.length} of {limit} in the tray
        </small>
      </h2>
      <ul>
        {models.map((id) => (
          <li key={id}>
            <span>{id}</span>
            <button type="button" className="icon" aria-label={`Remove ${id}`} onClick={() => change({ remove: id })}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        {current !== null && !models.includes(current) && (
          <button type="button" className="main" disabled={full} onClick={() => change({ add: current })}>
            {full ? 'The tray is full' : 'Add to compare'}
          </button>
        )}
        {models.length > 0 && (
          <>
            <button type="button" onClick={() => void ask('open-comparison', {})}>
              Compare {models.length === 1 ? '1 model' : `${models.length} models`}
            </button>
            <button type="button" className="quiet" onClick={() => change({ clear: true })}>
              Clear
            </button>
          </>
        )}
      </div>
    </section>
  );
}
