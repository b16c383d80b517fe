import { licenceKind } from '../../facts/licence-kinds.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'licence-type',
  title: 'Kind of licence',
  category: 'operational',
  weight: 10,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['metadata'],
  docs: {
    why: 'Open and permissive terms can be relied on in any product; others need a lawyer.',
    how: 'The family of the declared licence; of several, the most restrictive counts.',
    fix: 'Choose a standard open licence where that is possible.',
  },
  evaluate({ metadata }) {
    const { ids, name } = metadata.licence;
    const kinds = ids.filter((id) => id !== 'unknown').map((id) => licenceKind(id, name));
    const first = kinds[0];
    if (!first) return { notApplicable: 'No licence is declared' };
    const strictest = kinds.reduce((a, b) => (b.score < a.score ? b : a), first);
    return { score: strictest.score, summary: strictest.title };
  },
});
