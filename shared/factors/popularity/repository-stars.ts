import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: the powers of ten by which developers read stars.
const CURVE: Curve = [
  [0, 0],
  [10, 0.3],
  [100, 0.55],
  [1_000, 0.8],
  [10_000, 1],
];

export default defineFactor({
  id: 'repository-stars',
  title: 'Stars of the code repository',
  category: 'popularity',
  weight: 8,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['repository'],
  docs: {
    why: 'Stars show how many developers follow the code behind the model.',
    how: 'Stars of the linked GitHub repository on a logarithmic curve.',
    fix: null,
  },
  evaluate({ repository }) {
    if (!repository) return { notApplicable: 'No GitHub repository is linked' };
    const evidence = [
      { label: 'GitHub', value: repository.fullName, url: `https://github.com/${repository.fullName}` },
    ];
    return { score: onLogCurve(CURVE, repository.stars), summary: count(repository.stars, 'star'), evidence };
  },
});
