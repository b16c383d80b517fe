import { describe, expect, it } from 'vitest';
import { assessRq } from '#shared/capability/rq/assess';
import { MOST_MODELS, readRecords } from '#shared/capability/rq/read-records';

const model = (inputs: unknown, more: object = {}) => ({ model: 'lab/model', inputs, ...more });
const problemsOf = (data: unknown): string => {
  const read = readRecords(data);
  return 'problems' in read ? read.problems.join('\n') : '';
};

describe('a file of inputs', () => {
  it('takes numbers, values with their origin and absences with their reason', () => {
    const read = readRecords(
      model({
        hle: 0.3,
        aime: { value: 0.9, variant: 'AIME 2026', evidence: 'independent' },
        price: { absent: 'not served' },
      }),
    );
    if (!('records' in read) || !read.records[0]) throw new Error('it was refused');
    const rq = assessRq(read.records[0], '2026-11-21');
    expect(read.single).toBe(true);
    expect(rq.inputs).toMatchObject([
      { id: 'aime', value: 0.9, variant: 'AIME 2026', evidence: 'independent' },
      { id: 'hle', value: 0.3, source: null },
    ]);
    expect(rq.missing.find(({ id }) => id === 'price')?.reason).toBe('not served');
    expect(rq.missing.find(({ id }) => id === 'ttft')?.reason).toBe('not given');
  });

  it('of several models is an array', () => {
    const read = readRecords([model({}), { ...model({}), model: 'lab/other' }]);
    expect(read).toMatchObject({ single: false, records: [{ model: 'lab/model' }, { model: 'lab/other' }] });
  });

  it('keeps a 0 that stands for a gap, to say so in the result', () => {
    expect(problemsOf(model({ price: 0, ttft: 0 }))).toBe('');
  });

  it.each([
    [null, 'the file must be an object'],
    ['text', 'the file must be an object'],
    [[], 'the array is empty'],
    [[null], '0 must be an object'],
    [{}, 'model must be a text'],
    [model(undefined), 'inputs must be an object'],
    [model([]), 'inputs must be an object'],
    [model({ hle: 'much' }), 'inputs.hle must be a number, {"value": …} or {"absent": "why"}'],
    [model({ hle: null }), 'inputs.hle must be a number'],
    [model({ hle: [] }), 'inputs.hle must be a number'],
    [
      model({ hle: { value: '0.3' } }),
      'inputs.hle must be a number, {"value": …} or {"absent": "why"}; value must be a number',
    ],
    [model({ hle: { value: 0.3, sauce: 'x' } }), 'inputs.hle has an unknown field "sauce"'],
    [model({ hle: { value: 0.3, date: 'May' } }), 'date: must be a date such as 2026-11-21'],
    [model({ hle: 20.9 }), 'inputs.hle: 20.9 is no share from 0 to 1 (a percentage? then 0.209)'],
    [model({ hle: -0.1 }), 'inputs.hle: -0.1 is negative'],
    [model({ hle: { value: 1.5 } }), 'inputs.hle: 1.5 is no share'],
    [model({ uptime: 1.01 }), 'inputs.uptime: 1.01 is no share'],
    [model({ price: -1 }), 'inputs.price: -1 is negative'],
    [model({ price: 1e12 }), 'beyond all measure'],
    [model({ stability: -0.1 }), 'inputs.stability: -0.1 is negative'],
    [model({ hle: Number.NaN }), 'inputs.hle must be a number'],
    [model({ hle: Number.POSITIVE_INFINITY }), 'inputs.hle must be a number'],
    [model({ humanEval: 0.97 }), '"humanEval" is no input of the RQ; there is gpqaDiamond, aime'],
    [model({ openWeights: 'yes' }), 'inputs.openWeights must be true or false'],
    [model({}, { sponsor: true }), 'has an unknown field "sponsor"'],
    [model({}, { asOf: '2026-02-31' }), 'asOf: must be a date'],
    [model({}, { community: { stars: 6, votes: 1 } }), 'community.stars must be at most 5'],
    [model({}, { community: { stars: 4, votes: 1.5 } }), 'community.votes must be a whole number'],
    [model({}, { calibration: { kProg: 0 } }), 'calibration.kProg must be more than 0'],
    [model({}, { subWeights: { hle: 1 } }), 'subWeights.gpqaDiamond must be a number'],
    [{ ...model({}), model: '' }, 'model must be at least 1 characters long'],
    [[model({}), model({})], 'lab/model is there more than once'],
    [[model({}), model({ hle: 7 })], '1.inputs.hle: 7 is no share'],
    [Array.from({ length: MOST_MODELS + 1 }, () => model({})), `more than ${MOST_MODELS}`],
  ])('%.60j is refused: %s', (data, message) => {
    expect(problemsOf(data)).toContain(message);
  });

  it('lets no text of strangers steer a terminal', () => {
    const problems = problemsOf(model({ '\u001b[31mred\u202e': 1 }));
    expect(problems).toContain('red');
    expect(problems).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});
