import { signed } from '#shared/history/words';
import { moment } from '#shared/text/ages';
import { count, points } from '#shared/text/wording';
import type { ModelHistory } from '../messages.ts';
import { EventList } from './event-list.tsx';
import { FreshnessTable } from './freshness-table.tsx';
import { HistoryChart } from './history-chart.tsx';
import { HistoryTable } from './history-table.tsx';
import { TrackButton } from './track-button.tsx';
import { useHistory } from './use-history.ts';
import type { SnapshotInUse } from './use-snapshot.ts';

interface Props {
  readonly id: string;
  readonly snapshot?: SnapshotInUse;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The scores of a model over time, what happened to it, and how fresh its facts are. */
export function HistoryPanel({ id, snapshot = null, now }: Props) {
  const { history, trouble, busy, change } = useHistory(id);
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">Over time</h2>
      {trouble && <p role="alert">{trouble.message}</p>}
      {history && (
        <>
          <Now history={history} />
          <TrackButton id={id} tracking={history.tracking} busy={busy} change={change} />
          <Told history={history} snapshot={snapshot} now={now} />
        </>
      )}
    </section>
  );
}

// "As of" belongs to the stored score: the one above may be newer.
function Now({ history: { series } }: { readonly history: ModelHistory }) {
  const last = series[0]?.points.at(-1);
  if (!last) return <p className="none">No score of it was kept yet.</p>;
  const today = last.movedToday === null ? 'the first of its day' : `${signed(last.movedToday)} within the day`;
  return (
    <p data-as-of={last.observedAt}>
      As of {moment(last.observedAt)}: composite <b>{points(last.composite)}</b>, {today}
      <small> (methodology {last.methodology})</small>
    </p>
  );
}

function Told({ history, snapshot, now }: Omit<Required<Props>, 'id'> & { readonly history: ModelHistory }) {
  const { series, scores, failures, events, freshness, notice, gone } = history;
  return (
    <>
      {notice && (
        <p className="notice" role="status">
          {notice.text} ({moment(notice.at)})
        </p>
      )}
      {series.length > 0 && (
        <details data-part="history">
          <summary>
            <span className="name">History: {count(scores, 'score')}</span>
          </summary>
          {series.map((one) => (
            <div key={`${one.repoId} ${one.profile}`} className="series">
              {series.length > 1 && (
                <p className="none">
                  {one.model}, profile {one.profile}
                </p>
              )}
              <HistoryChart points={one.points} events={events} />
              <HistoryTable points={one.points} />
              {one.notes.map((note) => (
                <p key={note} className="none">
                  {note}
                </p>
              ))}
            </div>
          ))}
          <Foot scores={scores} shown={shownOf(series)} failures={failures} gone={gone} />
        </details>
      )}
      {events.length > 0 && (
        <details data-part="events">
          <summary>
            <span className="name">What happened: {count(events.length, 'event')}</span>
          </summary>
          <EventList events={events} />
        </details>
      )}
      {freshness.length > 0 && (
        <details data-part="freshness">
          <summary>
            <span className="name">How fresh its facts are</span>
          </summary>
          <FreshnessTable rows={freshness} snapshot={snapshot} now={now} />
        </details>
      )}
    </>
  );
}

const shownOf = (series: ModelHistory['series']): number =>
  series.reduce((sum, { points: shown }) => sum + shown.length, 0);

interface FootProps {
  readonly scores: number;
  readonly shown: number;
  readonly failures: number;
  readonly gone: number;
}

const Foot = ({ scores, shown, failures, gone }: FootProps) => (
  <p className="none">
    {shown < scores && `${count(scores - shown, 'score')} at which nothing changed or which are older: not shown. `}
    {failures > 0 && `${count(failures, 'look')} failed. `}
    {gone > 0 && `${count(gone, 'older line')} of all models let go for want of room. `}
    Scores are kept as they were made, and none is made again.
  </p>
);
