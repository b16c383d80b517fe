import type { ReactNode } from 'react';
import type { Messages, TrackState } from '../messages.ts';

interface Props {
  readonly id: string;
  readonly tracking: TrackState;
  readonly busy: boolean;
  readonly change: (change: Messages['track']['ask']) => void;
}

/** One click to track a model or to let go of it, with what it costs. */
export function TrackButton({ id, tracking, busy, change }: Props) {
  const { on, models, compared, limit } = tracking;
  const chosen = models.includes(id);
  const full = models.length >= limit;
  if (chosen && on)
    return (
      <Line said="Tracked: the Hub is asked for it in the background.">
        <button type="button" disabled={busy} onClick={() => change({ remove: id })}>
          Stop tracking
        </button>
      </Line>
    );
  if (on && compared.includes(id)) return <Line said="Looked at in the background while it is in the compare tray." />;
  const name = chosen ? 'Switch tracking on' : full ? `${limit} models are tracked already` : 'Track this model';
  return (
    <Line said="Nothing is asked in the background until you track a model: then 1 request an hour, some 4 a night.">
      <button type="button" disabled={busy || (full && !chosen)} onClick={() => change({ add: id })}>
        {name}
      </button>
    </Line>
  );
}

const Line = ({ said, children }: { readonly said: string; readonly children?: ReactNode }) => (
  <div className="tracking">
    <p className="none">{said}</p>
    {children}
  </div>
);
