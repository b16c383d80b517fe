import { describe, expect, it } from 'vitest';
import { readCitations } from '#shared/imports/citations-file';
import { readForums } from '#shared/imports/forums-file';

const TODAY = '2026-11-21';
const citation = (changes: object = {}) => ({
  paper: '2309.16609',
  count: 12,
  source: 'https://example.org/counts',
  retrieved: '2026-11-16',
  ...changes,
});
const citations = (...rows: object[]) => readCitations({ assayCitations: 1, citations: rows }, TODAY);
const reading = (changes: object = {}) => ({
  model: 'acme/anvil',
  forum: 'www.Forum.example',
  positive: 12,
  neutral: 1,
  negative: 8,
  method: 'read by hand',
  source: 'https://forum.example/search?q=anvil',
  licence: 'CC-BY-4.0',
  retrieved: '2026-11-16',
  ...changes,
});
const forums = (...rows: object[]) => readForums({ assayForums: 1, readings: rows }, TODAY);

describe('F1-08 a file of citations', () => {
  it('F1-08 is read whole', () => {
    expect(citations(citation(), citation({ paper: 'math.GT/0309136', count: 0 }))).toEqual({
      rows: [citation(), citation({ paper: 'math.GT/0309136', count: 0 })],
    });
  });

  it.each([
    ['a negative count', citation({ count: -1 }), 'citations.0.count is less than 0'],
    ['half a citation', citation({ count: 1.5 }), /citations\.0\.count/],
    ['no number', citation({ count: Number.NaN }), /citations\.0\.count/],
    ['an endless number', citation({ count: Number.POSITIVE_INFINITY }), /citations\.0\.count/],
    ['a number as text', citation({ count: '12' }), 'citations.0.count is missing or no number'],
    ['more than there are papers', citation({ count: 1e12 }), 'citations.0.count is more than 10000000'],
    ['the day of tomorrow', citation({ retrieved: '2026-11-22' }), 'citations.0: 2026-11-22 lies in the future'],
    [
      'a day that no calendar has',
      citation({ retrieved: '2026-02-31' }),
      'citations.0.retrieved is no date like 2026-11-21',
    ],
    ['a version', citation({ paper: '2309.16609v2' }), /is no arXiv id/],
    ['no source', citation({ source: 'http://example.org' }), 'citations.0.source is no address with https'],
    ['a field of its own', citation({ weight: 9 }), 'citations.0: "weight" is not part of it'],
  ])('F1-08 is refused as a whole for %s', (_, row, problem) => {
    const read = citations(row, citation({ paper: '2309.00001' }));
    expect(read).toEqual({ problems: [expect.stringMatching(problem)] });
  });

  it('F1-08 is refused for a paper that stands there twice, whatever it says', () => {
    expect(citations(citation(), citation({ count: 13 }))).toEqual({
      problems: ['citations.1: 2309.16609 stands there twice'],
    });
  });

  it.each([null, [], 7, 'x', {}, { assayCitations: 2, citations: [] }, { assayCitations: 1, citations: {} }])(
    'is refused for what is no such file: %j',
    (raw) => expect(readCitations(raw, TODAY)).toHaveProperty('problems'),
  );
});

describe('F0-12 a file of what other forums say', () => {
  it('F0-12 is read whole, a site by one name', () => {
    expect(forums(reading())).toEqual({ rows: [{ ...reading(), forum: 'forum.example' }] });
  });

  it.each([
    [
      'a forum that is asked itself',
      reading({ forum: 'huggingface.co' }),
      'readings.0: huggingface.co is asked itself and cannot be imported',
    ],
    [
      'the other one',
      reading({ forum: 'www.GitHub.com' }),
      'readings.0: github.com is asked itself and cannot be imported',
    ],
    ['a part of a site, which is no forum of its own', reading({ forum: 'forum.example/r/anvil' }), /is no host name/],
    ['a negative count', reading({ negative: -1 }), 'readings.0.negative is less than 0'],
    ['no licence', reading({ licence: '' }), /readings\.0\.licence/],
    ['no source', reading({ source: undefined }), 'readings.0.source is missing or no string'],
    ['a source that runs', reading({ source: 'javascript:alert(1)' }), /is no address with https/],
    ['the future', reading({ retrieved: '2026-12-01' }), 'readings.0: 2026-12-01 lies in the future'],
    ['a model without name', reading({ model: '../x' }), 'readings.0.model is no name like owner/name'],
  ])('F0-12 is refused as a whole for %s', (_, row, problem) => {
    expect(forums(row)).toEqual({ problems: [expect.stringMatching(problem)] });
  });

  it('F0-12 is refused for one reading told twice, by either name of the site', () => {
    expect(forums(reading(), reading({ forum: 'forum.example', model: 'Acme/Anvil', positive: 900 }))).toEqual({
      problems: ['readings.1: acme/anvil of forum.example on 2026-11-16 stands there twice'],
    });
  });
});
