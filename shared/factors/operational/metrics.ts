import { some } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'metrics',
  title: 'Metrics named',
  category: 'operational',
  weight: 4,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['metadata', 'evaluations'],
  docs: {
    why: 'A model is evaluated by something; the reader should know by what.',
    how: 'Metrics that the card declares or that its results carry.',
    fix: 'List the metrics in the front matter of the model card.',
  },
  evaluate({ metadata, evaluations }) {
    const named = [
      ...new Set([...metadata.metrics, ...evaluations.flatMap(({ metric }) => (metric === null ? [] : [metric]))]),
    ];
    return named.length === 0
      ? { score: 0, summary: 'No metric is named' }
      : { score: 1, summary: `Measured by ${some(named)}` };
  },
});
