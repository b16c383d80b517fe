import type { ReactNode } from 'react';
import type { Line } from '#shared/board/line';
import type { Order } from '#shared/board/order';
import {
  basisText,
  dateOf,
  decidingText,
  evidenceText,
  hubPageOf,
  licenceText,
  priceText,
  settingText,
  sizeText,
  titleOf,
  valueText,
  weightsText,
} from '#shared/board/words';
import type { BoardState } from '../../board-state.ts';
import { ago } from '../ago.ts';
import { HealthCells } from './health-cells.tsx';
import type { Entry } from './rows.ts';
import { ScrollRegion } from './scroll-region.tsx';
import type { Change } from './use-board-state.ts';

interface Props {
  readonly entries: readonly Entry[];
  readonly state: BoardState;
  readonly change: Change;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One page of a list, with what is known of visited models beside it. */
export const RankTable = ({ entries, state, change, now }: Props) => (
  <ScrollRegion label="List of models">
    <table>
      <caption className="hidden">
        Models by rank; columns with a button can be ordered. Figures cannot: those of unlike benchmarks do not compare.
      </caption>
      <thead>
        <tr>
          <Head order="rank" state={state} change={change}>
            Rank
          </Head>
          <Head order="name" state={state} change={change}>
            Model
          </Head>
          <th scope="col">Figure</th>
          <th scope="col">Evidence</th>
          <Head order="price" state={state} change={change}>
            $ a million tokens
          </Head>
          <Head order="value" state={state} change={change} first="descending">
            Score per $
          </Head>
          <th scope="col">Weights</th>
          <th scope="col">Licence</th>
          <Head order="size" state={state} change={change}>
            Size
          </Head>
          <th scope="col">Composite</th>
          <th scope="col">Security</th>
          <th scope="col">Confidence</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, line, visit }) =>
          line === null ? null : <RankRow key={key} line={line} visit={visit} now={now} />,
        )}
      </tbody>
    </table>
  </ScrollRegion>
);

interface RowProps {
  readonly line: Line;
  readonly visit: Entry['visit'];
  readonly now: number;
}

const RankRow = ({ line, visit, now }: RowProps) => (
  <tr data-model={line.repository ?? line.model}>
    <RankCell line={line} />
    <ModelCell line={line} />
    <td className="told">
      {decidingText(line)}
      <small>{[basisText(line), settingText(line)].filter((part) => part !== '').join('; ')}</small>
    </td>
    <Evidence line={line} now={now} />
    <td>{priceText(line)}</td>
    <td>
      {valueText(line)}
      {line.noRoi !== null && <span className="hidden"> none: {line.noRoi}</span>}
    </td>
    <td>{weightsText(line)}</td>
    <td>{visit?.licence ?? licenceText(line)}</td>
    <td>
      {sizeText(line)}
      {line.sizeByName && <small>by its name</small>}
    </td>
    <HealthCells visit={visit} />
  </tr>
);

interface HeadProps {
  readonly order: Order;
  readonly state: BoardState;
  readonly change: Change;
  /** How it is ordered on the first click. */
  readonly first?: 'descending';
  readonly children: ReactNode;
}

function Head({ order, state, change, first, children }: HeadProps) {
  const here = state.order === order;
  const sorted = here ? (state.descending ? 'descending' : 'ascending') : 'none';
  const descending = here ? !state.descending : first === 'descending';
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" className="order" onClick={() => change({ order, descending })}>
        {children} <span aria-hidden="true">{sorted === 'none' ? '↕' : sorted === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}

const RankCell = ({ line: { rank, tied, between } }: { readonly line: Line }) => (
  <td>
    {rank}
    {tied && between !== null && (
      <small>
        tied, {between.from} to {between.to}
      </small>
    )}
  </td>
);

function ModelCell({ line }: { readonly line: Line }) {
  const page = hubPageOf(line);
  return (
    <th scope="row">
      {page === null ? (
        titleOf(line)
      ) : (
        <a href={page} target="_blank" rel="noopener noreferrer">
          {titleOf(line)}
        </a>
      )}
    </th>
  );
}

const Source = ({ figure: { source, url } }: { readonly figure: Line['figures'][number] }) =>
  url.startsWith('https://') ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {source}
    </a>
  ) : (
    source
  );

function Evidence({ line, now }: { readonly line: Line; readonly now: number }) {
  const sources = new Map(line.figures.map((figure) => [figure.source, figure]));
  const days = line.figures.map((figure) => dateOf(figure).day).toSorted();
  return (
    <td className="told">
      {evidenceText(line)}
      <small>
        {[...sources.values()].map((figure, index) => (
          <span key={figure.source}>
            {index > 0 && ', '}
            <Source figure={figure} />
          </span>
        ))}{' '}
        {line.figures.length === 1 && line.figures[0] && `${dateOf(line.figures[0]).said} `}
        {days[0] !== undefined && ago(`${days[0]}T00:00:00Z`, now)}
        {days[0] !== days.at(-1) && ` to ${ago(`${days.at(-1)}T00:00:00Z`, now)}`}
      </small>
    </td>
  );
}
