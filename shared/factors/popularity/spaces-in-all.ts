import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: continues the curve of the core factor beyond its cap.
const CURVE: Curve = [
  [0, 0],
  [10, 0.5],
  [100, 0.8],
  [1_000, 1],
];

export default defineFactor({
  id: 'spaces-in-all',
  title: 'Spaces in all',
  category: 'popularity',
  weight: 4,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['spacesTotal'],
  docs: {
    why: 'The core plan sees at most 100 Spaces; beyond that the count still tells a staple from a favourite.',
    how: 'All Spaces that name the model, counted page by page.',
    fix: 'Publish a demo Space and link it to the model.',
  },
  evaluate({ spacesTotal }) {
    return {
      score: onLogCurve(CURVE, spacesTotal),
      summary: `${count(spacesTotal, 'Space')} ${spacesTotal === 1 ? 'uses' : 'use'} it`,
    };
  },
});
