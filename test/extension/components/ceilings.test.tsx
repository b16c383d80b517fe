import { expect, it } from 'vitest';
import { Ceilings } from '../../../extension/components/ceilings.tsx';
import { render, textsOf } from './render.ts';

it('gives each ceiling one line with both of its limits', () => {
  const ceilings = [
    { id: 'dangerous-file', on: 'composite', limit: 20, reason: 'A file is dangerous.' },
    { id: 'dangerous-file', on: 'security', limit: 10, reason: 'A file is dangerous.' },
    { id: 'disabled', on: 'composite', limit: 30, reason: 'It is disabled.' },
  ] as const;
  expect(textsOf(render(<Ceilings ceilings={ceilings} />), 'li')).toEqual([
    'A file is dangerous. Ceiling: composite at most 20, security at most 10.',
    'It is disabled. Ceiling: composite at most 30.',
  ]);
});

it('shows nothing where nothing bounds the score', () =>
  expect(render(<Ceilings ceilings={[]} />).querySelector('ul')).toBeNull());
