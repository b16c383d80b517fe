import { useEffect } from 'react';
import type { ListRules as ListRulesData } from '#shared/report/list-rules';
import type { Methodology as Data } from '#shared/report/methodology-data';
import { TroubleNote } from '../trouble-note.tsx';
import { BoardTable } from './board-table.tsx';
import { Dated } from './dated.tsx';
import { ListRules } from './list-rules.tsx';
import { useBoard } from './use-board.ts';

/** Every weight and rule that makes a score, told by the worker that makes them. `rule`: the one asked for. */
export function Methodology({ rule }: { readonly rule: string }) {
  const { answer, trouble } = useBoard<'methodology'>({ show: 'methodology' });
  if (trouble) return <TroubleNote trouble={trouble} />;
  return answer ? (
    <Rules data={answer.methodology} lists={answer.lists} rule={rule} />
  ) : (
    <p role="status">Reading the methodology…</p>
  );
}

interface RulesProps {
  readonly data: Data;
  readonly lists: ListRulesData;
  readonly rule: string;
}

function Rules({ data, lists, rule }: RulesProps) {
  useEffect(() => {
    if (rule !== '') document.getElementById(`rule-${rule}`)?.scrollIntoView?.({ block: 'center' });
  }, [rule]);
  return (
    <article className="methodology" aria-labelledby="methodology-title">
      <h2 id="methodology-title">
        Methodology {data.version}, of <Dated day={data.changelog[0].date} />
      </h2>
      <p className="note">
        Weights last reviewed <Dated day={data.weightsLastReviewed} />, next due on <Dated day={data.nextReview} />. The
        same tables make the scores, and <code>assay methodology</code> prints them.
      </p>
      <Categories data={data} />
      {data.categories.map((category) => (
        <Factors key={category.id} category={category} rule={rule} />
      ))}
      <Ceilings data={data} rule={rule} />
      <h3>Confidence</h3>
      <ul>
        {data.confidence.rules.map(({ level, rule: text }) => (
          <li key={level}>
            <b>{level}</b>: {text}
          </li>
        ))}
      </ul>
      <Profiles data={data} />
      <ListRules rules={lists} />
      <Posts data={data} />
    </article>
  );
}

interface Told {
  readonly data: Data;
}

const total = (parts: readonly { readonly weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);
const share = (weight: number, of: number): string => `${(of === 0 ? 0 : (100 * weight) / of).toFixed(0)} %`;

const Categories = ({ data }: Told) => (
  <BoardTable
    label="Categories"
    caption="The composite is the weighted mean of the categories that are known"
    columns={['Category', 'Weight', 'Question', 'Why this weight']}
  >
    {data.categories.map(({ id, title, weight, question, reason }) => (
      <tr key={id}>
        <th scope="row">{title}</th>
        <td>{share(weight, total(data.categories))}</td>
        <td>{question}</td>
        <td>{reason}</td>
      </tr>
    ))}
  </BoardTable>
);

function Factors({ category, rule }: { readonly category: Data['categories'][number]; readonly rule: string }) {
  const { title, factors } = category;
  if (factors.length === 0) return null;
  return (
    <BoardTable label={title} caption={title} columns={['Factor', 'Weight', 'Why', 'How', 'To mend it']}>
      {factors.map((factor) => (
        <tr key={factor.id} id={`rule-${factor.id}`} className={factor.id === rule ? 'asked' : ''}>
          <th scope="row">
            {factor.title}
            <small>
              {factor.id}, {factor.evidence}, since {factor.since}
            </small>
          </th>
          <td>
            {factor.weight} <small>{share(factor.weight, total(factors))} of its category</small>
          </td>
          <td>{factor.why}</td>
          <td>{factor.how}</td>
          <td>{factor.fix ?? '–'}</td>
        </tr>
      ))}
    </BoardTable>
  );
}

const Ceilings = ({ data, rule }: Told & { readonly rule: string }) => (
  <BoardTable
    label="Ceilings"
    caption="Ceilings come last and only lower"
    columns={['When', 'Composite at most', 'Security at most', 'Why']}
  >
    {data.ceilings.map(({ id, reason, composite, security, why }) => (
      <tr key={id} id={`rule-${id}`} className={id === rule ? 'asked' : ''}>
        <th scope="row">
          {reason}
          <small>{id}</small>
        </th>
        <td>{composite}</td>
        <td>{security}</td>
        <td>{why}</td>
      </tr>
    ))}
  </BoardTable>
);

const Profiles = ({ data }: Told) => (
  <>
    <h3>Profiles</h3>
    <ul>
      {data.profiles.map(({ id, title, reason, categories }) => (
        <li key={id}>
          <b>{title}</b>:{' '}
          {Object.entries(categories)
            .map(([name, weight]) => `${name} ${weight}`)
            .join(', ')}
          . {reason}
        </li>
      ))}
    </ul>
  </>
);

/** What was changed and reviewed, each with its day. */
const Posts = ({ data }: Told) => (
  <>
    <h3>Changes</h3>
    {data.changelog.map(({ version, date, changes, rationale }) => (
      <section key={version} className="post">
        <h4>
          {version}, <Dated day={date} />
        </h4>
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <p>Why: {rationale}</p>
      </section>
    ))}
    <h3>Reviews of the weights</h3>
    {data.weightReviews.map(({ week, date, methodology, decision, looked, reason, weights }) => (
      <section key={weights} className="post">
        <h4>
          {week}, <Dated day={date} />: {decision}
        </h4>
        <p>
          Methodology {methodology}. {looked} Why: {reason}
        </p>
      </section>
    ))}
  </>
);
