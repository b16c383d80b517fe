import { daysBetween } from '../../facts/days.ts';
import { ago } from '../../text/wording.ts';
import { type Curve, onCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: the field turns over in about two years; a quarter without a commit is no sign of anything.
const CURVE: Curve = [
  [90, 1],
  [365, 0.7],
  [730, 0.4],
  [1_460, 0.1],
];

/** Downloads a month from which an old model counts as finished rather than forsaken (F1-13). */
const IN_WIDE_USE = 100_000;
const FINISHED = 0.5;

export default defineFactor({
  id: 'last-update',
  title: 'Last update',
  category: 'activity',
  weight: 35,
  since: '1.0.0',
  primary: true,
  evidence: 'maintenance',
  needs: ['lastModified', 'downloads'],
  docs: {
    why: 'Faults are found after release; someone has to be there to mend them.',
    how: 'Days since the last commit. A model in wide use may be finished: from 100,000 downloads a month it loses at most half.',
    fix: 'Commit an update: a corrected card or a safer format is enough to show that someone is there.',
  },
  evaluate({ lastModified, downloads, today }) {
    const days = daysBetween(lastModified, today);
    if (days === null) return { unknown: 'The date of the last commit is not readable' };
    const aged = onCurve(CURVE, days);
    const finished = downloads >= IN_WIDE_USE && aged < FINISHED;
    const summary = `Last commit ${ago(days)}${finished ? ', finished and in wide use' : ''}`;
    return {
      score: finished ? FINISHED : aged,
      summary,
      evidence: [{ label: 'Last commit', value: lastModified.slice(0, 10) }],
    };
  },
});
