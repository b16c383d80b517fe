import { describe, expect, it } from 'vitest';
import { type BoardState, changed, FIRST_STATE, hashOf, stateOf } from '../../extension/board-state.ts';

const FULL: BoardState = {
  tab: 'methodology',
  list: 'visited',
  text: 'kimi & co #1',
  licence: 'apache',
  open: true,
  measured: true,
  size: 32.5,
  price: 0,
  profile: 'coding',
  format: 'safetensors',
  confidence: 'high',
  order: 'price',
  descending: true,
  page: 3,
  rule: 'downloads',
};

describe('the address of the page of leaderboards', () => {
  it('keeps tab, list, filters, order, page and rule', () => {
    expect(stateOf(hashOf(FULL))).toEqual(FULL);
  });

  it('is empty for the first state, and tells only what differs', () => {
    expect(hashOf(FIRST_STATE)).toBe('');
    expect(stateOf('')).toEqual(FIRST_STATE);
    expect(hashOf({ ...FIRST_STATE, list: 'coding', price: 0 })).toBe('#list=coding&price=0');
  });

  it.each([
    '#tab=evil&list=__proto__&order=constructor',
    '#size=NaN&price=-1&page=-3',
    '#size=Infinity&price=abc&page=0.2',
    '#open=1&measured=1&descending=yes',
    '#%E0%A4%A',
    '#toString=1',
  ])('takes what it does not understand for not asked: %s', (hash) => expect(stateOf(hash)).toEqual(FIRST_STATE));

  it('cuts texts that are too long to be filters', () => {
    expect(stateOf(`#text=${'x'.repeat(5_000)}`).text).toHaveLength(100);
  });

  it('goes back to the first page with every change but that of the page', () => {
    expect(changed(FULL, { text: 'glm' })).toEqual({ ...FULL, text: 'glm', page: 1 });
    expect(changed(FULL, { page: 2 })).toEqual({ ...FULL, page: 2 });
  });
});
