import { count } from '../../text/wording.ts';
import { defineFactor } from '../factor.ts';

// Ours: what an author claims is worth two thirds of what was verified, as most claims hold but none was checked.
const WORTH = { verified: 1, claimed: 2 / 3, community: 1 / 3 } as const;

/** Three benchmarks, the documents' bound for high confidence. */
const ENOUGH = 3;

export default defineFactor({
  id: 'evaluation-results',
  title: 'Evaluation results',
  category: 'operational',
  weight: 12,
  since: '1.0.0',
  evidence: 'benchmark',
  needs: ['evaluations'],
  docs: {
    why: 'Published results let claims be compared and checked.',
    how: 'Benchmarks with a result in the repository; a verified result counts fully, a claimed one less, one from an open pull request least.',
    fix: 'Add results to the card or as `.eval_results` files.',
  },
  evaluate({ evaluations }) {
    const best = new Map<string, number>();
    for (const { benchmark, standing } of evaluations)
      best.set(benchmark, Math.max(best.get(benchmark) ?? 0, WORTH[standing]));
    const evidence = evaluations.slice(0, 5).map(({ benchmark, metric, value, standing }) => ({
      label: benchmark,
      value: `${value}${metric === null ? '' : ` ${metric}`} (${standing})`,
    }));
    if (best.size === 0) return { score: 0, summary: 'No evaluation result is published' };
    const worth = [...best.values()].reduce((total, w) => total + w, 0);
    return { score: Math.min(1, worth / ENOUGH), summary: `Results on ${count(best.size, 'benchmark')}`, evidence };
  },
});
