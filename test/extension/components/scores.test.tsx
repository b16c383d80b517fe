import { expect, it } from 'vitest';
import { Scores } from '../../../extension/components/scores.tsx';
import { sampleReport } from '../../shared/report/sample.ts';
import { render, textsOf } from './render.ts';

it('shows the three scores, each as shape, number and word', () => {
  const root = render(<Scores report={sampleReport()} />);
  expect(textsOf(root, 'dt')).toEqual(['Composite', 'Security', 'Confidence']);
  expect(textsOf(root, 'b')).toEqual(['71.5', '90.0', '87\u00a0%']);
  expect(textsOf(root, '.word')).toEqual(['Good', 'No issues', 'Medium']);
  expect(root.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(3);
});

it('names the full score, so that it is not taken for the core score', () =>
  expect(textsOf(render(<Scores report={sampleReport({ plan: 'full' })} />), 'dt')[0]).toBe('Composite, full'));

it('shows a dash for what is not known', () => {
  const report = sampleReport({
    composite: { value: null, uncapped: null },
    security: { value: null, uncapped: null, verdict: 'not-scanned' },
  });
  const root = render(<Scores report={report} />);
  expect(textsOf(root, 'b').slice(0, 2)).toEqual(['–', '–']);
  expect(root.querySelectorAll('[data-tone="good"]')).toHaveLength(0);
});
