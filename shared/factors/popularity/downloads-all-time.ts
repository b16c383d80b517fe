import { count, thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { ALL_DOWNLOADS_PER_LIKE, vouched } from '../damping.ts';
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
  wants: ['likes'],
  docs: {
    why: 'What has been used for long has been tried by many; a month alone can be a fashion.',
    how: 'All downloads the Hub counted, on a logarithmic curve with bounds ten times those of a month. Beyond two million for each like (and two million without any) they count no more.',
    fix: null,
  },
  evaluate({ downloadsAllTime, likes }) {
    const counted = vouched(downloadsAllTime, likes, ALL_DOWNLOADS_PER_LIKE);
    const note = counted < downloadsAllTime ? `; ${thousands(counted)} count, too few like it` : '';
    const summary = `${count(downloadsAllTime, 'download')} since the start${note}`;
    return { score: onLogCurve(CURVE, counted), summary };
  },
});
