import { expect, it } from 'vitest';
import documentation from '#shared/factors/operational/documentation';
import { ask, card, rises, scores } from '../ask.ts';
import { TEMPLATE } from '../template.ts';

const WHOLE = '## Overview\nWhat it is.\n## How to run it\nSo.\n## Limitations\nMany.\n';

it('F1-31 a long card on purpose, use and limits scores fully, no card scores nothing', () => {
  expect(ask(documentation, card(WHOLE + 'x'.repeat(3_000))).score).toBe(1);
  expect(ask(documentation, { card: { exists: false, text: '', truncated: false } })).toMatchObject({
    score: 0,
    summary: 'There is no model card',
  });
});

it('each section is worth two ninths', () => {
  const of = (text: string) => ask(documentation, card(text + 'x'.repeat(3_000))).score;
  expect(of('## Limitations\n')).toBeCloseTo(1 / 3 + 2 / 9, 2);
  expect(of('## Limitations\nSome.\n## How to use\n')).toBeCloseTo(1 / 3 + 4 / 9, 2);
});

it('F1-26 less text never scores higher', () => {
  const of = (length: number) => card('x'.repeat(length));
  expect(rises(scores(documentation, of, [0, 1, 100, 300, 1_000, 3_000, 512_000]))).toBe(true);
});

it('the empty template of model cards is no documentation', () => {
  const { score, summary } = ask(documentation, card(TEMPLATE));
  expect(score).toBeLessThan(0.25);
  expect(summary).toMatch(/without sections on purpose, use or limits$/);
});

it('says how long it is', () => {
  expect(ask(documentation, card('x')).summary).toBe(
    '1 character of its own, without sections on purpose, use or limits',
  );
  expect(ask(documentation, card(`# Usage\n${'x'.repeat(1_000)}`)).summary).toBe(
    '1,008 characters of its own, with sections on use',
  );
});

it('half a megabyte of anything is read in passing', () => {
  for (const piece of ['a', '#', ' ', '\n', '# ', '<!--', '<h1', '```\n', '~~~x\n', '<h1>\n', '# a\n', '-', '`'])
    expect(ask(documentation, card(piece.repeat(512_000 / piece.length))).status).toBe('scored');
});
