import { describe, expect, it } from 'vitest';
import { FULL } from '../../shared/capability/rq/sample.ts';
import { desk } from './desk.ts';

const RECORD = { model: 'lab/model', inputs: { ...FULL, openWeights: true } };
const { hle: _, price: __, factScore: ___, ...SOME } = FULL;
const PROVISIONAL = { model: 'lab/gaps', releasedAt: '2026-11-10', inputs: { ...SOME, openWeights: false } };

const rq = async (data: unknown, line: readonly string[] = [], runs?: unknown) => {
  const { files, run } = desk();
  files.set('in.json', typeof data === 'string' ? data : JSON.stringify(data));
  if (runs !== undefined) files.set('runs.json', JSON.stringify(runs));
  return run(['rq', '--inputs', 'in.json', ...line]);
};

const RUNS = {
  model: 'lab/gaps',
  runs: Array.from({ length: 300 }, (_, at) => ({
    question: `q${at % 100}`,
    day: `2026-11-0${1 + Math.floor(at / 100)}`,
    score: at % 7 === 0 ? 0.5 : 0.9,
  })),
};

describe('assay rq', () => {
  it('F2-31 prints an RQ that the printed inputs reproduce to the bit', async () => {
    const { code, out } = await rq(PROVISIONAL, ['--format', 'json']);
    const first = JSON.parse(out);
    const inputs = Object.fromEntries(first.inputs.map(({ id, value }: { id: string; value: number }) => [id, value]));
    const again = await rq({ model: 'lab/gaps', inputs: { ...inputs, openWeights: false } }, ['--format', 'json']);
    const second = JSON.parse(again.out);
    expect([code, again.code]).toEqual([0, 0]);
    for (const field of ['value', 'intrinsic', 'effective', 'interval', 'status', 'completeness', 'steps'])
      expect(second[field]).toEqual(first[field]);
  });

  it('has every field that the JSON promises, for a model with gaps', async () => {
    const data = JSON.parse((await rq(PROVISIONAL, ['--format', 'json'])).out);
    expect(data).toMatchObject({
      model: 'lab/gaps',
      status: 'provisional',
      newModel: true,
      valueIs: 'intrinsic',
      effective: { value: null },
      interval: { outside: ['factScore'] },
    });
    expect(data.missing.map(({ id }: { id: string }) => id)).toEqual(['hle', 'factScore', 'price']);
    for (const field of ['steps', 'limitations']) expect(data[field].length).toBeGreaterThan(5);
    expect(data.version).toMatch(/^2\.0\+/);
  });

  it('F2-05 F2-14 F2-15 F2-27 shows a person value, both readings, the modulator, what is missing and each step', async () => {
    const { code, out, err } = await rq(PROVISIONAL);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/RQ \d+\.\d\d \(intrinsic\), provisional, new model: provisional/);
    for (const words of [
      '12 of 15 inputs',
      'a band',
      'upright: 1',
      'limits it',
      'Humanity’s Last Exam',
      'RQ_effective = RQ_intrinsic × f(A)',
      'Known limitations',
      'momentum',
    ])
      expect(out).toContain(words);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('F2-54 F2-55 shows each input with its source and age, and what is stale', async () => {
    const price = { value: 3, source: 'price list', date: '2026-11-18' };
    const { out } = await rq({
      ...RECORD,
      inputs: { ...RECORD.inputs, price, ttft: { ...price, date: '2026-11-21' } },
    });
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('Price 3 (price list; 2026-11-18, 3 days old, stale)');
    expect(flat).toContain('Time to the first token 3 (price list; 2026-11-21, 0 days old)');
    expect(flat).toContain('GDPval 0.45 (no source; undated; not reproducible)');
  });

  it('F2-15 draws f(A) as a point against the neutral line when it is known', async () => {
    expect((await rq({ ...RECORD, inputs: { ...RECORD.inputs, price: 60 } })).out).toMatch(/0\.92 ·+●·*│·+ 1\.02/);
  });

  it('F2-04 names a benchmark gap with both numbers', async () => {
    const { out } = await rq({ ...RECORD, inputs: { ...RECORD.inputs, sweBenchVerified: 0.95 } });
    expect(out).toContain('SWE-bench Verified 0.950 against Pro 0.480');
  });

  it('F2-58 lists each modality by itself, with a warning', async () => {
    const image = { ...RECORD, model: 'lab/painter', modality: 'image' };
    const { out } = await rq([RECORD, image]);
    expect(out).toMatch(/^image$[\s\S]*lab\/painter[\s\S]*^text$[\s\S]*lab\/model/m);
    expect(out).toContain('assumed and not proven');
    expect((await rq([RECORD, PROVISIONAL])).out).not.toMatch(/^text$/m);
  });

  it('ends with 2 and says why for a model that has no RQ', async () => {
    const { code, out } = await rq({ model: 'lab/unknown', inputs: {} });
    expect(code).toBe(2);
    expect(out).toContain('no RQ: unavailable');
    expect(out).toContain('IG is empty');
    expect(JSON.parse((await rq({ model: 'x', inputs: {} }, ['--format', 'json'])).out)).toMatchObject({
      status: 'unavailable',
      value: null,
      interval: null,
    });
  });

  it('F2-14 F2-15 lists several models by the effective value, with the pairs that accessibility swaps', async () => {
    const free = {
      model: 'open/free',
      sponsored: true,
      inputs: { ...FULL, gpqaDiamond: 0.83, ttft: 0.2, price: { value: 0, declaredFree: true }, openWeights: true },
    };
    const dear = { model: 'lab/dear', inputs: { ...FULL, price: 90, ttft: 25, openWeights: false } };
    const { code, out } = await rq([dear, free, PROVISIONAL]);
    expect(code).toBe(0);
    expect(out.indexOf('open/free')).toBeLessThan(out.indexOf('lab/dear'));
    expect(out).toContain('open/free before lab/dear');
    expect(out).toContain('[Sponsored]');
    expect(out).toContain('made from different inputs');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const data = JSON.parse((await rq([dear, free], ['--format', 'json'])).out);
    expect(data).toMatchObject({ inversions: { count: 1 }, models: [{ model: 'open/free' }, { model: 'lab/dear' }] });
  });
});

describe('assay rq --runs', () => {
  it('F2-51 computes F2 from raw repeated runs', async () => {
    const { files, run } = desk();
    files.set('runs.json', JSON.stringify(RUNS));
    const { code, out } = await run(['rq', '--runs', 'runs.json', '--format', 'json']);
    const data = JSON.parse(out);
    expect(code).toBe(0);
    expect(data).toMatchObject({ model: 'lab/gaps', questions: 100, days: 3, followsProtocol: true });
    expect(data.f2).toBeCloseTo(1 - 2 * data.cv, 12);
    expect((await run(['rq', '--runs', 'runs.json'])).out).toContain('100 questions, 3 days: followed');
  });

  it('fills the stability that a file of inputs leaves out, and never another one', async () => {
    const { stability: ____, ...rest } = SOME;
    const filled = await rq({ ...PROVISIONAL, inputs: rest }, ['--runs', 'runs.json', '--format', 'json'], RUNS);
    const used = JSON.parse(filled.out).inputs.find(({ id }: { id: string }) => id === 'stability');
    expect(used).toMatchObject({ source: 'repeated runs', variant: '100 questions, 3 days' });
    const twice = await rq(PROVISIONAL, ['--runs', 'runs.json'], RUNS);
    expect([twice.code, twice.out]).toEqual([64, '']);
    expect(twice.err).toContain('give stability already');
    const strange = await rq(RECORD, ['--runs', 'runs.json'], RUNS);
    expect(strange.err).toContain('The runs are of lab/gaps, the inputs of lab/model');
    expect((await rq([PROVISIONAL, RECORD], ['--runs', 'runs.json'], RUNS)).err).toContain('of one model');
  });

  it.each([
    [{ runs: [] }, 'runs is empty'],
    [{ runs: [{ question: 'q', day: '2026-11-01', score: 1 }] }, 'no question was run more than once'],
    [{}, 'runs'],
  ])('%j is refused', async (runs, message) => {
    const { code, err } = await rq(RECORD, ['--runs', 'runs.json'], runs);
    expect(code).toBe(64);
    expect(err).toContain('--runs runs.json');
    expect(err).toContain(message);
  });
});

describe('a file that assay rq cannot use ends with 64, says why and prints nothing', () => {
  it.each([
    ['', 'is not JSON'],
    ['{', 'is not JSON'],
    ['{"model": "a/b", "inputs": {"hle": NaN}}', 'is not JSON'],
    ['[]', 'the array is empty'],
    ['7', 'the file must be an object'],
    [{ model: 'a/b', inputs: { hle: 20.9 } }, '20.9 is no share from 0 to 1 (a percentage? then 0.209)'],
    [{ model: 'a/b', inputs: { mmlu: 0.9 } }, '"mmlu" is no input of the RQ'],
    [Array.from({ length: 9 }, (_, at) => ({ model: `a/${at}`, inputs: { hle: -1 } })), 'and 4 more'],
    [`[${'['.repeat(100_000)}`, 'is not JSON'],
    [`"${'x'.repeat(33_554_433)}"`, 'larger than 32 MB'],
  ])('%.40j: %s', async (data, message) => {
    const { code, out, err } = await rq(data);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('--inputs in.json');
    expect(err).toContain(message);
  });

  it('one that is not there ends with 74', async () => {
    for (const option of ['--inputs', '--runs']) {
      const { code, out, err } = await desk().run(['rq', option, 'gone.json']);
      expect([code, out]).toEqual([74, '']);
      expect(err).toMatch(/gone\.json cannot be read: ENOENT/);
    }
  });

  it('a byte order mark is none of them', async () => {
    expect((await rq(`\ufeff${JSON.stringify(RECORD)}`)).code).toBe(0);
  });

  it.each([
    [['rq'], 'needs a model, --inputs FILE or --runs FILE'],
    [['rq', 'Kimi-K2.5'], '"Kimi-K2.5" names no model'],
    [['rq', 'a/b', '--inputs', 'in.json'], 'not both'],
    [['rq', '--inputs', 'in.json', '--snapshot', 's.json'], '--snapshot goes with models'],
    [['rq', '--input', 'x'], 'Did you mean --inputs?'],
  ])('%j: %s', async (line, message) => {
    const { code, err } = await desk().run(line);
    expect(code).toBe(64);
    expect(err).toContain(message);
  });
});

describe('text of strangers', () => {
  it('neither steers a terminal nor hides in JSON', async () => {
    const hostile = {
      ...RECORD,
      model: 'lab/\u001b[2Jevil\u202e',
      inputs: { ...RECORD.inputs, hle: { absent: '\u001b]0;x\u0007' } },
    };
    for (const format of ['table', 'json']) {
      const { out } = await rq(hostile, ['--format', format]);
      expect([...out].filter((character) => character !== '\n' && /\p{Cc}|\p{Cf}/u.test(character))).toEqual([]);
    }
  });
});
