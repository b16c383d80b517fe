import { hubUrl } from '../../text/hub-url.ts';
import { count } from '../../text/wording.ts';
import { type Curve, onLogCurve } from '../curve.ts';
import { defineFactor } from '../factor.ts';

// Ours: full marks at the cap of the Hub's list, beyond which the core plan cannot see.
const CURVE: Curve = [
  [0, 0],
  [1, 0.3],
  [10, 0.65],
  [100, 1],
];

export default defineFactor({
  id: 'spaces',
  title: 'Spaces that use it',
  category: 'popularity',
  weight: 10,
  since: '1.0.0',
  evidence: 'adoption',
  needs: ['spaces'],
  docs: {
    why: 'An application built on a model is stronger evidence of use than a download.',
    how: 'Spaces that name the model, as the Hub lists them; its list ends at 100.',
    fix: 'Publish a demo Space and link it to the model.',
  },
  evaluate({ spaces }) {
    const n = spaces.ids.length;
    const evidence = spaces.ids.slice(0, 3).map((value) => ({ label: 'Space', value, url: hubUrl(`spaces/${value}`) }));
    return {
      score: onLogCurve(CURVE, n),
      summary:
        n === 0
          ? 'No Space uses it'
          : `${spaces.atLeast ? 'At least ' : ''}${count(n, 'Space')} ${n === 1 ? 'uses' : 'use'} it`,
      evidence,
    };
  },
});
