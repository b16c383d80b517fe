import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'access',
  title: 'Access',
  category: 'operational',
  weight: 7,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['access'],
  docs: {
    why: 'A model that must be asked for is harder to use, to reproduce and to deploy.',
    how: 'Open to all, on accepting terms, or on a decision of the author.',
    fix: 'Release it without a gate where that is responsible.',
  },
  evaluate({ access }) {
    if (access.disabled) return { score: 0, summary: 'Disabled by the Hub', ceiling: 'disabled' };
    if (access.private) return { score: 0.2, summary: 'Private: only its members can use it' };
    if (access.gated === 'manual') return { score: 0.4, summary: 'Gated: the author decides on each request' };
    if (access.gated === 'auto') return { score: 0.7, summary: 'Gated: terms must be accepted' };
    return { score: 1, summary: 'Open to all' };
  },
});
