import { findRepositoryLink } from '../../facts/repository-link.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'linked-repository',
  title: 'Code repository',
  category: 'popularity',
  weight: 5,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['card', 'tags', 'id'],
  docs: {
    why: 'Public source code lets others run, test and improve the model.',
    how: 'A GitHub repository named by the model card or the tags. Whether it exists is asked by the full plan.',
    fix: 'Link the repository with the training or inference code in the model card.',
  },
  evaluate({ card, tags, id }) {
    const link = findRepositoryLink(card.text, tags, id);
    if (!link) return { score: 0, summary: 'No code repository is linked' };
    const value = `${link.owner}/${link.name}`;
    const evidence = [{ label: 'GitHub', value, url: `https://github.com/${value}` }];
    return { score: 1, summary: `Links to the repository ${value}`, evidence };
  },
});
