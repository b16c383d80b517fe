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
          <span>
            {sentence(ceilings.filter((ceiling) => ceiling.id === id))} <RuleLink id={id}>Why</RuleLink>
          </span>
        </li>
      ))}
    </ul>
  );
}

function sentence(ceilings: readonly ReportCeiling[]): string {
  const limits = ceilings.map(({ on, limit }) => `${on} at most ${limit}`).join(', ');
  return `${ceilings[0]?.reason ?? ''} Ceiling: ${limits}.`;
}
