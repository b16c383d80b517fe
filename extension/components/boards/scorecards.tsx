import type { FiguresCard } from '#shared/capability/figures-card';
import { count } from '#shared/text/wording';
import { TroubleNote } from '../trouble-note.tsx';
import { BoardTable } from './board-table.tsx';
import { Dated } from './dated.tsx';
import { useBoard } from './use-board.ts';

const SHOWN = 25;

/** The scorecard of the day, from the snapshot in use. */
export function Scorecards() {
  const { answer, trouble } = useBoard<'scorecard'>({ show: 'scorecard' });
  if (trouble) return <TroubleNote trouble={trouble} />;
  return answer ? <Card card={answer.card} /> : <p role="status">Making the scorecard of the day…</p>;
}

const Card = ({ card }: { readonly card: FiguresCard }) => (
  <article className="card" aria-labelledby="card-title">
    <h2 id="card-title">
      Scorecard of <Dated day={card.date} />
    </h2>
    <p className="note">
      From the snapshot of <Dated day={card.snapshot.date} />, {card.id.slice(0, 23)}…
    </p>
    <ul>
      {card.says.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <Recommendations card={card} />
    <Roster card={card} />
    <Places card={card} />
    {card.tasks.map((task) => (
      <Task key={task.category} task={task} />
    ))}
    <p className="note">
      {card.categories
        .filter(({ status }) => status !== 'core')
        .map(({ title, status }) => `${title}: ${status}`)
        .join('; ')}
      .
    </p>
  </article>
);

const Recommendations = ({ card }: { readonly card: FiguresCard }) => (
  <>
    <h3>Recommendations</h3>
    <ul>
      {card.recommendations.map(({ rule, category, text }) => (
        <li key={`${category} ${rule}`}>
          {text} <small>[{rule}]</small>
        </li>
      ))}
    </ul>
  </>
);

const Roster = ({ card }: { readonly card: FiguresCard }) => (
  <BoardTable
    label="Roster"
    caption="The models that scorecards began with"
    columns={['Model', 'Rank', ...card.tasks.map(({ category }) => category), 'Production ready']}
  >
    {card.roster.map(({ name, maker, rank, scores, lacks, productionReady: { ready, date, reason, source } }) => (
      <tr key={name} data-roster={name}>
        <th scope="row">
          {name}
          <small>{maker}</small>
        </th>
        <td>
          {rank ?? '–'}
          {lacks !== null && <small>{lacks}</small>}
        </td>
        {card.tasks.map(({ category }) => (
          <td key={category}>{three(scores.find((one) => one.category === category)?.score)}</td>
        ))}
        <td>
          {ready ? 'yes, since ' : 'not yet, as of '}
          <Dated day={date} />
          <small>
            {reason}{' '}
            <a href={source} target="_blank" rel="noopener noreferrer">
              Source<span className="hidden"> of the state of {name}</span>
            </a>
          </small>
        </td>
      </tr>
    ))}
  </BoardTable>
);

const three = (score: number | undefined): string => (score === undefined ? '–' : score.toFixed(3));

function Places({ card }: { readonly card: FiguresCard }) {
  const ranked = card.leaderboard.filter(({ rank }) => rank !== null);
  return (
    <BoardTable
      label="Across tasks"
      caption={`Across tasks: ${count(ranked.length, 'model')} of ${card.leaderboard.length} have all ${card.tasks.length}`}
      columns={['Model', 'Rank', 'Mean score', '$ a million tokens', 'Trade-off']}
    >
      {ranked.slice(0, SHOWN).map(({ model, rank, score, price, dominatedBy }) => (
        <tr key={model}>
          <th scope="row">{model}</th>
          <td>{rank}</td>
          <td>{three(score)}</td>
          <td>{price === null ? 'unknown' : `$${price.toFixed(2)}`}</td>
          <td>
            {dominatedBy === null ? 'none is better and cheaper' : `${dominatedBy} is at least as good and cheap`}
          </td>
        </tr>
      ))}
    </BoardTable>
  );
}

const modelsShown = (all: number): string => `${count(all, 'model')}${all > SHOWN ? `, the best ${SHOWN}` : ''}`;

const Task = ({ task }: { readonly task: FiguresCard['tasks'][number] }) => (
  <BoardTable
    label={`Task ${task.category}`}
    caption={`${task.category}: ${task.benchmark} (${task.kind}), ${modelsShown(task.models.length)}`}
    columns={['Model', 'Score', 'Evidence', 'Read']}
  >
    {task.models.slice(0, SHOWN).map(({ model, score, low, high, evidence, source, retrieved }) => (
      <tr key={model}>
        <th scope="row">{model}</th>
        <td>
          {three(score)}
          {low !== null && high !== null && (
            <small>
              {three(low)} to {three(high)}
            </small>
          )}
        </td>
        <td>
          {evidence}
          {source.startsWith('https://') && (
            <small>
              <a href={source} target="_blank" rel="noopener noreferrer">
                source<span className="hidden"> of {model}</span>
              </a>
            </small>
          )}
        </td>
        <td>{retrieved}</td>
      </tr>
    ))}
  </BoardTable>
);
