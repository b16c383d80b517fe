import { count, thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: ten of the fifty newest threads make a repository that is worked on.
const CURVE: Curve = [
  [0, 0],
  [1, 0.4],
  [10, 1],
];

export default defineFactor({
  id: 'pull-requests',
  title: 'Pull requests',
  category: 'activity',
  weight: 20,
  since: '1.0.0',
  evidence: 'maintenance',
  needs: ['discussions'],
  docs: {
    why: 'Merged contributions show that the owner still looks after the repository.',
    how: 'Of the pull requests on the first page: half the mark for having some, half for the share that was merged or closed.',
    fix: 'Merge or close the open pull requests.',
  },
  evaluate({ discussions }) {
    const requests = discussions.recent.filter(({ pullRequest }) => pullRequest);
    if (requests.length === 0) return { score: 0, summary: 'No pull request among the newest threads' };
    const merged = requests.filter(({ status }) => status === 'merged').length;
    const handled = requests.filter(({ status }) => status === 'merged' || status === 'closed').length;
    const score = 0.5 * onLogCurve(CURVE, requests.length) + 0.5 * (handled / requests.length);
    const summary = `${count(requests.length, 'pull request')} among the newest threads, ${thousands(merged)} merged, ${thousands(requests.length - handled)} open`;
    return { score, summary };
  },
});
