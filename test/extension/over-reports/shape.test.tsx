import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bandOf } from '#shared/text/bands';
import { Shape } from '../../../extension/components/shape.tsx';
import { compositeShape } from '../../../extension/shapes.ts';
import { parsed } from '../parsed-markup.ts';

const draw = (value: number | null) =>
  parsed(renderToStaticMarkup(<Shape strokes={compositeShape(value, bandOf(value))} />));

describe('Shape', () => {
  it('draws the ring as far as the score goes', () => {
    const line = draw(62.5).querySelector('path.line');
    expect(line?.getAttribute('stroke-dasharray')).toBe('62.5 100');
    expect(line?.getAttribute('pathLength') ?? line?.getAttribute('pathlength')).toBe('100');
  });

  it('dashes what is unknown', () =>
    expect(draw(null).querySelector('path')?.getAttribute('class')).toBe('line dashed'));

  it('is no stop for those who listen or use the keyboard', () => {
    const svg = draw(50).querySelector('svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.getAttribute('focusable')).toBe('false');
  });
});
