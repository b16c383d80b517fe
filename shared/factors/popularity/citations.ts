import { arxivIds } from '../../facts/arxiv.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: most papers are cited less than ten times; a thousand make a work that the field rests on.
const CURVE: Curve = [
  [0, 0],
  [10, 0.4],
  [100, 0.7],
  [1_000, 0.9],
  [10_000, 1],
];

/** What a model built on another gets at most: the papers that it links are most often those of its base. */
const OF_OTHERS = 0.5;

export default defineFactor({
  id: 'citations',
  title: 'Citations of its papers',
  category: 'popularity',
  weight: 5,
  since: '1.2.0',
  evidence: 'adoption',
  needs: ['tags'],
  wants: ['citations', 'lineage'],
  // No open source gives the counts, so that nobody owes them.
  voluntary: true,
  docs: {
    why: 'Work that others cite was read by people who could find its faults.',
    how: 'The most cited of the papers that its tags name, on a logarithmic curve, by the counts of a file that you bring: no open source gives them. A model built on another gets half at most, since its papers are most often those of its base.',
    fix: null,
  },
  evaluate({ tags, citations, lineage }) {
    const linked = arxivIds(tags);
    if (linked.size === 0) return { notApplicable: 'No paper is linked' };
    if (!citations)
      return { unknown: 'Not known: no open source counts citations, and no file of counts was imported' };
    const counted = citations.filter(({ paper }) => linked.has(paper)).toSorted((a, b) => b.count - a.count);
    const best = counted[0];
    if (!best) return { unknown: 'Not known: the imported file has none of its papers' };
    const score = onLogCurve(CURVE, best.count);
    return {
      score: lineage && lineage.models.length > 0 ? OF_OTHERS * score : score,
      summary: `${count(best.count, 'citation')} of ${best.paper}, read ${best.retrieved}`,
      evidence: counted.slice(0, 5).map(({ paper, count: cited, source, retrieved }) => ({
        label: paper,
        value: `${count(cited, 'citation')}, read ${retrieved}`,
        url: source,
      })),
    };
  },
});
