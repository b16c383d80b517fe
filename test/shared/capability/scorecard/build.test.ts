import { describe, expect, it } from 'vitest';
import { measureStability } from '#shared/capability/rq/runs';
import { addressOf } from '#shared/capability/scorecard/address';
import { buildScorecard, type Scorecard } from '#shared/capability/scorecard/build';
import type { Bundle } from '#shared/capability/scorecard/bundle';
import { bundleOf, runOf, sha256, shortRun, TASKS } from './sample.ts';

const DATE = '2026-11-21';

const built = (bundles: readonly Bundle[], date = DATE): Scorecard => {
  const card = buildScorecard(bundles, date, sha256);
  if ('problems' in card) throw new Error(card.problems.join('; '));
  return card;
};
const problemsOf = (bundles: readonly Bundle[], date = DATE): string => {
  const card = buildScorecard(bundles, date, sha256);
  return 'problems' in card ? card.problems.join('; ') : '';
};

// dear is best; thrifty nearly as good, cheaper and quicker; poor is worse than thrifty in everything; part ran one task.
const dear = { cost: 0.5, latency: { firstToken: 2, total: 30 } };
const thrifty = { cost: 0.01, latency: { firstToken: 0.3, total: 4 } };
const poor = { cost: 0.05, latency: { firstToken: 0.9, total: 9 } };
const of = (task: Bundle['task'], more: Parameters<typeof bundleOf>[0] = []) =>
  bundleOf(
    [
      runOf('lab/dear', dear),
      runOf('lab/dear', {
        ...dear,
        repetition: 2,
        runAt: '2026-11-19T09:00:00Z',
        latency: { firstToken: 3, total: 50 },
      }),
      shortRun('lab/thrifty', 0.95, thrifty),
      shortRun('lab/poor', 0.2, { ...poor, guardrailMisses: 2 }),
      ...more,
    ],
    { task },
  );
const bundles = [of(TASKS.coding, [runOf('lab/part', { cost: 0.001 })]), of(TASKS.reasoning), of(TASKS.tools)];
const card = built(bundles);

