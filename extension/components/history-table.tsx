import { Fragment } from 'react';
import type { Point } from '#shared/history/series';
import { causeOf, signed } from '#shared/history/words';
import { moment } from '#shared/text/ages';
import { points as inPoints } from '#shared/text/wording';

/** Dated scores, the newest first, each fall with its cause, and a rule where another methodology began to count. */
export const HistoryTable = ({ points }: { readonly points: readonly Point[] }) => (
  <table className="scores-over-time">
    <thead>
      <tr>
        <th scope="col">As of (UTC)</th>
        <th scope="col">Composite</th>
        <th scope="col">Moved</th>
        <th scope="col">Security</th>
      </tr>
    </thead>
    <tbody>
      {points.toReversed().map((point) => (
        <Fragment key={point.observedAt}>
          <tr data-at={point.observedAt} title={`Methodology ${point.methodology}, profile ${point.profile}`}>
            <th scope="row">{moment(point.observedAt).replace(/ UTC$/, '')}</th>
            <td>{inPoints(point.composite)}</td>
            <td>{point.moved === null ? '–' : signed(point.moved)}</td>
            <td>{inPoints(point.security)}</td>
          </tr>
          <Cause cause={causeOf(point)} />
          {point.methodologyBefore !== null && (
            <tr className="rule">
              <td colSpan={4}>
                Methodology {point.methodologyBefore} → {point.methodology}: what is above this line was made by another
                formula
              </td>
            </tr>
          )}
        </Fragment>
      ))}
    </tbody>
  </table>
);

const Cause = ({ cause }: { readonly cause: string }) =>
  cause === '' ? null : (
    <tr className="beside">
      <td colSpan={4}>▼ {cause}</td>
    </tr>
  );
