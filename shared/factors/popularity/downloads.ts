import { count, thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { DOWNLOADS_PER_LIKE, vouched } from '../damping.ts';
import { defineFactor } from '../factor.ts';

// Ours, from the 15,904 models of the catalog recorded on 2026-08-22, which leans to new ones.
const CURVE: Curve = [
  [0, 0], // nobody
  [10, 0.1], // the median model
  [200, 0.3], // the best quarter
  [1_000, 0.45], // the best tenth
  [10_000, 0.6], // the best twenty-fifth
  [500_000, 0.85], // the best hundredth
  [20_000_000, 1], // a fixture of the field
];

export default defineFactor({
  id: 'downloads',
  title: 'Downloads in 30 days',
  category: 'popularity',
  weight: 35,
  since: '1.0.0',
  primary: true,
  evidence: 'adoption',
  needs: ['downloads'],
  wants: ['likes'],
  docs: {
    why: 'Wide use finds faults early, and tools support what many use.',
    how: 'Downloads of the last 30 days, as the Hub counts them, on a logarithmic curve. Beyond 200,000 for each like (and 200,000 without any) they count no more: that is twice what any known maker’s model of the recorded catalog has, and machines download without end.',
    fix: null,
  },
  evaluate({ downloads, likes }) {
    const counted = vouched(downloads, likes, DOWNLOADS_PER_LIKE);
    const note = counted < downloads ? `; ${thousands(counted)} count, too few like it` : '';
    const summary = `${count(downloads, 'download')} in the last 30 days${note}`;
    return { score: onLogCurve(CURVE, counted), summary };
  },
});
