import { daysBetween } from '../../facts/days.ts';
import { count, thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

const A_YEAR = 365;

// Ours: one page holds 50 threads, and few models ever fill it.
const TOTAL: Curve = [
  [0, 0],
  [5, 0.5],
  [50, 1],
];
const RECENT: Curve = [
  [0, 0],
  [3, 0.5],
  [20, 1],
];

export default defineFactor({
  id: 'discussions',
  title: 'Discussions',
  category: 'activity',
  weight: 25,
  since: '1.0.0',
  primary: true,
  evidence: 'maintenance',
  needs: ['discussions'],
  docs: {
    why: 'People who ask and answer find faults and help each other.',
    how: 'Discussions and pull requests in all, and how many of the first page are of the last year.',
    fix: 'Open the Community tab and answer what is asked.',
  },
  evaluate({ discussions, today }) {
    if (discussions.total === 0) return { score: 0, summary: 'No discussion yet' };
    const recent = discussions.recent.filter(({ createdAt }) => (daysBetween(createdAt, today) ?? Infinity) <= A_YEAR);
    const people = new Set(recent.map(({ author }) => author).filter((author) => author !== null)).size;
    const score = 0.5 * onLogCurve(TOTAL, discussions.total) + 0.5 * onLogCurve(RECENT, recent.length);
    const summary = `${count(discussions.total, 'thread')} in all; of the newest, ${thousands(recent.length)} within a year by ${count(people, 'person', 'people')}`;
    return { score, summary };
  },
});
