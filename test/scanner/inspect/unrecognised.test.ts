import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytes, concat } from './build/bytes.ts';
import { idsOf, inspected } from './build/probe.ts';
import { tar } from './build/tar.ts';
import { zip } from './build/zip.ts';

const BINARY = bytes('\x11\x22\0\x01nothing that any format begins with\xff\xfe');
const gzip = (content: Uint8Array) => new Uint8Array(gzipSync(content));

describe('content that no format recognises', () => {
  it.each([
    ['words.txt.gz', bytes('just words'), 'not-scanned'],
    ['numbers.gz', BINARY, 'not-scanned'],
    ['model.pkl.gz', BINARY, 'incomplete'],
    ['model.joblib.gz', BINARY, 'incomplete'],
  ])('is not green for being packed as %s', async (name, content, verdict) => {
    expect((await inspected(gzip(content), name)).verdict).toBe(verdict);
  });

  it('is missed where a name promises a file that a loader runs, or safetensors', async () => {
    const cut = concat(bytes('\0\0\0\0\0\x01\0\0{"a":'), new Uint8Array(40));
    for (const name of ['model.safetensors', 'model.pt', 'a/model.bin']) {
      const result = await inspected(cut, name);
      expect([result.verdict, ...idsOf(result)]).toEqual(['incomplete', 'unrecognised-content']);
    }
    expect(await inspected(cut, 'model.xyz')).toMatchObject({ verdict: 'not-scanned', findings: [] });
  });

  it.each([
    ['a text', 'README.md', bytes('# A model\n\nMade with ♥')],
    ['a text without an ending', 'archive/version', bytes('3\n')],
    ['a configuration', 'config.json', bytes('{"a": 1}')],
    ['a picture', 'preview', bytes('\x89PNG\r\n\x1a\n\0\0')],
    ['a table of pieces', 'tokenizer.model', BINARY],
    ['a storage that nothing refers to', 'archive/data/7', BINARY],
    ['a storage of a package', 'archive/.data/7.storage', BINARY],
    ['code of TorchScript', 'archive/code/__torch__.py', bytes('class A(Module):\n')],
  ])('takes nothing away as %s in an archive', async (_, name, content) => {
    for (const archive of [zip([{ name, content }]), tar({ name, content })])
      expect((await inspected(archive)).verdict).toBe('no-issues-found');
  });

  it.each([
    ['binary of no kind', 'weights', BINARY],
    ['binary that promises weights', 'model.bin', BINARY],
    ['text that promises a pickle', 'model.pkl', bytes('just words')],
    ['a program in Python', 'handler.py', bytes('print()')],
    ['a script', 'setup.sh', bytes('true')],
  ])('leaves an archive incomplete as %s', async (_, name, content) => {
    for (const archive of [
      zip([{ name, content }]),
      zip([{ name, content, method: 8 }]),
      tar({ name, content }),
      gzip(tar({ name, content })),
    ]) {
      const result = await inspected(archive);
      expect(result.verdict).toBe('incomplete');
      expect(result.findings[0]?.id).toBe('unrecognised-entry');
    }
  });

  it('says nothing of where an archive lies that a compressed stream keeps as it is', async () => {
    const inner = zip([{ name: 'README.md', content: bytes('words') }]);
    const stored = new Uint8Array(gzipSync(concat(tar({ name: 'm.ckpt', content: inner })), { level: 0 }));
    expect(await inspected(stored, 'model.nemo')).toMatchObject({ verdict: 'no-issues-found', findings: [] });
  });
});
