import { daysBetween } from '../../facts/days.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours, from the recorded incidents: the impersonators' accounts were hours to days old.
const CURVE: Curve = [
  [2, 0],
  [30, 0.3],
  [180, 0.7],
  [730, 1],
];

export default defineFactor({
  id: 'ownership',
  title: 'Ownership',
  category: 'operational',
  weight: 8,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['owner'],
  docs: {
    why: 'Malware comes from accounts made the day before; a clear, old owner does not vanish overnight.',
    how: 'Age of the owning account.',
    fix: null,
  },
  evaluate({ owner, today }) {
    const days = owner.createdAt === null ? null : daysBetween(owner.createdAt, today);
    if (days === null) return { unknown: 'The age of the account is not known' };
    return {
      score: onCurve(CURVE, days),
      summary: `The account is ${count(days, 'day')} old`,
      evidence: [{ label: 'Account since', value: (owner.createdAt ?? '').slice(0, 10) }],
    };
  },
});
