import { hubUrl } from '../../text/hub-url.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: a paper of the day collects some tens, the best of a month some hundreds.
const CURVE: Curve = [
  [0, 0],
  [5, 0.4],
  [50, 0.8],
  [300, 1],
];

export default defineFactor({
  id: 'paper-interest',
  title: 'Interest in its papers',
  category: 'popularity',
  weight: 4,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['papers'],
  docs: {
    why: 'Upvotes on the paper pages show that readers found the work of use.',
    how: 'The most upvoted of the linked papers, on a logarithmic curve.',
    fix: null,
  },
  evaluate({ papers }) {
    const best = [...papers].sort((a, b) => b.upvotes - a.upvotes)[0];
    if (!best) return { notApplicable: 'No paper with a page on the Hub is linked' };
    const evidence = papers.slice(0, 5).map(({ id, title }) => ({
      label: id,
      value: title,
      url: hubUrl(`papers/${id}`),
    }));
    return {
      score: onLogCurve(CURVE, best.upvotes),
      summary: `${count(best.upvotes, 'upvote')} on its best liked paper`,
      evidence,
    };
  },
});
