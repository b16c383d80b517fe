import type { Freshness } from '#shared/history/freshness';
import { moment } from '#shared/text/ages';

/** Each feed of facts: how often it is asked, when last, when next, and whether it is stale. */
export const FreshnessTable = ({ rows }: { readonly rows: readonly Freshness[] }) => (
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
          <td>{met === null ? '–' : met ? '✔ fresh' : '! stale'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const short = (iso: string): string => moment(iso).replace(/^\d{4}-| UTC$/g, '');
