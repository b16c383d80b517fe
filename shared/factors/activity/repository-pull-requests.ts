import { thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: a hundred merged pull requests make a project with many hands.
const CURVE: Curve = [
  [0, 0],
  [5, 0.5],
  [100, 1],
];

export default defineFactor({
  id: 'repository-pull-requests',
  title: 'Pull requests of the code repository',
  category: 'activity',
  weight: 10,
  since: '1.0.0',
  evidence: 'maintenance',
  needs: ['repository'],
  docs: {
    why: 'Merged pull requests show that others work on the code and are let in.',
    how: 'Half the mark for merged pull requests, half for their share of merged and open ones.',
    fix: 'Merge or close the open pull requests on GitHub.',
  },
  evaluate({ repository }) {
    if (!repository) return { notApplicable: 'No GitHub repository is linked' };
    const { mergedPullRequests: merged, openPullRequests: open } = repository;
    const share = merged + open === 0 ? 0 : merged / (merged + open);
    return {
      score: 0.5 * onLogCurve(CURVE, merged) + 0.5 * share,
      summary: `${thousands(merged)} merged, ${thousands(open)} open`,
    };
  },
});
