import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: the monthly curve moved up by one power of ten, a life of about a year at the same rate.
const CURVE: Curve = [
  [0, 0],
  [1_000, 0.25],
  [100_000, 0.6],
  [10_000_000, 0.9],
  [200_000_000, 1],
];

export default defineFactor({
  id: 'downloads-all-time',
  title: 'Downloads since the start',
  category: 'popularity',
  weight: 8,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['downloadsAllTime'],
  docs: {
    why: 'What has been used for long has been tried by many; a month alone can be a fashion.',
    how: 'All downloads the Hub counted, on a logarithmic curve with bounds ten times those of a month.',
    fix: null,
  },
  evaluate({ downloadsAllTime }) {
    return {
      score: onLogCurve(CURVE, downloadsAllTime),
      summary: `${count(downloadsAllTime, 'download')} since the start`,
    };
  },
});
