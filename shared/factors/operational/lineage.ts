import { some } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'lineage',
  title: 'Lineage resolves',
  category: 'operational',
  weight: 4,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['ancestors', 'lineage'],
  docs: {
    why: 'A base model that does not exist cannot be checked.',
    how: 'Whether every named base model is there.',
    fix: 'Correct the names of the base models in the card.',
  },
  evaluate({ ancestors, lineage }) {
    if (lineage.models.length === 0) return { notApplicable: 'Names no base model' };
    const missing = ancestors.filter(({ exists }) => !exists).map(({ id }) => id);
    if (missing.length > 0) return { score: 0, summary: `Not on the Hub, or not public: ${some(missing)}` };
    if (ancestors.length === 0) return { unknown: 'Not known: the base models were not looked up' };
    return { score: 1, summary: `Found on the Hub: ${some(ancestors.map(({ id }) => id))}` };
  },
});
