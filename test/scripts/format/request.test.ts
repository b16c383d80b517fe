import { describe, expect, it } from 'vitest';
import { parseFormat } from '../../../scripts/format/request.ts';

describe('a request for a format', () => {
  it('is an id', () => {
    expect(parseFormat(['keras-h5'])).toEqual({ id: 'keras-h5' });
  });

  it.each([
    [[], 'usage: npm run new:format <id>'],
    [['a', 'b'], 'usage:'],
    [['Keras'], '"Keras" is no id'],
    [['../escape'], '"../escape" is no id'],
    [['x'.repeat(41)], 'is no id'],
    [['new'], '"new" is a word of the language'],
  ])('%j is refused with a reason', (args, message) => {
    expect(parseFormat(args)).toEqual(expect.stringContaining(message));
  });
});
