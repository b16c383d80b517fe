import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { largeFile } from '#hub/files';
import { openLocal } from '#scanner/cli/inspect/local-file';
import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import { defineFormat } from '#scanner/inspect/format';
import { inspect } from '#scanner/inspect/inspect';
import { blobSource } from '#scanner/sources/blob';
import { folder } from '../cli/inspect/inspecting.ts';
import { failureOf, GIBIBYTE, huge, pattern, served, sourceOf } from './served.ts';

/** Reads every byte in odd steps and reports their sum. */
const sum = defineFormat({
  id: 'sum',
  title: 'Sum',
  recognises: () => true,
  async inspect({ source, size }, { report }) {
    let total = 0;
    for (let at = 0, step = 1; at < (size ?? 0); at += step, step = (step * 3 + 1) % 70_001)
      for (const byte of await source.read(at, step)) total = (total * 31 + byte) % 1_000_003;
    report({ id: 'sum', severity: 'note', message: `${total}`, offset: null });
    return 'whole';
  },
});
const caution = { tier: 'caution', reason: 'is not known' } as const;
const judge = { global: () => caution, call: () => caution };
const read = (source: ByteSource) => inspect(source, { name: 'x.bin', judge, formats: [sum] });

describe('the same file', () => {
  it.each([0, 1, 65_536, 131_170, 131_171, 200_000, 700_001])(
    'of %d bytes reads the same from everywhere',
    async (size) => {
      const bytes = pattern(size, 3);
      const path = join(folder(), 'x.bin');
      writeFileSync(path, bytes);
      const local = openLocal(Buffer.from(path));
      const { http } = served([largeFile('x.bin', bytes)]);
      const expected = await read(memorySource(bytes));
      for (const source of [local.source, blobSource(new Blob([bytes])), sourceOf(http, 'x.bin', size)])
        expect(await read(source)).toEqual(expected);
      local.close();
    },
  );

  it('can be given up on', async () => {
    const { http } = served([huge()]);
    const stop = new AbortController();
    const source = sourceOf(http, 'huge.bin', GIBIBYTE, { signal: stop.signal });
    await source.read(0, 10);
    stop.abort();
    expect((await failureOf(() => source.read(5_000_000, 10))).failure).toBe('cancelled');
  });
});
