import { describe, expect, it } from 'vitest';
import { evaluationsOf } from '#scanner/gather/huggingface/evaluations';
import { providersOf } from '#scanner/gather/huggingface/providers';
import { remoteCodeOf } from '#scanner/gather/huggingface/remote-code';
import { absent, known } from '#shared/facts/gathered';

describe('remoteCodeOf', () => {
  it('collects classes of model and tokenizer, whatever shape their values have', () => {
    const config = {
      auto_map: { AutoConfig: 'c.Config', AutoModel: ['m.Model', null] },
      tokenizer_config: { auto_map: { AutoTokenizer: [['t.Slow', 't.Fast'], 5] } },
    };
    expect(remoteCodeOf({ config }, known([]))).toEqual(
      known({ autoMap: ['c.Config', 'm.Model', 't.Slow', 't.Fast'], tagged: false }),
    );
  });

  it('needs no configuration, as for GGUF', () => {
    for (const config of [undefined, null, {}])
      expect(remoteCodeOf({ config }, known(['custom_code']))).toEqual(known({ autoMap: [], tagged: true }));
  });

  it('is not known without tags or with a configuration that is none', () => {
    expect(remoteCodeOf({ config: 'x' }, known([]))).toMatchObject({ absent: 'malformed' });
    expect(remoteCodeOf({}, absent('too-large', 'x'))).toMatchObject({ absent: 'too-large' });
  });
});

describe('providersOf', () => {
  it('reads the list and the dictionary, and only those that are live', () => {
    const list = [{ provider: 'a', status: 'live' }, { provider: 'b', status: 'staging' }, { provider: 5 }, null];
    const dictionary = { a: { status: 'live', providerId: 'x' }, b: { status: 'error' }, c: null };
    expect(providersOf({ inferenceProviderMapping: list })).toEqual(known(['a']));
    expect(providersOf({ inferenceProviderMapping: dictionary })).toEqual(known(['a']));
    expect(providersOf({})).toEqual(known([]));
    expect(providersOf({ inferenceProviderMapping: 'a' })).toMatchObject({ absent: 'malformed' });
  });
});

describe('evaluationsOf', () => {
  const result = (more: object = {}, value: unknown = 71.4) => ({
    filename: '.eval_results/x.yaml',
    verified: false,
    data: { dataset: { id: 'org/bench', task_id: 'math' }, value },
    ...more,
  });

  it('tells verified, claimed and community figures apart', () => {
    const evalResults = [result({ verified: true }), result(), result({ pullRequest: 12 })];
    const told = evaluationsOf({ evalResults });
    expect(told).toMatchObject({
      value: [{ standing: 'verified' }, { standing: 'claimed' }, { standing: 'community' }],
    });
    expect(told).toMatchObject({ value: [{ benchmark: 'org/bench', metric: 'math', value: 71.4 }, {}, {}] });
  });

  it('survives entries that the Hub itself could not read, and figures that are none', () => {
    const evalResults = [{ error: 'bad yaml' }, null, 5, result({ data: null }), result({}, 'high'), result({}, null)];
    expect(evaluationsOf({ evalResults })).toEqual(known([]));
  });

  it('reads the front matter’s own results, where "verified" is but the author’s word', () => {
    const metrics = [
      { type: 'accuracy', value: '91.2%', verified: true },
      { name: 'F1', value: 0.5 },
      { type: 'x', value: 'NaN' },
    ];
    const index = [{ name: 'm', results: [{ dataset: { name: 'GLUE', type: 'glue' }, metrics }, { metrics }] }];
    expect(evaluationsOf({ 'model-index': index })).toEqual(
      known([
        { benchmark: 'GLUE', metric: 'accuracy', value: 91.2, standing: 'claimed' },
        { benchmark: 'GLUE', metric: 'F1', value: 0.5, standing: 'claimed' },
      ]),
    );
  });

  it('is malformed for what is no list, and bounded for what is too long', () => {
    expect(evaluationsOf({ evalResults: {} })).toMatchObject({ absent: 'malformed' });
    expect(evaluationsOf({ 'model-index': 'not a list' })).toMatchObject({ absent: 'malformed' });
    expect(evaluationsOf({ 'model-index': null, evalResults: null })).toEqual(known([]));
    expect(evaluationsOf({ evalResults: Array.from({ length: 5_000 }, () => result()) })).toMatchObject({
      value: { length: 2_000 },
    });
  });
});
