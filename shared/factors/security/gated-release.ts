import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'gated-release',
  title: 'Gated release',
  category: 'security',
  weight: 3,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['access'],
  docs: {
    why: 'A gate lets the author know who uses a model that could do harm.',
    how: 'Counts only for gated models, and for them only as a merit; the cost in ease of use is a factor of its own.',
    fix: null,
  },
  evaluate({ access }) {
    if (access.gated === false) return { notApplicable: 'Not gated' };
    return {
      score: 1,
      summary: access.gated === 'manual' ? 'Access is decided by the author' : 'Access asks for accepting terms',
    };
  },
});
