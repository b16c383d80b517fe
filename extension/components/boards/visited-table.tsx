import { bytes } from '#shared/text/wording';
import { ago } from '../ago.ts';
import { BoardTable } from './board-table.tsx';
import { HealthCells } from './health-cells.tsx';
import type { Entry } from './rows.ts';

/** The models that the reader visited, the best composite first. */
export const VisitedTable = ({ entries, now }: { readonly entries: readonly Entry[]; readonly now: number }) => (
  <BoardTable
    label="Models you visited"
    caption="Models you visited, by their composite score"
    captionHidden
    columns={['Model', 'Composite', 'Security', 'Confidence', 'Licence', 'Weights', 'Formats', 'Seen']}
  >
    {entries.map(({ key, visit }) =>
      visit === null ? null : (
        <tr key={key} data-model={visit.id}>
          <th scope="row">
            <a href={`https://huggingface.co/${visit.id}`} target="_blank" rel="noopener noreferrer">
              {visit.id}
            </a>
          </th>
          <HealthCells visit={visit} />
          <td>{visit.licence ?? 'unknown'}</td>
          <td>{visit.bytes === null ? 'unknown' : visit.bytes === 0 ? 'none' : bytes(visit.bytes)}</td>
          <td>{visit.formats === null ? 'unknown' : visit.formats.join(', ') || 'none'}</td>
          <td>{ago(visit.observedAt, now)}</td>
        </tr>
      ),
    )}
  </BoardTable>
);
