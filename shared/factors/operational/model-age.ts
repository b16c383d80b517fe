import { daysBetween } from '../../facts/days.ts';
import { hubUrl } from '../../text/hub-url.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

/** The Hub's date for every repository older than its record of dates. */
const BEFORE_TRACKING = '2022-03-02';

// Ours: a month until others have tried it (the documents' own bound for confidence), then two good years, then the
// slow decline of what the field has overtaken.
const CURVE: Curve = [
  [0, 0.1],
  [30, 0.6],
  [120, 1],
  [730, 1],
  [1_825, 0.5],
];

/** What is left of the mark when the author names a successor. */
const SUPERSEDED = 0.25;

export default defineFactor({
  id: 'model-age',
  title: 'Age of the model',
  category: 'operational',
  weight: 8,
  since: '1.0.0',
  evidence: 'maintenance',
  needs: ['createdAt', 'metadata'],
  docs: {
    why: 'A new model has not been tried by others yet; an old one has been overtaken.',
    how: 'Days since the repository was made, on a curve with two sides; a model whose author names a successor has at most a quarter of the mark.',
    fix: null,
  },
  evaluate({ createdAt, metadata, today }) {
    const days = daysBetween(createdAt, today);
    const aged = days === null ? 1 : onCurve(CURVE, days);
    if (metadata.newVersion !== null) {
      const evidence = [
        {
          label: 'Successor',
          value: metadata.newVersion,
          url: hubUrl(metadata.newVersion),
        },
      ];
      return { score: Math.min(SUPERSEDED, aged), summary: `Superseded by ${metadata.newVersion}`, evidence };
    }
    if (days === null) return { unknown: 'The date of creation is not readable' };
    const floor = createdAt.startsWith(BEFORE_TRACKING) ? 'At least ' : '';
    return {
      score: aged,
      summary: `${floor}${count(days, 'day')} old`,
      evidence: [{ label: 'Created', value: createdAt.slice(0, 10) }],
    };
  },
});
