import { thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours, from the 15,904 models of the catalog recorded on 2026-08-22, of which nine in ten have none.
const CURVE: Curve = [
  [0, 0],
  [9, 0.5], // the best thirtieth
  [25, 0.7], // the best hundredth
  [220, 0.9], // the best thousandth
  [2_000, 1], // the first of all
];

export default defineFactor({
  id: 'trending',
  title: 'Trending on the Hub',
  category: 'popularity',
  weight: 2,
  since: '1.2.0',
  evidence: 'adoption',
  needs: ['trendingScore'],
  // A copy that stole data stood first on the Hub’s trending list in May 2026, lifted by invented accounts.
  atMost: 0.04,
  docs: {
    why: 'What many turn to at once is looked at closely, for a while.',
    how: 'The trending score that the Hub lists, on a logarithmic curve. It has been faked, so that it never has more than a twenty-fifth of its category, whatever weights are chosen and whatever else is unknown, and alone counts nothing.',
    fix: null,
  },
  evaluate({ trendingScore }) {
    const summary = trendingScore === 0 ? 'Not trending' : `Trending score ${thousands(trendingScore)}`;
    return { score: onLogCurve(CURVE, trendingScore), summary };
  },
});
