import { describe, expect, it } from 'vitest';
import { FIRST_STATE } from '../../../../extension/board-state.ts';
import { entriesOf, keptEntries } from '../../../../extension/components/boards/rows.ts';
import { line } from '../../../shared/board/sample.ts';
import { visited } from './sample.ts';

const LINES = [
  line({
    rank: 1,
    model: 'openai/gpt-5',
    repository: null,
    maker: 'openai',
    name: 'gpt-5',
    licence: null,
    parameters: null,
  }),
  line({ rank: 2, model: 'a/x', repository: 'a/X', name: 'x', licence: null, parameters: 70 }),
  line({ rank: 3, model: 'b/y', repository: 'b/y', name: 'y', licence: 'mit', parameters: 7, price: null }),
];
const VISITS = [visited('A/x', { formats: ['gguf'] }), visited('c/z', { licence: 'apache-2.0' })];
const keys = (state: Partial<typeof FIRST_STATE>, lines: typeof LINES | null = LINES) =>
  keptEntries(entriesOf(lines, VISITS), { ...FIRST_STATE, ...state }).map(({ key }) => key);

describe('the rows of a leaderboard', () => {
  it('join a visit to its line by the repository, in any case, and to no other', () => {
    expect(entriesOf(LINES, VISITS).map(({ key, visit }) => [key, visit?.id])).toEqual([
      ['openai/gpt-5', undefined],
      ['a/x', 'A/x'],
      ['b/y', undefined],
    ]);
  });

  it('are those of the visits where there is no list', () => {
    expect(keys({ list: 'visited' }, null)).toEqual(['A/x', 'c/z']);
    expect(keys({ list: 'visited', licence: 'apache' }, null)).toEqual(['c/z']);
    expect(keys({ list: 'visited', text: 'a/x' }, null)).toEqual(['A/x']);
    expect(keys({ list: 'visited', size: 2 }, null)).toEqual(['A/x', 'c/z']);
    expect(keys({ list: 'visited', size: 1.9 }, null)).toEqual([]);
    expect(keys({ list: 'visited', format: 'gguf' }, null)).toEqual(['A/x']);
  });

  it('are none where a list is empty, however many models were visited', () => {
    expect(entriesOf([], VISITS)).toEqual([]);
    expect(keys({ list: 'coding' }, [])).toEqual([]);
    expect(keptEntries(entriesOf(null, []), FIRST_STATE)).toEqual([]);
  });

  it('F0-34 are filtered by licence, size, price, weights, name, format and confidence', () => {
    expect(keys({})).toEqual(['openai/gpt-5', 'a/x', 'b/y']);
    expect(keys({ size: 70 })).toEqual(['a/x', 'b/y']);
    expect(keys({ price: 5 })).toEqual(['openai/gpt-5', 'a/x']);
    expect(keys({ text: ' gpt ' })).toEqual(['openai/gpt-5']);
    expect(keys({ format: 'gguf' })).toEqual(['a/x']);
    expect(keys({ format: 'safetensors' })).toEqual([]);
    expect(keys({ confidence: 'high' })).toEqual(['a/x']);
    expect(keys({ confidence: 'low' })).toEqual([]);
  });

  it('believe the repository on its licence before a board', () => {
    expect(keys({ licence: 'mit' })).toEqual(['a/x', 'b/y']);
  });

  it('are ordered as asked, what is unknown at the end', () => {
    expect(keys({ order: 'size' })).toEqual(['b/y', 'a/x', 'openai/gpt-5']);
    expect(keys({ order: 'price', descending: true }).at(-1)).toBe('b/y');
  });
});
