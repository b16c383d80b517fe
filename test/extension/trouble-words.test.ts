import { describe, expect, it } from 'vitest';
import { clock, troubleWord } from '../../extension/trouble-words.ts';

const trouble = (code: string, retryAt: string | null = null) => ({ code, message: 'A sentence.', retryAt });

describe('troubleWord', () => {
  it.each([
    ['not-found', 'not found, or private'],
    ['unauthorized', 'the access token is refused'],
    ['network', 'the Hub cannot be reached'],
    ['orphaned', 'reload the page'],
    ['rate-limited', 'the Hub asks to wait'],
    ['internal', 'something went wrong'],
    ['a code of tomorrow', 'something went wrong'],
  ])('%s: %s', (code, words) => expect(troubleWord(trouble(code))).toBe(words));

  it('tells until when a rate limit lasts', () => {
    const until = '2026-11-21T12:05:00.000Z';
    expect(troubleWord(trouble('rate-limited', until))).toBe(`the Hub asks to wait until ${clock(until)}`);
  });
});
