import { describe, expect, it } from 'vitest';
import { HubError, type HubErrorCode } from '#scanner/gather/hub-error';
import { TroubleError, troubleOf } from '../../extension/messages.ts';
import { troubleFrom } from '../../extension/receive.ts';
import { troubleWord } from '../../extension/trouble-words.ts';

/** Every code, which the compiler checks: a new one is missing here until it has words. */
const CODES: { readonly [Code in HubErrorCode]: true } = {
  'not-found': true,
  'revision-not-found': true,
  'entry-not-found': true,
  gated: true,
  disabled: true,
  unauthorized: true,
  'rate-limited': true,
  'server-error': true,
  network: true,
  timeout: true,
  malformed: true,
  'too-large': true,
};
const codes = Object.keys(CODES) as HubErrorCode[];
/** No request of the extension is for a single file that may be missing: the card’s absence is a fact. */
const reachable = codes.filter((code) => code !== 'entry-not-found');
const now = Date.parse('2026-11-21T12:00:00.000Z');
const of = (code: HubErrorCode, headers?: Record<string, string>) =>
  troubleFrom(
    new HubError(code, 'set HF_TOKEN or pass --token', headers ? { headers: new Headers(headers) } : {}),
    now,
  );

describe('a failure of the Hub', () => {
  it.each(reachable)('%s has words that fit into the badge', (code) => {
    const word = troubleWord({ code, message: '', retryAt: null });
    expect(word).not.toBe('something went wrong');
    expect(word.length).toBeLessThanOrEqual(36);
  });

  it.each(codes)('%s keeps its code', (code) => expect(of(code).code).toBe(code));

  it.each(reachable.filter((code) => code !== 'too-large'))('%s is told without advice for a command line', (code) => {
    expect(of(code).message).not.toContain('--token');
    expect(of(code).message).toMatch(/^[A-Z].*\.$/);
  });

  it.each(codes.filter((code) => code !== 'rate-limited'))('%s promises no time', (code) =>
    expect(of(code, { ratelimit: '"api";r=0;t=60', 'retry-after': '60' }).retryAt).toBeNull(),
  );

  it.each([
    [{ 'retry-after': '90' }, '2026-11-21T12:01:30.000Z'],
    [{ ratelimit: '"api";r=0;t=60' }, '2026-11-21T12:01:00.000Z'],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:05:00 GMT' }, null],
    [{ 'retry-after': '-5' }, null],
    [{ ratelimit: 'x'.repeat(10_000) }, null],
    [{}, null],
  ])('a rate limit with the headers %j ends at %s', (headers, retryAt) =>
    expect(of('rate-limited', headers).retryAt).toBe(retryAt),
  );
});

describe('trouble', () => {
  it('stays the same through an error', () => {
    const trouble = { code: 'gated', message: 'Closed.', retryAt: null };
    expect(troubleOf(new TroubleError(trouble))).toBe(trouble);
    expect(troubleFrom(new TroubleError(trouble), now)).toBe(trouble);
    expect(new TroubleError(trouble).message).toBe('Closed.');
  });

  it.each([new Error('odd'), 'odd', null, undefined])('owns up to %s as a mistake of ours', (error) => {
    expect(troubleOf(error).code).toBe('internal');
    expect(troubleOf(error).message).toContain('Assay made a mistake');
  });
});
