import { formatOf } from '../../files/formats.ts';
import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

// Ours: the less a kind of file has to do with a model, the less it is worth.
const SCORE: { readonly [formatId: string]: number } = {
  executable: 0, // the loaders of the campaign of May 2026 were programs and scripts, no pickles
  llamafile: 0.1,
  script: 0.15,
  python: 0.5, // common, readable, and run only when asked for
};
/** Pickles, by whether there are safer weights that a loader would prefer. */
const PICKLE = { beside: 0.5, alone: 0.2 } as const;

export default defineFactor({
  id: 'code-files',
  title: 'Files that run code',
  category: 'security',
  weight: 17,
  since: '1.0.0',
  evidence: 'inspection',
  needs: ['files'],
  docs: {
    why: 'Programs, scripts and pickles act on the machine that opens them; weights have no need of them.',
    how: 'The riskiest kind among the files: programs, then scripts, then pickles and Python; pickles weigh less beside safer weights.',
    fix: 'Move code to a code repository, and remove programs and pickles.',
  },
  evaluate({ files }) {
    const all = files.map(({ path }) => ({ path, format: formatOf(path) }));
    const kinds = all.filter(({ format }) => format.risk === 'runs-code');
    if (files.length === 0) return { notApplicable: 'There are no files' };
    if (kinds.length === 0) return { score: 1, summary: 'No file that runs code by its nature' };
    const safer = all.some(({ format }) => format.weights && format.risk !== 'runs-code');
    const pickle = safer ? PICKLE.beside : PICKLE.alone;
    const score = kinds.reduce((worst, { format }) => Math.min(worst, SCORE[format.id] ?? pickle), 1);
    const ranked = kinds.sort((a, b) => (SCORE[a.format.id] ?? pickle) - (SCORE[b.format.id] ?? pickle));
    const evidence = ranked.slice(0, 10).map(({ path, format }) => ({ label: format.title, value: path }));
    return { score, summary: `${count(kinds.length, 'file')} of a kind that runs code`, evidence };
  },
});
