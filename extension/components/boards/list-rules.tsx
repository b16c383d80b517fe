import { benchmarksOf, CATEGORIES } from '#shared/capability/categories';
import { CHOICE } from '#shared/capability/choose';
import { LEAST, TIER_WEIGHT } from '#shared/capability/overall';
import { LIMITATIONS } from '#shared/capability/rq/limitations';
import { ScrollRegion } from './scroll-region.tsx';

/** How the lists of models are made, and what an RQ cannot say. */
export const ListRules = () => (
  <>
    <h3>Lists of models</h3>
    <p>
      The primary benchmark of a list decides, then the tiebreakers in their order, then the other benchmarks of tier 1
      and 2; tier 3 is easy and decides nothing. Overall is the mean of {LEAST} benchmarks or more, one of them of tier
      1, weighted {TIER_WEIGHT[1]}, {TIER_WEIGHT[2]} and {TIER_WEIGHT[3]} by tier.
    </p>
    <ScrollRegion label="Benchmarks of each list">
      <table>
        <caption>What decides each list</caption>
        <thead>
          <tr>
            {['List', 'Primary', 'Tiebreakers', 'Beside them'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CATEGORIES.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {(['primary', 'tiebreaker', 'supplementary'] as const).map((role) => (
                <td key={role}>
                  {benchmarksOf(id)
                    .filter(({ lists }) => lists[id] === role)
                    .map(
                      (benchmark) =>
                        `${benchmark.title}${benchmark.variant === null ? '' : ` ${benchmark.variant}`} (tier ${benchmark.tier})`,
                    )
                    .join(', ') || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    <h3>Which figure speaks</h3>
    <ol>
      {CHOICE.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
    <h3>What an RQ cannot say</h3>
    <ul>
      {LIMITATIONS.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  </>
);