describe('a scorecard', () => {
  it('F3-17 is dated, addressed by its content, and the same for the same bundles in any order', () => {
    expect(card.date).toBe(DATE);
    expect(card.id).toBe(addressOf(card, sha256));
    expect(built(bundles.toReversed())).toEqual(card);
    expect(built(bundles, '2026-11-22').id).not.toBe(card.id);
    expect(card.categories.map(({ id, tasks }) => [id, tasks])).toEqual([
      ['coding', 1],
      ['reasoning', 1],
      ['tool-use', 1],
      ['research', 0],
      ['agent-reliability', 0],
    ]);
  });

  it('F3-18 has a leaderboard across tasks; a model that skipped some has no rank', () => {
    expect(card.leaderboard.map(({ model, rank, tasks }) => [model, rank, tasks])).toEqual([
      ['lab/dear', 1, 3],
      ['lab/thrifty', 2, 3],
      ['lab/poor', 3, 3],
      ['lab/part', null, 1],
    ]);
    expect(card.leaderboard[1]?.score).toBeCloseTo(0.975, 12);
  });

  it('F3-18 equal scores share a rank', () => {
    const tied = built([bundleOf([runOf('lab/a'), runOf('lab/b'), shortRun('lab/c', 0)])]);
    expect(tied.leaderboard.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('F3-19 breaks down each task by model', () => {
    expect(card.tasks.map(({ task, models }) => [task.id, models.length])).toEqual([
      ['deploy', 3],
      ['fix-the-race', 4],
      ['outage', 3],
    ]);
  });

  it('F3-11 F3-12 F3-13 F3-14 tells performance, cost, latency and reliability of each model', () => {
    const [first] = card.leaderboard;
    expect(first).toMatchObject({
      score: 1,
      errorRate: 0,
      compliance: 1,
      successRate: 1,
      tokensPerRun: 1200,
      consistency: 1,
    });
    expect(first?.costPerRun).toBeCloseTo(0.5, 12);
    expect(first).toMatchObject({ firstToken: { p50: 2, p95: 3 }, total: { p50: 30, p95: 50 } });
    const poorly = card.leaderboard.find(({ model }) => model === 'lab/poor');
    expect(poorly).toMatchObject({ successRate: 0, costPerSuccess: null, guardrailMisses: 6, consistency: null });
    expect(poorly?.failureModes).toEqual([{ mode: 'no test', count: 3 }]);
  });

  it('F3-12 cost per success counts the failed runs too; an unknown cost leaves none', () => {
    const runs = [runOf('lab/a', { cost: 0.1 }), shortRun('lab/a', 0, { repetition: 2, cost: 0.3 })];
    expect(built([bundleOf(runs)]).leaderboard[0]?.costPerSuccess).toBeCloseTo(0.4, 12);
    const unknown = built([bundleOf([...runs, runOf('lab/a', { repetition: 3, cost: null })])]).leaderboard[0];
    expect(unknown).toMatchObject({ costPerRun: null, costPerSuccess: null });
  });

  it('F3-11 an error is a run that scored 0, and is on record', () => {
    const failed = built([
      bundleOf([runOf('lab/a'), runOf('lab/a', { repetition: 2, error: 'timed out', output: '' })]),
    ]);
    expect(failed.leaderboard[0]).toMatchObject({ errorRate: 0.5, score: 0.5 });
    expect(failed.failures).toMatchObject([{ model: 'lab/a', mode: 'error', reason: 'timed out' }]);
  });

  it('F3-14 consistency is the stability of the RQ over the repeated runs', () => {
    const scores = [1, 0.75, 1];
    const runs = scores.map((score, at) =>
      score === 1 ? runOf('lab/a', { repetition: at + 1 }) : shortRun('lab/a', 0.5, { repetition: at + 1 }),
    );
    const expected = measureStability(
      scores.map((score, at) => ({ question: 'fix-the-race', day: '2026-11-20', repetition: at + 1, score })),
    );
    expect(built([bundleOf(runs)]).leaderboard[0]?.consistency).toBe('f2' in expected ? expected.f2 : null);
  });

  it('F3-09 lists each failure with what was expected, what came and why', () => {
    expect(card.failures.filter(({ model }) => model === 'lab/poor')).toHaveLength(3);
    expect(card.failures[0]).toEqual({
      model: 'lab/thrifty',
      task: 'deploy',
      repetition: 1,
      mode: 'no test',
      expected: 'a test that fails before',
      got: 'none',
      reason: 'it stopped early',
    });
  });
});

describe('F3-20 recommendations', () => {
  const coding = built([of(TASKS.coding)]).recommendations;

  it('name what to use, and when not to, each by a rule and with its numbers in the text', () => {
    expect(coding.map(({ rule, model }) => [rule, model])).toEqual([
      ['best', 'lab/dear'],
      ['cheaper', 'lab/thrifty'],
      ['quicker', 'lab/thrifty'],
      ['guardrails', 'lab/poor'],
    ]);
    expect(coding.map(({ text }) => text)).toEqual([
      'Use lab/dear for coding: 1.000 over 1 task and 2 runs, 100 % of them successes.',
      'Unless cost matters more: lab/thrifty reaches 0.975 at $0.0100 a run instead of $0.5000.',
      'Unless time matters more: lab/thrifty reaches 0.975 in 4.0 s instead of 30.0 s.',
      'Do not leave lab/poor alone with coding: 2 guardrail misses in 1 run.',
    ]);
    expect(coding.map(({ numbers }) => numbers)).toEqual([
      { score: 1, tasks: 1, runs: 2, successRate: 1 },
      { score: expect.closeTo(0.975, 12), cost: 0.01, bestCost: 0.5 },
      { score: expect.closeTo(0.975, 12), seconds: 4, bestSeconds: 30 },
      { guardrailMisses: 2, runs: 1 },
    ]);
  });

  it('name no cheaper one that is much worse, nor one whose cost nobody knows', () => {
    const worse = built([bundleOf([runOf('lab/best'), shortRun('lab/cheap', 0, { cost: 0.0001 })])]);
    expect(worse.recommendations.map(({ rule }) => rule)).toEqual(['best']);
    const unknown = built([
      bundleOf([
        runOf('lab/best'),
        shortRun('lab/next', 0.99, { cost: null, latency: { firstToken: null, total: null } }),
      ]),
    ]);
    expect(unknown.recommendations.map(({ rule }) => rule)).toEqual(['best']);
  });
});

describe('F3-15 the trade-off of score, cost and time', () => {
  it('marks what another model beats in every respect, and says why not', () => {
    expect(card.tradeOffs.map(({ model, dominatedBy }) => [model, dominatedBy])).toEqual([
      ['lab/dear', null],
      ['lab/thrifty', null],
      ['lab/poor', 'lab/thrifty'],
    ]);
    expect(card.tradeOffs[2]?.whyNot).toContain(
      'lab/thrifty scores 0.975 against 0.600, costs $0.0100 against $0.0500',
    );
  });

  it('lets nobody be beaten by, or beat, what is not known, and equals stand side by side', () => {
    const some = built([
      bundleOf([
        runOf('lab/a'),
        runOf('lab/b'),
        runOf('lab/c', { cost: null }),
        shortRun('lab/d', 0, { latency: { firstToken: null, total: null } }),
      ]),
    ]);
    expect(some.tradeOffs.every(({ dominatedBy }) => dominatedBy === null)).toBe(true);
  });
});

describe('what is not put into one list', () => {
  it('F3-08 runs whose rubric came after them are flagged and not ranked', () => {
    const early = built([bundleOf([runOf('lab/a'), runOf('lab/b', { runAt: '2026-10-01T00:00:00Z' })])]);
    expect(early.leaderboard.map(({ model }) => model)).toEqual(['lab/a']);
    expect(early.flags).toEqual([expect.stringContaining('fix-the-race: lab/b, run 1 began')]);
  });

  it('F3-17 runs after the date are left out, and counted', () => {
    const later = built([bundleOf([runOf('lab/a'), runOf('lab/b', { runAt: '2026-11-22T00:00:00Z' })])]);
    expect(later.leaderboard.map(({ model }) => model)).toEqual(['lab/a']);
    expect(later.flags).toEqual(['fix-the-race: 1 run from after 2026-11-21 left out']);
    expect(problemsOf([bundleOf([runOf('lab/a')])], '2026-11-01')).toContain('no run of a core category');
  });

  it('F3-06 results of unlike methods are refused together', () => {
    const other = bundleOf([runOf('lab/a')], { task: TASKS.reasoning, method: 'other/2' });
    expect(problemsOf([bundleOf([runOf('lab/a')]), other])).toContain(
      'unlike methods are not mixed: assay-tasks/1, other/2',
    );
    const claimed = bundleOf([runOf('lab/a')], { task: TASKS.reasoning, evidence: 'self-reported' });
    expect(built([bundleOf([runOf('lab/a')]), claimed]).flags).toEqual([
      'results of several origins stand together: independent, self-reported',
    ]);
    expect(card.bundles.map(({ evidence }) => evidence)).toEqual(['independent', 'independent', 'independent']);
  });

  it('a task in two bundles, a tampered bundle and no bundle at all make no card', () => {
    const bundle = bundleOf([runOf('lab/a')]);
    expect(problemsOf([bundle, bundle])).toContain('the task fix-the-race is in two bundles');
    expect(problemsOf([{ ...bundle, prompt: 'easier' }])).toContain('fix-the-race: the prompts changed');
    expect(problemsOf([])).toContain('no run');
  });
});
