import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours, from the recorded catalog of August 2026: half of its models have under 100 downloads, 596 of 15,904 have 10,000
// or more and 114 have a million or more.
const CURVE: Curve = [
  [0, 0], // nobody
  [100, 0.25], // the median model
  [10_000, 0.6], // the best twenty-fifth
  [1_000_000, 0.9], // the best hundredth
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
  docs: {
    why: 'Wide use finds faults early, and tools support what many use.',
    how: 'Downloads of the last 30 days, as the Hub counts them, on a logarithmic curve.',
    fix: null,
  },
  evaluate({ downloads }) {
    return { score: onLogCurve(CURVE, downloads), summary: `${count(downloads, 'download')} in the last 30 days` };
  },
});
