import { useState } from 'react';
import type { Credit } from '#shared/board/credit';
import { findList, LISTS } from '#shared/board/list';
import { READING } from '#shared/board/page';
import { count } from '#shared/text/wording';
import { type BoardState, FIRST_STATE, VISITED } from '../../board-state.ts';
import { TroubleNote } from '../trouble-note.tsx';
import { Dated } from './dated.tsx';
import { Filters } from './filters.tsx';
import { Pager, pageOf } from './pager.tsx';
import { RankTable } from './rank-table.tsx';
import { type Entry, entriesOf, keptEntries } from './rows.ts';
import { useBoard } from './use-board.ts';
import type { Change } from './use-board-state.ts';
import { VisitedTable } from './visited-table.tsx';

interface Props {
  readonly state: BoardState;
  readonly change: Change;
}

/** The lists of the snapshot in use, beside what is known of the models that the reader visited. */
export function Leaderboard({ state, change }: Props) {
  const { list, profile } = state;
  const visited = useBoard<'visited'>({ show: 'visited', ...(profile !== '' && { profile }) });
  const ranked = useBoard<'list'>(list === VISITED ? null : { show: 'list', list });
  const models = visited.answer?.models ?? [];
  const entries = entriesOf(list === VISITED ? null : (ranked.answer?.lines ?? []), models);
  const waiting = list === VISITED ? visited.answer === null : ranked.answer === null;
  const trouble = (list === VISITED ? null : ranked.trouble) ?? visited.trouble;
  return (
    <>
      <Chooser state={state} change={change} />
      <Filters state={state} change={change} models={models} />
      {trouble && <TroubleNote trouble={trouble} />}
      {waiting && !trouble && <p role="status">Reading the list…</p>}
      {!waiting && (list === VISITED || ranked.answer?.list === list) && (
        <Rows state={state} change={change} entries={entries} known={models.length} />
      )}
      {list !== VISITED && ranked.answer && (
        <Foot snapshot={ranked.answer.snapshot} credits={ranked.answer.credits} unranked={ranked.answer.unranked} />
      )}
    </>
  );
}

function Chooser({ state, change }: Props) {
  const question =
    state.list === VISITED
      ? 'What are the models worth that you visited, and what could they do to you?'
      : findList(state.list)?.question;
  return (
    <div className="chooser">
      <div className="field">
        <label htmlFor="list">List</label>
        <select
          id="list"
          value={state.list}
          onChange={(event) => {
            const list = event.target.value;
            change(
              {
                list: list === VISITED ? VISITED : (findList(list)?.id ?? FIRST_STATE.list),
                order: 'rank',
                descending: false,
              },
              true,
            );
          }}
        >
          {LISTS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={VISITED}>Models you visited</option>
        </select>
      </div>
      <h2>{question}</h2>
    </div>
  );
}

interface RowsProps extends Props {
  readonly entries: readonly Entry[];
  /** Models that the reader visited. */
  readonly known: number;
}

function Rows({ state, change, entries, known }: RowsProps) {
  const [now] = useState(Date.now);
  const kept = keptEntries(entries, state);
  const { rows, from, page, pages } = pageOf(kept, state.page);
  return (
    <>
      <p role="status" className="count">
        {kept.length === entries.length
          ? `${count(entries.length, 'model')}.`
          : `${kept.length} of ${count(entries.length, 'model')}; ranks are those of the whole list.`}{' '}
        {known === 0 && 'Composite and security are shown of models whose page you visited; so far there are none.'}
      </p>
      {kept.length === 0 ? null : state.list === VISITED ? (
        <VisitedTable entries={rows} now={now} />
      ) : (
        <RankTable entries={rows} state={state} change={change} now={now} />
      )}
      {pages > 1 && (
        <Pager from={from} shown={rows.length} of={kept.length} page={page} pages={pages} change={change} />
      )}
    </>
  );
}

interface FootProps {
  readonly snapshot: string;
  readonly credits: readonly Credit[];
  readonly unranked: readonly { readonly model: string; readonly why: string }[];
}

const Foot = ({ snapshot, credits, unranked }: FootProps) => (
  <footer className="foot">
    <p>
      Snapshot of <Dated day={snapshot} />. <a href="#tab=methodology">How the lists are made</a>.
    </p>
    <ul>
      {READING.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <details>
      <summary>{count(credits.length, 'source')} and their terms</summary>
      <ul>
        {credits.map(({ id, title, url, attribution, licence, retrieved }) => (
          <li key={id}>
            {url.startsWith('https://') ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            : {attribution}. Terms: {licence}.{retrieved !== null && ` Read ${retrieved}.`}
          </li>
        ))}
      </ul>
    </details>
    {unranked.length > 0 && (
      <details>
        <summary>{count(unranked.length, 'model')} with figures that do not stand in the list</summary>
        <ul>
          {unranked.map(({ model, why }) => (
            <li key={model}>
              {model}: {why}
            </li>
          ))}
        </ul>
      </details>
    )}
  </footer>
);
