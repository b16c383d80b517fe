import { describe, expect, it } from 'vitest';
import { outermostSlices } from '../../../scripts/bench/slices.ts';

const call = (ts: number, dur: number, more: object = {}) => ({
  name: 'FunctionCall',
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  tdur: dur / 2,
  args: { data: { url: `script-at-${ts}` } },
  ...more,
});
const starts = (...events: unknown[]) => outermostSlices(events).map(({ ts }) => ts);

describe('the outermost stretches of script', () => {
  it('leave out what runs within another', () => expect(starts(call(0, 100), call(10, 20), call(99, 1))).toEqual([0]));

  it('keep what follows, also without a pause', () => expect(starts(call(0, 100), call(100, 5))).toEqual([0, 100]));

  it('come in order of time, however the trace has them', () =>
    expect(starts(call(500, 5), call(100, 5), call(300, 5))).toEqual([100, 300, 500]));

  it('take the longer of two that begin together', () =>
    expect(outermostSlices([call(0, 5), call(0, 50)])).toMatchObject([{ dur: 50 }]));

  it('keep threads and processes apart', () =>
    expect(starts(call(0, 100), call(10, 5, { tid: 2 }), call(20, 5, { pid: 2 }))).toEqual([0, 10, 20]));

  it('know where a script came from, and say nothing where the trace does not', () => {
    const [known, unknown] = outermostSlices([call(0, 5), call(10, 5, { args: {} })]);
    expect([known?.url, unknown?.url]).toEqual(['script-at-0', '']);
  });

  it('count no processor time that was not measured', () =>
    expect(outermostSlices([call(0, 5, { tdur: undefined })])).toMatchObject([{ tdur: 0 }]));

  it.each([null, 'text', {}, call(0, 5, { name: 'Layout' }), call(0, 5, { ph: 'B' }), call(0, 5, { ts: 'soon' })])(
    'do not come from %j',
    (event) => expect(outermostSlices([event])).toEqual([]),
  );
});
