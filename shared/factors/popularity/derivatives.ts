import { count, thousands } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: one derivative is a start, a hundred make it a base of the field.
const CURVE: Curve = [
  [0, 0],
  [1, 0.3],
  [10, 0.6],
  [100, 0.9],
  [1_000, 1],
];

export default defineFactor({
  id: 'derivatives',
  title: 'Models built on it',
  category: 'popularity',
  weight: 10,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['descendants'],
  docs: {
    why: 'People who build on a model have looked at it closely.',
    how: 'Fine-tunes, adapters, merges and quantizations that name it as their base.',
    fix: null,
  },
  evaluate({ descendants }) {
    const { adapter, finetune, merge, quantized } = descendants;
    const total = adapter + finetune + merge + quantized;
    const evidence = [
      { label: 'Fine-tunes', value: thousands(finetune) },
      { label: 'Adapters', value: thousands(adapter) },
      { label: 'Merges', value: thousands(merge) },
      { label: 'Quantizations', value: thousands(quantized) },
    ];
    return { score: onLogCurve(CURVE, total), summary: `${count(total, 'model')} built on it`, evidence };
  },
});
