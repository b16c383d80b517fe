import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import type { Faults } from '#hub/faults';
import { demo, origin } from './setup.ts';

const info = `${origin}/api/models/${demoIds.wellKept}`;
const weights = `${origin}/${demoIds.wellKept}/resolve/main/model-00001-of-00003.safetensors`;

async function under(fault: Faults, url: string, init?: RequestInit) {
  const hub = demo();
  hub.fault = fault;
  const response = await hub.fetch(url, init);
  return { response, hub };
}

describe('faults', () => {
  it('rate-limits one bucket', async () => {
    const { response, hub } = await under({ rateLimit: 'api' }, info);
    expect([response.status, response.headers.get('ratelimit')]).toEqual([429, '"api";r=0;t=300']);
    expect((await hub.fetch(`${origin}/models`)).status).toBe(200);
  });

  it('answers 5xx so many times, then heals', async () => {
    const { response, hub } = await under({ status: 503, times: 2 }, info);
    const next = [await hub.fetch(info), await hub.fetch(info)];
    expect([response, ...next].map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it('strikes only the paths it names', async () => {
    const { response, hub } = await under({ status: 500, only: /\/scan$/ }, info);
    expect([response.status, (await hub.fetch(`${info}/scan`)).status]).toEqual([200, 500]);
  });

  it('sends HTML, half a document or other types for JSON', async () => {
    const html = await under({ html: true }, info);
    expect(await html.response.text()).toContain('<!doctype html>');
    const half = await under({ truncate: true }, info);
    await expect(half.response.json()).rejects.toThrow(SyntaxError);
    const wrong = await under({ wrongTypes: true }, info);
    expect(await wrong.response.json()).toMatchObject({ id: 42, downloads: { surprise: 1_284_310 }, private: 'no' });
  });

  it('fails like a dead network, and like a host that does not exist', async () => {
    await expect(under({ network: true }, info)).rejects.toThrow(TypeError);
    await expect(demo().fetch('https://example.org/')).rejects.toThrow('fetch failed');
  });

  it('is slow, and can be given up on', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(under({ slowMs: 60_000 }, info, { signal: stop })).rejects.toThrow('enough');
    const later = new AbortController();
    const waiting = under({ slowMs: 60_000 }, info, { signal: later.signal });
    later.abort(new Error('too slow'));
    await expect(waiting).rejects.toThrow('too slow');
  });

  it.each([
    ['ignores the range', { ignoreRange: true }, 200, 8, null],
    ['sends fewer bytes than promised', { shortRange: 3 }, 206, 3, 'bytes 0-7/4915208432'],
    ['sends none at all', { shortRange: 0 }, 206, 0, 'bytes 0-7/4915208432'],
    ['claims another size', { wrongTotal: true }, 416, null, 'bytes */177'],
    ['lets the address run out', { expired: true }, 403, null, null],
  ] as const)('%s', async (_title, fault, status, bytes, range) => {
    const { response } = await under(fault, weights, { headers: { range: 'bytes=0-7' } });
    expect([response.status, response.headers.get('content-range')]).toEqual([status, range]);
    if (status === 206) expect((await response.arrayBuffer()).byteLength).toBe(bytes);
    else await response.body?.cancel();
  });

  it.each([
    ['another range', { wrongRange: 4 }, 'bytes 4-13/4915208432', 10],
    ['a range that is not named', { silentRange: true }, null, 10],
    ['a part of the range', { shortRange: 3 }, 'bytes 0-9/4915208432', 3],
  ] as const)('sends %s', async (_, fault, named, length) => {
    const { response } = await under({ only: /xet-bridge/, ...fault }, weights, { headers: { range: 'bytes=0-9' } });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, named]);
    expect((await response.arrayBuffer()).byteLength).toBe(length);
  });

  it('lets a file grow or change from one request to the next', async () => {
    const range = { headers: { range: 'bytes=0-9' } };
    const grown = await under({ only: /xet-bridge/, grows: 5 }, weights, range);
    const again = await grown.hub.fetch(weights, range);
    const totals = [grown.response, again].map(({ headers }) => headers.get('content-range')?.split('/')[1]);
    expect(totals).toEqual(['4915208432', '4915208437']);
    const changed = await under({ only: /xet-bridge/, changes: true }, weights, range);
    const other = await changed.hub.fetch(weights, range);
    expect(other.headers.get('etag')).not.toBe(changed.response.headers.get('etag'));
  });

  it('breaks a connection midway', async () => {
    const { response, hub } = await under({ only: /xet-bridge/, diesAfter: 70_000 }, weights);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
    expect(hub.counts.bytes).toBe(70_000);
  });

  it('redirects in circles', async () => {
    await expect(under({ circles: true }, weights)).rejects.toThrow('fetch failed');
  });

  it('is gone after a reset', async () => {
    const { hub } = await under({ status: 500 }, info);
    hub.reset();
    expect([(await hub.fetch(info)).status, hub.counts.api, hub.log.length]).toEqual([200, 1, 1]);
  });
});
