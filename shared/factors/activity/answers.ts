import { count, thousands } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'answers',
  title: 'Threads answered',
  category: 'activity',
  weight: 20,
  since: '1.0.0',
  evidence: 'maintenance',
  needs: ['discussions'],
  docs: {
    why: 'An owner who answers can be asked before trouble, and after.',
    how: 'Share of the newest threads that were closed, merged, or that the owner took part in.',
    fix: 'Answer and close the open threads.',
  },
  evaluate({ discussions }) {
    const threads = discussions.recent.filter(({ status }) => status !== 'draft');
    if (threads.length === 0) return { notApplicable: 'No thread to answer' };
    const answered = threads.filter(({ status, ownerTookPart }) => status !== 'open' || ownerTookPart === true).length;
    const summary = `${thousands(answered)} of the newest ${count(threads.length, 'thread')} closed or answered by the owner`;
    return { score: answered / threads.length, summary };
  },
});
