import { describe, expect, it, vi } from 'vitest';
import { HubError } from '#scanner/gather/hub-error';
import { askerOf, type Handlers, receive, troubleFrom } from '../../extension/receive.ts';

const fail = () => Promise.reject(new Error('not expected'));
const handlers = (over: Partial<Handlers> = {}): Handlers => ({
  report: fail,
  'full-report': fail,
  list: fail,
  files: fail,
  file: fail,
  tray: fail,
  'page-settings': fail,
  'open-comparison': fail,
  imports: fail,
  cache: fail,
  board: fail,
  snapshot: fail,
  track: fail,
  history: fail,
  ...over,
});
const now = () => Date.parse('2026-11-21T12:00:00.000Z');
const refused = { trouble: expect.objectContaining({ code: 'refused' }) };

describe('receive', () => {
  it('does what a sound message asks', async () => {
    const tray = vi.fn(async () => ({ models: ['acme/anvil'], limit: 8 }));
    const reply = await receive({ assay: 'tray', ask: { add: 'acme/anvil' } }, 'page', handlers({ tray }), now);
    expect(reply).toEqual({ value: { models: ['acme/anvil'], limit: 8 } });
    expect(tray).toHaveBeenCalledWith({ add: 'acme/anvil' }, 'page');
  });

  it.each([null, 3, 'report', {}, { assay: 'unheard-of' }, { assay: '__proto__' }, { assay: 'toString' }])(
    'leaves %j to others',
    async (message) => expect(await receive(message, 'page', handlers(), now)).toBeUndefined(),
  );

  it.each([
    { assay: 'report', ask: {} },
    { assay: 'report', ask: { id: '../etc/passwd' } },
    { assay: 'report', ask: { id: 'acme/anvil?x=1' } },
    { assay: 'report', ask: { id: 'acme/anvil', revision: 'x'.repeat(500) } },
    { assay: 'report' },
    { assay: 'list', ask: { query: { filters: [], sort: 'evil', limit: 30 }, ids: [] } },
    { assay: 'list', ask: { query: { filters: [], sort: 'likes', limit: 1e9 }, ids: [] } },
    { assay: 'tray', ask: { add: '<img src=x>' } },
    { assay: 'snapshot', ask: { source: { address: 'http://a.example', key: '' } } },
  ])('refuses the malformed %j', async (message) =>
    expect(await receive(message, 'extension', handlers(), now)).toEqual(refused),
  );

  it.each(['full-report', 'cache', 'snapshot', 'track', 'history', 'imports'])('refuses %s to pages', async (assay) =>
    expect(await receive({ assay, ask: { id: 'acme/anvil' } }, 'page', handlers(), now)).toEqual(refused),
  );

  it('refuses everything to strangers', async () =>
    expect(await receive({ assay: 'tray', ask: {} }, null, handlers(), now)).toEqual(refused));

  it('answers failures as trouble', async () => {
    const report = () => Promise.reject(new HubError('not-found', 'There is no such model.', { status: 404 }));
    expect(await receive({ assay: 'report', ask: { id: 'acme/anvil' } }, 'page', handlers({ report }), now)).toEqual({
      trouble: { code: 'not-found', message: 'The Hub has no such model, or it is private.', retryAt: null },
    });
  });
});

describe('troubleFrom', () => {
  it('tells when a rate limit ends', () => {
    const headers = new Headers({ ratelimit: '"api";r=0;t=60' });
    expect(troubleFrom(new HubError('rate-limited', 'Wait.', { status: 429, headers }), now()).retryAt).toBe(
      '2026-11-21T12:01:00.000Z',
    );
  });

  it.each([
    new DOMException('full', 'QuotaExceededError'),
    new Error('QUOTA_BYTES quota exceeded'),
    new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE'),
  ])('tells a full disk or quota: %s', (error) =>
    expect(troubleFrom(error, now())).toMatchObject({
      code: 'storage-full',
      message: expect.stringContaining('Make room on the disk, or empty the cache in the options.'),
    }),
  );

  it('owns up to our own mistakes', () =>
    expect(troubleFrom(new TypeError('x is undefined'), now())).toMatchObject({
      code: 'internal',
      message: 'Assay made a mistake: TypeError: x is undefined',
    }));
});

describe('askerOf', () => {
  const own = { id: 'self', origin: 'chrome-extension://self' };

  it.each([
    [{ id: 'self', origin: own.origin, url: `${own.origin}/popup.html` }, 'extension'],
    [{ id: 'self', origin: 'null', url: `${own.origin}/popup.html` }, 'extension'],
    [{ id: 'self', origin: 'https://huggingface.co', url: 'https://huggingface.co/a/b' }, 'page'],
    [{ id: 'self', url: 'https://huggingface.co/a/b' }, 'page'],
    [{ id: 'self', origin: 'https://huggingface.co.evil.example', url: 'https://huggingface.co.evil.example/' }, null],
    [{ id: 'self', origin: 'http://huggingface.co', url: 'http://huggingface.co/a/b' }, null],
    [{ id: 'other', origin: own.origin, url: `${own.origin}/popup.html` }, null],
    [{ id: 'self', url: 'not an address' }, null],
    [{}, null],
  ])('%j', (sender, asker) => expect(askerOf(sender, own)).toBe(asker));
});
