import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours, from the recorded catalogs: most models have no like, 50 mark a known name, a few hundred models have 1,000.
const CURVE: Curve = [
  [0, 0], // the usual case
  [10, 0.35], // noticed beyond friends
  [50, 0.55], // a known name
  [1_000, 0.9], // among the few hundred best liked
  [5_000, 1],
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
