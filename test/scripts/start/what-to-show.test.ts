import { describe, expect, it, vi } from 'vitest';
import { whatToShow } from '../../../scripts/start/places.ts';

const answering = (status: number) => vi.fn<typeof fetch>(async () => new Response(null, { status }));
const screen = { args: [], platform: 'linux', env: { DISPLAY: ':0' } } as const;

describe('what to show', () => {
  it('is the real site where it answers and there is a screen', async () => {
    expect(await whatToShow({ ...screen, fetch: answering(200) })).toEqual({ kind: 'window', site: 'real' });
  });

  it.each([
    [503, 'it answered with status 503'],
    [403, 'it answered with status 403'],
  ])('is the demo Hub when the real one answers with %i, and why', async (status, because) => {
    expect(await whatToShow({ ...screen, fetch: answering(status) })).toEqual({
      kind: 'window',
      site: 'demo',
      because,
    });
  });

  it('is the demo Hub without a network, and why', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('fetch failed', { cause: new Error('no route') })));
    expect(await whatToShow({ ...screen, fetch })).toEqual({ kind: 'window', site: 'demo', because: 'no route' });
  });

  it.each([
    ['without a screen', { ...screen, env: {} }],
    ['when no window is wanted', { ...screen, args: ['node', 'start.ts', '--headless'] }],
    ['on a Mac when no window is wanted', { args: ['--headless'], platform: 'darwin', env: {} } as const],
  ])('is a tour %s, and nobody is asked', async (_, where) => {
    const fetch = answering(200);
    expect(await whatToShow({ ...where, fetch })).toEqual({ kind: 'tour' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is found out without a body and within three seconds', async () => {
    const fetch = answering(200);
    await whatToShow({ ...screen, fetch });
    const [address, init] = fetch.mock.calls[0] ?? [];
    expect(address).toBe('https://huggingface.co/');
    expect(init?.method).toBe('HEAD');
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  });
});
