import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

/**
 * Tags that name no paper of the model: the template of model cards cites 1910.09700 for its estimate of emissions
 * (the commonest paper tag of the recorded catalog), and the Hub gives any repository a DOI on request.
 */
const NO_PAPER = /^(arxiv:1910\.09700$|doi:10\.57967\/)/;

export default defineFactor({
  id: 'linked-papers',
  title: 'Published papers',
  category: 'popularity',
  weight: 7,
  since: '1.0.0',
  evidence: 'documentation',
  needs: ['tags'],
  docs: {
    why: 'A paper says how the model was made and lets others check it.',
    how: 'Papers named by the tags `arxiv:` and `doi:`, but for the paper that the template of model cards cites and for a DOI of the repository itself.',
    fix: 'Link the paper in the model card; the Hub turns an arXiv link into a tag.',
  },
  evaluate({ tags }) {
    const papers = [...new Set(tags.filter((tag) => /^(arxiv|doi):/.test(tag) && !NO_PAPER.test(tag)))];
    const evidence = papers.slice(0, 5).map((tag) => {
      const id = tag.slice(tag.indexOf(':') + 1);
      return /^\d{4}\.\d{4,5}$/.test(id)
        ? { label: 'arXiv', value: id, url: `https://arxiv.org/abs/${id}` }
        : { label: 'Paper', value: id };
    });
    const summary = papers.length === 0 ? 'No paper is linked' : `${count(papers.length, 'paper')} linked`;
    // One paper is what can be asked for; a long list of them is usually that of the base models.
    return { score: papers.length === 0 ? 0 : 1, summary, evidence };
  },
});
