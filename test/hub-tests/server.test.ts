import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { type Serving, serveHub } from '#hub/server';
import { demo } from './setup.ts';

let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  serving = undefined;
});

describe('the stand-in on a port', () => {
  it('keeps links on its own origin and sends files from another', async () => {
    serving = await serveHub(demo());
    const list = await fetch(`${serving.origin}/api/models?limit=1`);
    expect(list.headers.get('link')).toContain(`<${serving.origin}/api/models?`);
    const file = `${serving.origin}/${demoIds.wellKept}/resolve/main/model-00001-of-00003.safetensors`;
    const part = await fetch(file, { headers: { range: 'bytes=0-7' } });
    expect(part.status).toBe(206);
    expect(new URL(part.url).origin).not.toBe(serving.origin);
    expect((await part.arrayBuffer()).byteLength).toBe(8);
  });

  it('survives a client that walks away from gigabytes, and closes at once', async () => {
    const hub = demo();
    serving = await serveHub(hub);
    const stop = new AbortController();
    const file = await fetch(`${serving.origin}/${demoIds.wellKept}/resolve/main/model-00001-of-00003.safetensors`, {
      signal: stop.signal,
    });
    await file.body?.getReader().read();
    stop.abort();
    expect((await fetch(`${serving.origin}/api/models`)).status).toBe(200);
    expect(hub.counts.bytes).toBeLessThan(100_000_000);
  });

  it('takes a POST', async () => {
    serving = await serveHub(demo());
    const path = `${serving.origin}/api/models/${demoIds.renamedFrom}/paths-info/main`;
    const found = await fetch(path, { method: 'POST', body: JSON.stringify({ paths: ['config.json'] }) });
    expect(await found.json()).toMatchObject([{ path: 'config.json' }]);
  });

  it('speaks TLS under the name of the real Hub, and passes GitHub on', async () => {
    const github = createGitHub({ repositories: demoRepositories() });
    serving = await serveHub(demo(), { tls: true, github: github.handle });
    const list = await askTls(serving.port, 'huggingface.co', '/api/models?limit=1');
    expect(list.headers.link).toContain('<https://huggingface.co/api/models?');
    const file = await askTls(
      serving.port,
      'huggingface.co',
      `/${demoIds.quantized}/resolve/main/Tern-7B-Instruct-Q8_0.gguf`,
    );
    const bridge = new URL(file.headers.location ?? '');
    expect(bridge.host).toBe('us.aws.cdn.hf.co');
    const part = await askTls(serving.port, bridge.host, bridge.pathname + bridge.search, { range: 'bytes=0-3' });
    expect([part.statusCode, part.text]).toEqual([206, 'GGUF']);
    const repository = await askTls(serving.port, 'api.github.com', '/repos/harbor-labs/tern');
    expect(JSON.parse(repository.text)).toMatchObject({ full_name: 'harbor-labs/tern' });
  });
});

function askTls(port: number, host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ statusCode: number | undefined; headers: IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const options = { port, host: '127.0.0.1', path, headers: { ...headers, host }, rejectUnauthorized: false };
      get(options, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({ statusCode: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() });
      }).on('error', reject);
    },
  );
}
