import { daysBetween } from '../../facts/days.ts';
import { ago } from '../../text/wording.ts';
import { type Curve, onCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: code rots faster than weights, so the curve falls in half the time of that of the model.
const CURVE: Curve = [
  [60, 1],
  [180, 0.8],
  [365, 0.5],
  [730, 0.15],
];

export default defineFactor({
  id: 'repository-upkeep',
  title: 'Upkeep of the code repository',
  category: 'activity',
  weight: 15,
  since: '1.0.0',
  evidence: 'maintenance',
  needs: ['repository'],
  docs: {
    why: 'An archived or forsaken code base will not follow its libraries.',
    how: 'Days since the last push to the linked GitHub repository; an archived one has none of the mark.',
    fix: 'Push to the repository, or link the one that took its place.',
  },
  evaluate({ repository, today }) {
    if (!repository) return { notApplicable: 'No GitHub repository is linked' };
    const evidence = [
      { label: 'GitHub', value: repository.fullName, url: `https://github.com/${repository.fullName}` },
    ];
    if (repository.archived) return { score: 0, summary: 'The repository is archived', evidence };
    const days = repository.pushedAt === null ? null : daysBetween(repository.pushedAt, today);
    if (days === null) return { unknown: 'The date of the last push is not known' };
    return { score: onCurve(CURVE, days), summary: `Last push ${ago(days)}`, evidence };
  },
});
