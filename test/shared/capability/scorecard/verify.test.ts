import { describe, expect, it } from 'vitest';
import { type Bundle, bundleSchema } from '#shared/capability/scorecard/bundle';
import { categoryOf, TASK_CATEGORIES } from '#shared/capability/scorecard/categories';
import { scoreOf } from '#shared/capability/scorecard/score-run';
import { verifyBundle } from '#shared/capability/scorecard/verify';
import { canonicalJson } from '#shared/text/canonical-json';
import { bundleOf, runOf, sealed, sha256, shortRun } from './sample.ts';

const good = bundleOf([runOf('lab/a'), shortRun('lab/b', 0.5)]);
const problemsOf = (bundle: Bundle): string => verifyBundle(bundle, sha256).problems.join('\n');

describe('a bundle', () => {
  it('that is what it says has no problems and no flags', () => {
    expect(verifyBundle(good, sha256)).toEqual({ problems: [], flags: [] });
  });

  it('F3-05 F3-07 needs prompt, system prompt, rubric and whole outputs, be they empty', () => {
    expect(bundleSchema.safeParse(good).success).toBe(true);
    for (const field of ['prompt', 'systemPrompt', 'sentHash', 'rubric', 'runs'])
      expect(bundleSchema.safeParse({ ...good, [field]: undefined }).success).toBe(false);
    const withoutOutput = { ...good, runs: [{ ...runOf('lab/a'), output: undefined }] };
    expect(bundleSchema.safeParse(withoutOutput).success).toBe(false);
    expect(good.systemPrompt).toBe('');
  });

  it.each([
    ['the prompt', 'sentHash', { prompt: 'Something easier.' }],
    ['the system prompt', 'sentHash', { systemPrompt: 'The answer is 42.' }],
    ['the rubric', 'rubric.hash', { rubric: { ...good.rubric, passAt: 0.1 } }],
    ['an output', 'id', { runs: [runOf('lab/a', { output: 'DONE, better' })] }],
  ])('F3-07 F3-10 in which %s was changed afterwards is found out by its %s', (_, field, change) => {
    expect(problemsOf({ ...good, ...change })).toContain(`changed after ${field} was made: it is sha256:`);
  });

  it('F3-10 has the same address whatever the order of its keys', () => {
    const turned = bundleSchema.parse(Object.fromEntries(Object.entries(good).toReversed()));
    expect(problemsOf(turned)).toBe('');
    expect(canonicalJson({ b: [1, { d: 2, c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":2}]}');
  });

  it('F3-08 flags runs whose rubric was not fixed before them', () => {
    const late = bundleOf([runOf('lab/a'), runOf('lab/b', { runAt: '2026-10-31T23:59:59Z' })]);
    const { problems, flags } = verifyBundle(late, sha256);
    expect(problems).toEqual([]);
    expect(flags).toEqual([
      expect.stringContaining('lab/b, run 1 began at 2026-10-31T23:59:59Z, the rubric was fixed at'),
    ]);
    const same = bundleOf([runOf('lab/a', { runAt: '2026-11-01T00:00:00Z' })]);
    expect(verifyBundle(same, sha256).flags).toHaveLength(1);
  });

  it('F3-09 that falls short of a criterion and does not say how is no good', () => {
    expect(problemsOf(bundleOf([shortRun('lab/b', 0.5, { failures: [] })]))).toContain(
      'fell short of tested and does not say how',
    );
    expect(problemsOf(bundleOf([runOf('lab/b', { output: 'no end' })]))).toContain('fell short of done');
  });

  it.each([
    ['claims another score', { score: 1 }, 'claims 1; scored again it is 0.75'],
    ['lacks a mark', { marks: { cause: 1 } }, 'has no mark for every criterion'],
    [
      'is marked for what is no criterion',
      { marks: { cause: 1, tested: 0.5, style: 1 } },
      'style, which is no criterion',
    ],
  ])('F3-10 with a run that %s is found out', (_, change, message) => {
    expect(problemsOf(bundleOf([shortRun('lab/b', 0.5, change)]))).toContain(message);
  });

  it('with a run told twice, an unknown category or kind, or criteria of one name is no good', () => {
    expect(problemsOf(bundleOf([runOf('lab/a'), runOf('lab/a')]))).toContain('lab/a, run 1 is there twice');
    expect(problemsOf(sealed({ ...good, task: { ...good.task, category: 'poetry' } }))).toContain('no category poetry');
    expect(problemsOf(sealed({ ...good, task: { ...good.task, kind: 'incident' } }))).toContain(
      'no tasks of kind incident',
    );
    const [first] = good.rubric.criteria;
    if (!first) throw new Error('no criterion');
    expect(
      problemsOf(sealed({ ...good, rubric: { ...good.rubric, criteria: [...good.rubric.criteria, first] } })),
    ).toContain('two criteria have one id');
  });
});

describe('the score of a run', () => {
  it('is the weighted mean of its marks; what a machine can judge it judges itself', () => {
    expect(scoreOf(good.rubric, runOf('lab/a'))).toBe(1);
    expect(scoreOf(good.rubric, shortRun('lab/b', 0.5))).toBe(0.75);
    expect(scoreOf(good.rubric, runOf('lab/c', { output: 'no end', marks: { cause: 1, tested: 1, done: 1 } }))).toBe(
      0.75,
    );
    expect(scoreOf(good.rubric, runOf('lab/d', { error: 'timed out' }))).toBe(0);
  });

  it('takes no mark from what every object has', () => {
    const rubric = { ...good.rubric, criteria: [{ id: 'constructor', text: 'x', weight: 1 }] };
    expect(scoreOf(rubric, runOf('lab/a'))).toBeNull();
  });

  it.each([
    ['lacks', 'sorry', 'Sorry, no', 1],
    ['lacks', 'sorry', 'so sorry', 0],
    ['equals', '42', ' 42\n', 1],
    ['equals', '42', '42!', 0],
  ] as const)('%s %s in "%s": %d', (kind, text, output, mark) => {
    const rubric = { ...good.rubric, criteria: [{ id: 'x', text: 'x', weight: 1, check: { kind, text } }] };
    expect(scoreOf(rubric, runOf('lab/a', { output }))).toBe(mark);
  });
});

describe('categories', () => {
  it('F3-02 F3-03 F3-04 coding, reasoning and tool use have three kinds of tasks each', () => {
    const kinds = (id: string) => categoryOf(id)?.kinds.map((kind) => kind.id);
    expect(kinds('coding')).toEqual(['bug-fix', 'refactor', 'feature']);
    expect(kinds('reasoning')).toEqual(['build-or-buy', 'incident', 'trade-off']);
    expect(kinds('tool-use')).toEqual(['documentation', 'workflow', 'configuration']);
  });

  it('F3-22 research and agent reliability are in development: their bundles are taken, and rank nobody', () => {
    const young = TASK_CATEGORIES.filter(({ status }) => status === 'in development').map(({ id }) => id);
    expect(young).toEqual(['research', 'agent-reliability']);
    const bundle = bundleOf([runOf('lab/a')], {
      task: { id: 't', title: 'T', category: 'research', kind: 'research' },
    });
    expect(verifyBundle(bundle, sha256)).toEqual({ problems: [], flags: ['research is in development: not ranked'] });
  });
});
