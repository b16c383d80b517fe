import { some } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'inference-providers',
  title: 'Served by',
  category: 'operational',
  weight: 3,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['servedBy'],
  docs: {
    why: 'A model that providers serve can be tried before anything is downloaded.',
    how: 'Inference providers that serve it now. Weights that nobody serves are not marked down for it.',
    fix: null,
  },
  evaluate({ servedBy }) {
    if (servedBy.length === 0) return { notApplicable: 'No provider serves it; the weights are for running yourself' };
    return { score: 1, summary: `Served by ${some(servedBy)}` };
  },
});
