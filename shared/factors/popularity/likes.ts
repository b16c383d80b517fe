import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours, from the 15,904 models of the catalog recorded on 2026-08-22, which leans to new ones.
const CURVE: Curve = [
  [0, 0], // the usual case
  [2, 0.2], // the best tenth
  [50, 0.55], // the best thirtieth
  [700, 0.85], // the best hundredth
  [5_000, 1], // some dozens
];

export default defineFactor({
  id: 'likes',
  title: 'Likes',
  category: 'popularity',
  weight: 25,
  since: '1.0.0',
  primary: true,
  evidence: 'adoption',
  needs: ['likes'],
  docs: {
    why: 'A like is a person who cared to press it; scripts download, people like.',
    how: 'Likes on a logarithmic curve.',
    fix: null,
  },
  evaluate({ likes }) {
    return { score: onLogCurve(CURVE, likes), summary: count(likes, 'like') };
  },
});
