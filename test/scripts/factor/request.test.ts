import { describe, expect, it } from 'vitest';
import { nameOf, parseRequest, titleOf } from '../../../scripts/factor/request.ts';

describe('a request for a factor', () => {
  it('is a category and an id', () => {
    expect(parseRequest(['popularity', 'linked-papers'])).toEqual({ category: 'popularity', id: 'linked-papers' });
  });

  it.each([
    [[], 'usage: npm run new:factor <category> <id>'],
    [['popularity'], 'usage:'],
    [['popularity', 'a', 'b'], 'usage:'],
    [['fame', 'example'], 'there is no category "fame"; the categories are security, capability'],
    [['popularity', 'Example'], '"Example" is no id'],
    [['popularity', 'two words'], '"two words" is no id'],
    [['popularity', '../escape'], '"../escape" is no id'],
    [['popularity', '1st'], '"1st" is no id'],
    [['popularity', 'a--b'], '"a--b" is no id'],
    [['popularity', 'x'.repeat(41)], 'is no id'],
    [['popularity', 'new'], '"new" is a word of the language'],
  ])('%j is refused with a reason', (args, message) => {
    expect(parseRequest(args)).toEqual(expect.stringContaining(message));
  });
});

describe('the id of a factor', () => {
  it('becomes a name in code and a title', () => {
    expect(nameOf('downloads-all-time')).toBe('downloadsAllTime');
    expect(nameOf('level-2-seen')).toBe('level2Seen');
    expect(titleOf('downloads-all-time')).toBe('Downloads all time');
  });
});
