import type { ReactNode } from 'react';
import { SCALE } from '#shared/capability/rq/formula';
import type { Capability } from '#shared/facts/capability';

type Rq = Capability['rq'];

const END = SCALE.effectiveCeiling;

/**
 * The RQ on its scale as a mark, with the band that missing inputs and published errors leave possible: while a model is
 * new, the band says more than the mark. The table behind it says the same in numbers.
 */
export function RqChart({ rq }: { readonly rq: Rq }) {
  const { value, interval } = rq;
  if (value === null || interval === null) return null;
  return (
    <>
      <figure className="rq-chart" aria-hidden="true" data-status={rq.status}>
        <div className="scale">
          <s style={{ left: share(interval.low), width: share(interval.high - interval.low) }} />
          <i style={{ left: share(value) }} />
        </div>
        <figcaption>
          <span>0</span>
          <span>
            Mark: RQ. Band: what {rq.newModel === true ? 'a model this new' : 'its missing inputs'} may still turn out
            to be.
          </span>
          <span>{END}</span>
        </figcaption>
      </figure>
      <details>
        <summary>
          <span className="name">RQ in numbers</span>
        </summary>
        <RqTable rq={rq} value={value} interval={interval} />
      </details>
    </>
  );
}

interface TableProps {
  readonly rq: Rq;
  readonly value: number;
  readonly interval: NonNullable<Rq['interval']>;
}

const RqTable = ({ rq, value, interval }: TableProps) => (
  <table className="rq-numbers">
    <tbody>
      <Row name={`RQ, ${rq.valueIs}`}>{value.toFixed(2)}</Row>
      <Row name="At least">{interval.low.toFixed(2)}</Row>
      <Row name="At most">{interval.high.toFixed(2)}</Row>
      <Row name="Status">{rq.status}</Row>
      <Row name="New model">
        {rq.newModel === null ? 'unknown: its release is not dated' : rq.newModel ? 'yes' : 'no'}
      </Row>
      <Row name="Inputs known">{Math.floor(rq.completeness * 100)} %</Row>
      <Row name="Missing">{rq.missing.join(', ') || 'none'}</Row>
      <Row name="Version of the RQ">{rq.version}; assay rq shows its arithmetic and its limits</Row>
    </tbody>
  </table>
);

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
);

const share = (points: number): string => `${(100 * Math.min(1, Math.max(0, points / END))).toFixed(2)}%`;
