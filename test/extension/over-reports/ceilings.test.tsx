import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CEILINGS } from '#shared/methodology/ceilings';
import { Ceilings } from '../../../extension/components/ceilings.tsx';
import { dangersIn, parsed, textsOf } from '../parsed-markup.ts';
import { DANGEROUS, HOSTILE, shown } from '../shown.ts';

const draw = (ceilings: Parameters<typeof Ceilings>[0]['ceilings']) =>
  parsed(renderToStaticMarkup(<Ceilings ceilings={ceilings} />));

describe('Ceilings', () => {
  it('F1-34 are one line each, with the reason and both limits', () => {
    expect(textsOf(draw(shown(DANGEROUS).ceilings), 'li')).toEqual([
      'A file was found dangerous: loading it may run code that harms you. Ceiling: composite at most 20, security at most 10.',
    ]);
  });

  it('have a line for each of several', () => {
    const disabled = shown({ ...DANGEROUS, access: { gated: false, private: false, disabled: true } });
    expect(textsOf(draw(disabled.ceilings), 'li')).toHaveLength(2);
  });

  it('are nothing at all where nothing bounds the score', () => expect(draw(shown().ceilings).innerHTML).toBe(''));

  it.each(CEILINGS)('$id is told with a shape, not by colour alone', ({ id, composite, reason }) => {
    const row = draw([{ id, on: 'composite', limit: composite, reason }]);
    expect(row.querySelectorAll('svg path').length).toBeGreaterThan(0);
    expect(textsOf(row, 'li')[0]).toBe(`${reason} Ceiling: composite at most ${composite}.`);
  });

  it('stay text', () => {
    const row = draw([{ id: 'x', on: 'composite', limit: 3, reason: HOSTILE }]);
    expect(dangersIn(row)).toEqual([]);
    expect(row.textContent).toContain(HOSTILE);
  });
});
