import { contaminationOf, contaminationText } from '#shared/capability/contamination';
import type { CapabilityFigure } from '#shared/facts/capability';
import { figureText } from '#shared/text/figure-text';
import { ago } from './ago.ts';

interface Props {
  readonly figures: readonly CapabilityFigure[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Each figure with its tier, class, source and age. */
export const FigureTable = ({ figures, now }: Props) => (
  <table className="figures">
    <thead>
      <tr>
        <th scope="col">Benchmark</th>
        <th scope="col">Figure</th>
        <th scope="col">Evidence</th>
        <th scope="col">Source</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure) => (
        <tr key={figure.id} data-figure={figure.id}>
          <th scope="row">
            {figure.benchmark}
            <small>
              tier {figure.tier}
              {rolesOf(figure)}
            </small>
            <Finding of={figure.id} />
          </th>
          <td>
            {figureText(figure)}
            {figure.setting !== '' && <small>{figure.setting}</small>}
          </td>
          <td>
            {figure.class}
            {figure.link !== 'exact' && <small>name {figure.link}</small>}
            {figure.others > 0 && <small>{figure.others} more beside it</small>}
          </td>
          <td>
            {figure.url === '' ? (
              figure.source
            ) : (
              <a href={figure.url} target="_blank" rel="noopener noreferrer">
                {figure.source}
                <span className="hidden"> on {figure.benchmark}</span>
              </a>
            )}
            <small>
              {figure.run === null ? 'read' : 'run'} {ago(`${figure.run ?? figure.retrieved}T00:00:00Z`, now)}
            </small>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Finding({ of }: { readonly of: string }) {
  const finding = contaminationOf(of);
  return finding ? <small title={finding.publication}>{contaminationText(finding)}</small> : null;
}

const rolesOf = ({ lists }: CapabilityFigure): string =>
  Object.entries(lists)
    .map(([list, role]) => `, ${role} of ${list}`)
    .join('');
