import { useCallback, useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type Messages, type TrackState, troubleOf } from '../messages.ts';

/** Which models are asked about in the background, and the history that comes of it. */
export function TrackPart() {
  const [state, setState] = useState<TrackState | null>(null);
  const [said, setSaid] = useState('');
  const send = useCallback((change: Messages['track']['ask'], done: string) => {
    ask('track', change).then(
      (next) => {
        setState(next);
        setSaid(done);
      },
      (error: unknown) => setSaid(troubleOf(error).message),
    );
  }, []);
  useEffect(() => send({}, ''), [send]);
  return (
    <section aria-labelledby="track">
      <h2 id="track">Tracked models</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={state?.on ?? false}
          disabled={state === null}
          onChange={(event) => send({ on: event.target.checked }, 'Saved.')}
        />
        Ask for them again in the background, and keep their scores over time
      </label>
      <p className="note">
        Off until you track a model in the popup. Then the Hub is asked for each of them and for those in the compare
        tray: 1 request an hour, some 4 at 00:00 UTC, some 5 on Mondays; none counts as a download. While the Hub asks
        to wait, nothing is asked. The scores stay in this browser.
      </p>
      {state && <Models state={state} remove={(id) => send({ remove: id }, `${id} is not tracked any more.`)} />}
      <div className="actions">
        <button type="button" onClick={() => send({ forget: true }, 'All scores over time were deleted.')}>
          Delete the history
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

const Models = ({ state, remove }: { readonly state: TrackState; readonly remove: (id: string) => void }) => (
  <>
    <p>
      {state.models.length} of at most {state.limit} tracked
      {state.compared.length > 0 && <>, and {state.compared.length} in the compare tray</>}.
    </p>
    <ul className="tracked">
      {state.models.map((id) => (
        <li key={id}>
          <span>{id}</span>
          <button type="button" className="icon" aria-label={`Stop tracking ${id}`} onClick={() => remove(id)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  </>
);
