import type { ListRules as Rules } from '#shared/report/list-rules';
import { BoardTable } from './board-table.tsx';

/** How the lists of models are made, and what an RQ cannot say. */
export const ListRules = ({ rules: { overall, lists, choice, limits } }: { readonly rules: Rules }) => (
  <>
    <h3>Lists of models</h3>
    <p>
      The primary benchmark of a list decides, then the tiebreakers in their order, then the other benchmarks of tier 1
      and 2; tier 3 is easy and decides nothing. Overall is the mean of {overall.least} benchmarks or more, one of them
      of tier 1, weighted {overall.weights[1]}, {overall.weights[2]} and {overall.weights[3]} by tier.
    </p>
    <BoardTable
      label="Benchmarks of each list"
      caption="What decides each list"
      columns={['List', 'Primary', 'Tiebreakers', 'Beside them']}
    >
      {lists.map(({ id, title, roles }) => (
        <tr key={id}>
          <th scope="row">{title}</th>
          {roles.map(({ role, benchmarks }) => (
            <td key={role}>{benchmarks.map(({ name, tier }) => `${name} (tier ${tier})`).join(', ') || '–'}</td>
          ))}
        </tr>
      ))}
    </BoardTable>
    <h3>Which figure speaks</h3>
    <ol>
      {choice.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
    <h3>What an RQ cannot say</h3>
    <ul>
      {limits.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  </>
);
