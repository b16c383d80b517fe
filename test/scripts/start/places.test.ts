import { describe, expect, it } from 'vitest';
import { hasDisplay, realHubAnswers } from '../../../scripts/start/places.ts';

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});

describe('the real site', () => {
  it('answers', async () => {
    const found = await realHubAnswers(async () => new Response(null, { status: 200 }));
    expect(found.answers).toBe(true);
  });

  it('does not count as there when it answers with an error', async () => {
    const found = await realHubAnswers(async () => new Response(null, { status: 503 }));
    expect(found).toEqual({ answers: false, because: 'it answered with status 503' });
  });

  it('is out of reach without a network, and the reason is told', async () => {
    const found = await realHubAnswers(async () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND huggingface.co') });
    });
    expect(found).toEqual({ answers: false, because: 'getaddrinfo ENOTFOUND huggingface.co' });
  });
});
