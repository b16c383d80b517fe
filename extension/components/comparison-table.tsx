import { Fragment } from 'react';
import type { Comparison, Row } from '#shared/report/compare';
import { compositeShape, securityShape } from '../shapes.ts';
import { Shape } from './shape.tsx';

interface Props {
  readonly comparison: Comparison;
  /** Takes the model of this column, counted from 0, out of the comparison. */
  readonly remove: (column: number) => void;
}

/** Models side by side. Rows that differ carry ≠, the best of a row ★, both also in words. */
export const ComparisonTable = ({ comparison: { models, rows }, remove }: Props) => (
  <section className="scroll" aria-label="Comparison">
    <table>
      <caption>Points of 100. ★ best of its row, ≠ entries differ.</caption>
      <thead>
        <tr>
          <th scope="col">Compared</th>
          {models.map(({ id, stamp }, column) => (
            <th key={id} scope="col">
              <a href={`https://huggingface.co/${id}`} target="_blank" rel="noopener noreferrer">
                {id}
              </a>
              <small>{stamp}</small>
              <button type="button" className="quiet" onClick={() => remove(column)}>
                Remove<span className="hidden"> {id}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparedRow key={`${row.kind} ${row.id}`} row={row} models={models} />
        ))}
      </tbody>
    </table>
  </section>
);

const ComparedRow = ({ row, models }: { readonly row: Row; readonly models: Comparison['models'] }) => (
  <tr className={`row-${row.kind}`} data-row={row.id}>
    <th scope="row">
      {row.title}
      {row.differs && (
        <Fragment>
          {' '}
          <span className="mark" aria-hidden="true">
            ≠
          </span>
          <span className="hidden"> (differs)</span>
        </Fragment>
      )}
    </th>
    {row.cells.map((cell, index) => (
      <td key={models[index]?.id} className={cell.best ? 'best' : ''} data-tone={cell.band?.tone ?? 'plain'}>
        {cell.band && (
          <Shape
            strokes={row.id === 'security-score' ? securityShape(cell.band) : compositeShape(cell.value, cell.band)}
          />
        )}{' '}
        {cell.text}
        {cell.best && (
          <>
            {' '}
            <span className="mark" aria-hidden="true">
              ★
            </span>
            <span className="hidden"> (best)</span>
          </>
        )}
      </td>
    ))}
  </tr>
);
