import { daysBetween } from '../../facts/days.ts';
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
    how: 'Days since the repository was made, on a curve with two sides; a model whose author names a successor has a quarter of the mark.',
    fix: null,
  },
  evaluate({ createdAt, metadata, today }) {
    if (metadata.newVersion !== null) {
      const evidence = [
        {
          label: 'Successor',
          value: metadata.newVersion,
          url: `https://huggingface.co/${encodeURI(metadata.newVersion)}`,
        },
      ];
      return { score: 0.25, summary: `Superseded by ${metadata.newVersion}`, evidence };
    }
    const days = daysBetween(createdAt, today);
    if (days === null) return { unknown: 'The date of creation is not readable' };
    const floor = createdAt.startsWith(BEFORE_TRACKING) ? 'at least ' : '';
    return {
      score: onCurve(CURVE, days),
      summary: `${floor}${count(days, 'day')} old`,
      evidence: [{ label: 'Created', value: createdAt.slice(0, 10) }],
    };
  },
});
