import type { ReportCeiling } from '#shared/report/report';
import { GRAVE } from '../shapes.ts';
import { RuleLink } from './rule-link.tsx';
import { Shape } from './shape.tsx';

/** Each ceiling as its own line: what bounds the score, whatever else is good. */
export function Ceilings({ ceilings }: { readonly ceilings: readonly ReportCeiling[] }) {
  const ids = [...new Set(ceilings.map(({ id }) => id))];
  if (ids.length === 0) return null;
  return (
    <ul className="ceilings" aria-label="What bounds the score">
      {ids.map((id) => (
        <li key={id} data-tone="bad">
          <Shape strokes={GRAVE} />
          <Sentence ceilings={ceilings.filter((ceiling) => ceiling.id === id)} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ ceilings }: { readonly ceilings: readonly ReportCeiling[] }) {
  const [first] = ceilings;
  const limits = ceilings.map(({ on, limit }) => `${on} at most ${limit}`).join(', ');
  return first ? (
    <span>
      {first.reason}{' '}
      <RuleLink id={first.id} of="this ceiling">
        {`Ceiling: ${limits}.`}
      </RuleLink>
    </span>
  ) : null;
}
