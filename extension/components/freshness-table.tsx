import type { Freshness } from '#shared/history/freshness';
import { cutOf, isStale, TIERS } from '#shared/history/tiers';
import { moment as dated } from '#shared/text/ages';
import type { SnapshotState } from '../messages.ts';
import type { SnapshotInUse } from './use-snapshot.ts';

interface Props {
  readonly rows: readonly Freshness[];
  /** The snapshot of benchmark results, a feed of its own. */
  readonly snapshot: SnapshotInUse;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Each feed of facts: how often it is asked, when last, when next, and whether it is stale. */
export const FreshnessTable = ({ rows, snapshot, now }: Props) => (
  <table className="freshness">
    <thead>
      <tr>
        <th scope="col">Facts</th>
        <th scope="col">Last read</th>
        <th scope="col">Next (UTC)</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, title, tier, newest, next, met }) => (
        <tr key={id} data-feed={id}>
          <th scope="row">
            {title}
            <small>{tier}</small>
          </th>
          <td>{newest === null ? 'never' : short(newest)}</td>
          <td>{short(next)}</td>
          <td>{stateOf(met)}</td>
        </tr>
      ))}
      {snapshot && 'date' in snapshot && <SnapshotRow snapshot={snapshot} now={now} />}
    </tbody>
  </table>
);

const short = (iso: string): string => dated(iso).replace(/^\d{4}-| UTC$/g, '');

const stateOf = (met: boolean | null): string => (met === null ? '–' : met ? '✔ fresh' : '! stale');

// The one that came along is as old as Assay, and nobody is asked: neither fresh nor stale.
function SnapshotRow({ snapshot, now }: { readonly snapshot: SnapshotState; readonly now: number }) {
  const { date, address, notice } = snapshot;
  const moment = new Date(now).toISOString();
  const asked = address === '' ? null : (notice?.at ?? null);
  const next = new Date(Date.parse(cutOf('weekly', moment)) + TIERS.weekly.period).toISOString();
  return (
    <tr data-feed="snapshot">
      <th scope="row">
        Benchmark results and prices: the snapshot of {date}
        <small>{address === '' ? 'with each version of Assay' : 'weekly'}</small>
      </th>
      <td>{asked === null ? '–' : short(asked)}</td>
      <td>{address === '' ? '–' : short(next)}</td>
      <td>{stateOf(asked === null || notice?.refused ? null : !isStale('weekly', asked, moment))}</td>
    </tr>
  );
}
