import type { SnapshotState } from '../messages.ts';
import { ago } from './ago.ts';

/** Which snapshot is in use, and what became of the last refresh. */
export const SnapshotNote = ({ state }: { readonly state: SnapshotState }) => (
  <div role="status" className="snapshot-note" data-snapshot={state.date}>
    <p>
      In use: the snapshot of {state.date},{' '}
      {state.fetched ? 'fetched, and signed by that key' : 'which came with Assay'}.
    </p>
    {state.notice && (
      <p className={state.notice.refused ? 'notice' : ''}>
        {state.notice.text} ({ago(state.notice.at, Date.now())})
      </p>
    )}
  </div>
);
