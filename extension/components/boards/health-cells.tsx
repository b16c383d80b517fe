import { CONFIDENCE_BANDS, compositeBand, securityBand } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { Visited } from '../../board-messages.ts';
import { compositeShape, securityShape } from '../../shapes.ts';
import { Shape } from '../shape.tsx';

/** Composite, security and confidence of a visited model; dashes of one that was not visited. */
export function HealthCells({ visit }: { readonly visit: Visited | null }) {
  if (!visit) return <NotVisited />;
  const [composite, security] = [compositeBand(visit), securityBand(visit)];
  return (
    <>
      <td data-tone={composite.tone} className="score">
        <Shape strokes={compositeShape(visit.composite.value, composite)} /> {points(visit.composite.value)}{' '}
        {composite.word}
        <small>profile {visit.profile}</small>
      </td>
      <td data-tone={security.tone} className="score">
        <Shape strokes={securityShape(security)} /> {points(visit.security.value)} {security.word}
      </td>
      <td>
        {CONFIDENCE_BANDS[visit.confidence.level].word}
        <small>{Math.floor(visit.coverage * 100)} % known</small>
      </td>
    </>
  );
}

const NotVisited = () => (
  <>
    {['composite', 'security', 'confidence'].map((id) => (
      <td key={id} className="none">
        –<span className="hidden"> not visited</span>
      </td>
    ))}
  </>
);
