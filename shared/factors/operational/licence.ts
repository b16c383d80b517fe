import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'licence',
  title: 'Licence',
  category: 'operational',
  weight: 14,
  since: '1.0.0',
  primary: true,
  evidence: 'documentation',
  needs: ['metadata'],
  docs: {
    why: 'Without a licence nobody may use the model, whatever else it is.',
    how: 'The licence that the card declares; `other` needs a name or a link to its text.',
    fix: 'Declare the licence in the front matter of the model card.',
  },
  evaluate({ metadata }) {
    const { ids, name, link } = metadata.licence;
    const declared = ids.filter((id) => id !== 'unknown');
    if (declared.length === 0) return { score: 0, summary: 'No licence is declared' };
    const own = declared.includes('other');
    const label = own && name !== null ? name : declared.join(', ');
    const evidence = link?.startsWith('https://') ? [{ label: 'Text', value: label, url: link }] : [];
    if (declared.every((id) => id === 'other') && name === null && link === null)
      return { score: 0.2, summary: 'A licence of its own, without name or text' };
    const said = name === null ? 'A licence of its own, with a link to its text' : `A licence of its own: ${label}`;
    return {
      score: own ? 0.7 : 1,
      summary: own ? said : `Licensed under ${label}`,
      evidence,
    };
  },
});
