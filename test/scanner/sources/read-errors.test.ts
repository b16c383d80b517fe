import { describe, expect, it } from 'vitest';
import { HubError, type HubErrorCode } from '#scanner/gather/hub-error';
import { ReadError } from '#scanner/inspect/byte-source';
import { readErrorOf } from '#scanner/sources/read-errors';

const hubError = (code: HubErrorCode) => new HubError(code, `It is ${code}`);

describe('what a request failed with', () => {
  it.each<[HubErrorCode, string]>([
    ['not-found', 'vanished'],
    ['revision-not-found', 'vanished'],
    ['entry-not-found', 'vanished'],
    ['gated', 'refused'],
    ['disabled', 'refused'],
    ['unauthorized', 'refused'],
    ['malformed', 'refused'],
    ['too-large', 'refused'],
    ['rate-limited', 'network'],
    ['server-error', 'network'],
    ['network', 'network'],
    ['timeout', 'network'],
  ])('%s means that it is %s, in the same words', (code, failure) => {
    const cause = hubError(code);
    expect(readErrorOf(cause)).toMatchObject({ failure, message: `It is ${code}`, cause });
  });

  it('stays as it is where it is known', () => {
    const known = new ReadError('short', 'It is short');
    expect(readErrorOf(known)).toBe(known);
    expect(readErrorOf(known, AbortSignal.abort())).toBe(known);
  });

  it('is no failure of the network where somebody stopped it', () => {
    expect(readErrorOf(hubError('network'), AbortSignal.abort()).failure).toBe('cancelled');
    expect(readErrorOf(hubError('network'), new AbortController().signal).failure).toBe('network');
  });

  it.each([
    [new TypeError('fetch failed'), 'It could not be got (fetch failed)'],
    ['a word', 'It could not be got (a word)'],
  ])('is told in words where it is anything else: %s', (error, message) => {
    expect(readErrorOf(error)).toMatchObject({ failure: 'network', message });
  });
});
