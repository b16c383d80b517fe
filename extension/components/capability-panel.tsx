import type { Capability } from '#shared/facts/capability';
import { rqText } from '#shared/report/compare-figures';
import { count, thousands } from '#shared/text/wording';
import type { ShownReport } from '../messages.ts';
import { ago } from './ago.ts';
import { FigureChart } from './figure-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { RqChart } from './rq-chart.tsx';
import type { SnapshotInUse } from './use-snapshot.ts';

interface Props {
  readonly capability: NonNullable<ShownReport['capability']>;
  readonly now: number;
  /** Which snapshot is in use, where that was asked. */
  readonly snapshot?: SnapshotInUse;
}

/** What a snapshot of benchmark results tells of the model: RQ, places, figures with their sources, price. */
export function CapabilityPanel({ capability, now, snapshot = null }: Props) {
  return (
    <section className="capability" aria-labelledby="capability-title">
      <h2 id="capability-title">What it can do</h2>
      {'absent' in capability ? <p className="none">{capability.absent}</p> : <Told told={capability} now={now} />}
      {snapshot && <Origin snapshot={snapshot} now={now} />}
    </section>
  );
}

function Told({ told, now }: { readonly told: Capability; readonly now: number }) {
  const { snapshot, ranks, figures, inherited, price, rq } = told;
  return (
    <>
      <Rq rq={rq} />
      <RqChart rq={rq} />
      {ranks.length > 0 && <Ranks ranks={ranks} />}
      {figures.length > 0 && <Figures title={count(figures.length, 'figure')} figures={figures} now={now} />}
      {inherited && (
        <>
          <p className="none">
            Inherited from {inherited.from}, the base model that it names: they are not its own, in no list and in no
            score.
          </p>
          <Figures title={count(inherited.figures.length, 'inherited figure')} figures={inherited.figures} now={now} />
        </>
      )}
      {price && <Price price={price} now={now} />}
      <p className="stamp">
        From the snapshot of {snapshot}, {ago(`${snapshot}T00:00:00Z`, now)}; no site was asked.
      </p>
    </>
  );
}

// Silent while all is as it should be: the line before it has the day.
function Origin({ snapshot, now }: { readonly snapshot: NonNullable<SnapshotInUse>; readonly now: number }) {
  if ('trouble' in snapshot) return <p className="notice">{snapshot.trouble.message}</p>;
  const { date, fetched, notice } = snapshot;
  if (notice?.refused)
    return (
      <p className="notice" role="status">
        {notice.text} In use: the {fetched ? 'fetched' : 'bundled'} snapshot of {date} ({ago(notice.at, now)}).
      </p>
    );
  return fetched ? <p className="stamp">It was fetched from the address in the options, and is signed.</p> : null;
}

const Rq = ({ rq }: { readonly rq: Capability['rq'] }) => (
  <div className="rq" data-status={rq.status}>
    <p>
      <b>RQ {rqText(rq)}</b>
      {rq.valueIs !== null && <> · {rq.valueIs}</>}
      {rq.newModel === true && <> · new model</>} · {Math.floor(rq.completeness * 100)} % of its inputs known
    </p>
    {rq.reasons.map((reason) => (
      <p key={reason} className="reason">
        {reason}
      </p>
    ))}
  </div>
);

const Ranks = ({ ranks }: { readonly ranks: Capability['ranks'] }) => (
  <table className="ranks">
    <caption>Its place among all models of the snapshot</caption>
    <thead>
      <tr>
        <th scope="col">List</th>
        <th scope="col">Rank</th>
        <th scope="col">By</th>
        <th scope="col">Score per $</th>
      </tr>
    </thead>
    <tbody>
      {ranks.map(({ list, title, rank, of, between, basis, roi, noRoi, why }) => (
        <tr key={list} data-list={list}>
          <th scope="row">{title}</th>
          <td>
            {rank === null ? `not ranked: ${why}` : `${thousands(rank)} of ${thousands(of)}`}
            {between && between.from !== between.to && (
              <small>
                tied, {between.from} to {between.to}
              </small>
            )}
          </td>
          <td>{basis || '–'}</td>
          <td>{roi === null ? <small>none: {noRoi}</small> : roi.toPrecision(3)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface FiguresProps {
  readonly title: string;
  readonly figures: Capability['figures'];
  readonly now: number;
}

const Figures = ({ title, figures, now }: FiguresProps) => (
  <>
    <FigureChart figures={figures} />
    <details>
      <summary>
        <span className="name">{title} with sources</span>
      </summary>
      <FigureTable figures={figures} now={now} />
    </details>
  </>
);

const Price = ({ price, now }: { readonly price: NonNullable<Capability['price']>; readonly now: number }) => (
  <p className="price">
    Price: {dollars(price.input)} in, {dollars(price.output)} out a million tokens ({price.via}), read{' '}
    {ago(`${price.retrieved}T00:00:00Z`, now)}
    {price.url !== '' && (
      <>
        ,{' '}
        <a href={price.url} target="_blank" rel="noopener noreferrer">
          source of the price
        </a>
      </>
    )}
  </p>
);

const dollars = (amount: number | null): string => (amount === null ? 'unknown' : `$${amount}`);
