import { describe, expect, it } from 'vitest';
import { print } from '#scanner/snapshot/print';
import { seal } from '#scanner/snapshot/seal';
import { pack } from '#shared/snapshot/pack';
import { model, observation } from '../../shared/capability/sample.ts';
import { bundleOf, runOf, shortRun, TASKS } from '../../shared/capability/scorecard/sample.ts';
import { desk, drawer } from './desk.ts';

const coding = bundleOf([runOf('lab/a'), shortRun('lab/b', 0.5, { cost: 0.05, latency: { firstToken: 1, total: 9 } })]);
const reasoning = bundleOf([runOf('lab/a'), shortRun('lab/b', 0)], { task: TASKS.reasoning });

function stocked() {
  const at = desk();
  at.files.set('coding.json', JSON.stringify(coding));
  at.files.set('reasoning.json', JSON.stringify(reasoning));
  return at;
}

const BUILD = ['scorecard', 'build', 'coding.json', 'reasoning.json', '--date', '2026-11-21'];

describe('assay scorecard build', () => {
  it('F3-17 F3-18 F3-19 F3-20 prints leaderboard, breakdown, recommendations, trade-offs and failures in 80 columns', async () => {
    const { code, out, err } = await stocked().run(BUILD);
    expect([code, err]).toEqual([0, '']);
    for (const words of [
      'Scorecard of 2026-11-21',
      'Across tasks',
      'Task by task',
      'Use lab/a for coding',
      '(dominated)',
      'Failures (2)',
      'Agent reliability: in development',
    ])
      expect(out).toContain(words);
    for (const line of out.split('\n').filter((text) => !text.startsWith('sha256')))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  it('F3-17 writes a card that is never changed: the same again is fine, another is refused', async () => {
    const at = stocked();
    expect((await at.run([...BUILD, '--out', 'card.json'])).code).toBe(0);
    const first = at.files.get('card.json');
    expect((await at.run([...BUILD, '--out', 'card.json'])).code).toBe(0);
    const other = await at.run(['scorecard', 'build', 'coding.json', '--date', '2026-11-21', '--out', 'card.json']);
    expect([other.code, other.out]).toEqual([64, '']);
    expect(other.err).toContain('a scorecard is never changed');
    expect(at.files.get('card.json')).toBe(first);
  });

  it('F3-10 verify builds the card again from its bundles, and finds one changed byte', async () => {
    const at = stocked();
    await at.run([...BUILD, '--out', 'card.json', '--format', 'json']);
    const verify = ['scorecard', 'verify', 'card.json', 'coding.json', 'reasoning.json'];
    expect(await at.run(verify)).toMatchObject({ code: 0, out: expect.stringContaining('✔ card.json') });
    expect((await at.run(['scorecard', 'verify', 'card.json', 'coding.json'])).out).toContain('make another scorecard');
    at.files.set('card.json', (at.files.get('card.json') ?? '').replace('"rank": 1', '"rank": 2'));
    const changed = await at.run(['scorecard', 'verify', 'card.json']);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('the scorecard changed after its id was made');
  });
});

describe('assay scorecard build without bundles', () => {
  const SOURCE = {
    id: 'epoch',
    title: 'Epoch AI',
    url: 'https://epoch.ai/benchmarks',
    licence: 'CC-BY-4.0',
    attribution: 'Epoch AI',
    ships: 'all',
    retrieved: '2026-05-02',
    observations: 3,
    prices: 0,
    skipped: {},
    error: null,
  } as const;
  const figures = ['swe-bench-verified', 'gpqa-diamond', 'terminal-bench-2.0'].map((benchmark) =>
    observation({ benchmark, value: 0.6, model: 'maker/model' }),
  );

  it('makes the card from a snapshot and says so; verify knows it, and a day before the snapshot has none', async () => {
    const at = desk();
    const body = pack({
      sources: [SOURCE],
      models: [model('maker/model')],
      observations: figures,
      prices: [],
      serving: [],
    });
    at.files.set('s.json', print(await seal(body, '2026-11-20', null)));
    const line = ['scorecard', 'build', '--snapshot', 's.json', '--date'];
    const { code, out } = await at.run([...line, '2026-11-21', '--out', 'card.json']);
    expect(code).toBe(0);
    expect(out).toContain('from the snapshot of 2026-11-20');
    expect(out).toContain('GPT-5.3-Codex-Spark: no figures yet');
    expect(out).toContain('not production ready, as of 2026-02-12.');
    expect(out).toContain('no bundles were given');
    for (const text of out.split('\n').filter((one) => !one.startsWith('sha256')))
      expect(text.length).toBeLessThanOrEqual(80);
    expect(JSON.parse(at.files.get('card.json') ?? '')).toMatchObject({ madeFrom: 'snapshot', date: '2026-11-21' });
    expect((await at.run(['scorecard', 'verify', 'card.json'])).code).toBe(0);
    const early = await at.run([...line, '2026-11-19']);
    expect([early.code, early.out]).toEqual([64, '']);
    expect(early.err).toContain('The snapshot is of 2026-11-20');
  });
});

describe('assay scorecard verify', () => {
  it('F3-05 F3-10 scores every run again, as JSON too', async () => {
    const { code, out } = await stocked().run(['scorecard', 'verify', 'coding.json', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([{ file: 'coding.json', kind: 'bundle', problems: [], flags: [] }]);
  });

  it('F3-07 ends with 1 for a bundle whose prompt was changed, and with 64 on building from it', async () => {
    const at = stocked();
    at.files.set('coding.json', JSON.stringify({ ...coding, prompt: 'Easier.' }));
    const verified = await at.run(['scorecard', 'verify', 'coding.json']);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('the prompts changed after sentHash was made');
    expect(await at.run(BUILD)).toMatchObject({ code: 64, out: '' });
  });
});

describe('what assay scorecard cannot use ends with 64 and a message', () => {
  it.each([
    [['scorecard'], 'needs verify and files, or build'],
    [['scorecard', 'verify'], 'needs verify and files, or build'],
    [['scorecard', 'build', 'coding.json', '--snapshot', 's.json', '--date', '2026-11-21'], 'not both'],
    [['scorecard', 'burn', 'coding.json'], 'needs verify and files, or build'],
    [['scorecard', 'build', 'coding.json'], 'needs --date DATE'],
    [['scorecard', 'build', 'coding.json', '--date', 'today'], 'needs --date DATE'],
    [['scorecard', 'build', 'coding.json', '--date', '2026-02-31'], 'needs --date DATE'],
    [['scorecard', 'build', 'coding.json', '--date', '2025-01-01'], 'no run of a core category'],
    [['scorecard', 'verify', 'empty.json'], 'is not JSON'],
    [['scorecard', 'verify', 'other.json'], 'other.json is no bundle: schema'],
    [['scorecard', 'build', 'card.json', '--date', '2026-11-21'], 'is a scorecard; build takes bundles'],
  ])('%j: %s', async (line, message) => {
    const at = stocked();
    at.files.set('empty.json', '');
    at.files.set('other.json', '{"a": 1}');
    at.files.set('card.json', '{"leaderboard": []}');
    const { code, out, err } = await at.run(line);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain(message);
  });

  it('writes no card that cannot be kept, and prints none either', async () => {
    const at = stocked();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const line = [...BUILD, '--out', 'card.json'];
    const kept = await at.run(line, { files: { ...drawer(at.files), append: () => Promise.reject(full) } });
    expect([kept.code, kept.out, at.files.has('card.json')]).toEqual([74, '', false]);
    expect(kept.err).toContain('card.json cannot be written: the disk is full');
    const shut = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', syscall: 'open' });
    const { read } = drawer(at.files);
    const files = {
      ...drawer(at.files),
      read: (path: string) => (path === 'card.json' ? Promise.reject(shut) : read(path)),
    };
    const closed = await at.run(line, { files });
    expect([closed.code, at.files.has('card.json')]).toEqual([74, false]);
    expect(closed.err).toContain('card.json cannot be read');
  });

  it.each([
    ['no id', { leaderboard: [] }],
    ['an id of another kind', { leaderboard: [], id: 7 }],
    ['the id of another card', { leaderboard: [], id: `sha256:${'0'.repeat(64)}` }],
    ['a leaderboard of nothing', { leaderboard: null, id: '__proto__' }],
  ])('a card with %s is not what it says', async (_, card) => {
    const at = stocked();
    at.files.set('card.json', JSON.stringify(card));
    const { code, out } = await at.run(['scorecard', 'verify', 'card.json', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        ...{ file: 'card.json', kind: 'scorecard', flags: [] },
        problems: [expect.stringMatching(/^the scorecard changed after its id was made: it is sha256:[0-9a-f]{64}$/)],
      },
    ]);
  });

  it('one bad file among good ones is told by its name, and the others are still verified', async () => {
    const at = stocked();
    at.files.set('changed.json', JSON.stringify({ ...reasoning, prompt: 'Easier.' }));
    const line = ['scorecard', 'verify', 'coding.json', 'changed.json', 'reasoning.json', '-f', 'json'];
    const { code, out } = await at.run(line);
    expect(code).toBe(1);
    const told: { file: string; problems: string[] }[] = JSON.parse(out);
    expect(told.map(({ file, problems }) => [file, problems.length > 0])).toEqual([
      ['coding.json', false],
      ['changed.json', true],
      ['reasoning.json', false],
    ]);
  });

  it('makes the same card whatever the order of its bundles', async () => {
    const at = stocked();
    const json = async (...files: string[]) =>
      (await at.run(['scorecard', 'build', ...files, '--date', '2026-11-21', '-f', 'json'])).out;
    const one = await json('coding.json', 'reasoning.json');
    expect(JSON.parse(one).id).toMatch(/^sha256:/);
    expect(JSON.parse(await json('reasoning.json', 'coding.json'))).toEqual(JSON.parse(one));
  });

  it('takes no more files than a card can be of', async () => {
    const many = Array.from({ length: 501 }, () => 'coding.json');
    const { code, err } = await stocked().run(['scorecard', 'verify', ...many]);
    expect(code).toBe(64);
    expect(err).toContain('501 files are more than 500');
  });

  it('but a file that is not there ends with 74', async () => {
    const { code, err } = await stocked().run(['scorecard', 'verify', 'gone.json']);
    expect(code).toBe(74);
    expect(err).toContain('gone.json cannot be read: ENOENT');
  });

  it.each([
    ['a negative cost', { runs: [runOf('lab/a', { cost: -1 })] }, 'runs.0.cost'],
    ['a mark above 1', { runs: [runOf('lab/a', { marks: { cause: 2, tested: 1 } })] }, 'runs.0.marks'],
    ['no run', { runs: [] }, 'runs'],
    ['a date that is none', { runs: [runOf('lab/a', { runAt: 'yesterday' })] }, 'must be a moment in UTC'],
    ['text that steers a terminal', { '\u001b[2J': 1 }, 'no bundle'],
  ])('%s', async (_, change, message) => {
    const at = stocked();
    at.files.set('coding.json', JSON.stringify({ ...coding, ...change }));
    const { code, err } = await at.run(['scorecard', 'verify', 'coding.json']);
    expect(code).toBe(64);
    expect(err).toContain(message);
    expect(err).not.toContain('\u001b');
  });
});
