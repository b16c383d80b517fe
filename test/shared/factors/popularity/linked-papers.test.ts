import { expect, it } from 'vitest';
import linkedPapers from '#shared/factors/popularity/linked-papers';
import { ask } from '../ask.ts';

const of = (...tags: string[]) => ({ tags });

it('F1-05 a linked paper scores, none does not, and ids and links are listed', () => {
  expect(ask(linkedPapers, of('en'))).toMatchObject({ score: 0, summary: 'No paper is linked' });
  expect(ask(linkedPapers, of('arxiv:2501.01234'))).toMatchObject({
    score: 1,
    summary: '1 paper linked',
    evidence: [{ label: 'arXiv', value: '2501.01234', url: 'https://arxiv.org/abs/2501.01234' }],
  });
  expect(ask(linkedPapers, of('arxiv:2501.01234', 'doi:10.1000/182')).summary).toBe('2 papers linked');
});

it('the paper that the template of model cards cites is none of the model’s, nor is a DOI of the repository', () => {
  expect(ask(linkedPapers, of('arxiv:1910.09700', 'doi:10.57967/hf/0039')).score).toBe(0);
  expect(ask(linkedPapers, of('arxiv:1910.09700', 'arxiv:2407.10671')).summary).toBe('1 paper linked');
});

it('a paper named twice is one paper, and a hostile id gets no address', () => {
  expect(ask(linkedPapers, of('arxiv:2501.01234', 'arxiv:2501.01234')).summary).toBe('1 paper linked');
  const { evidence } = ask(linkedPapers, of('arxiv:javascript:alert(1)\u001b[2J'));
  expect(evidence).toEqual([{ label: 'Paper', value: 'javascript:alert(1) [2J' }]);
});
