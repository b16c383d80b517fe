import { expect, it } from 'vitest';
import remoteCode from '#shared/factors/security/remote-code';
import { ask } from '../ask.ts';

it('F1-29 code of the repository that runs on loading is a risk, by either sign', () => {
  expect(ask(remoteCode, { remoteCode: { autoMap: [], tagged: true } }).score).toBeCloseTo(0.15, 3);
  expect(ask(remoteCode, { remoteCode: { autoMap: ['modeling_x.XModel'], tagged: false } })).toMatchObject({
    score: expect.closeTo(0.15, 3),
    evidence: [{ label: 'auto_map', value: 'modeling_x.XModel' }],
  });
});

it('F1-31 loading without code of its own is a merit', () => {
  expect(ask(remoteCode)).toMatchObject({ score: 1, summary: 'Loads without code of its own' });
});

it('shows at most ten classes, harmless', () => {
  const autoMap = Array.from({ length: 500 }, () => `\u001b[2J${'x'.repeat(5_000)}`);
  const { evidence } = ask(remoteCode, { remoteCode: { autoMap, tagged: true } });
  expect(evidence).toHaveLength(10);
  for (const { value } of evidence) expect(value).toMatch(/^\[2Jx+…$/);
});
