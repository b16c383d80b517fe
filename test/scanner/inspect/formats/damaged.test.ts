import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../shared/seeded.ts';
import { bytes, concat, le } from '../build/bytes.ts';
import { BZIP2, LZ4, LZMA, XZ, ZSTD } from '../build/packed.ts';
import { idsOf, inspected, refs } from '../build/probe.ts';
import { pax, tar } from '../build/tar.ts';
import { zip } from '../build/zip.ts';

const header = "{'descr': '<f4', 'fortran_order': False, 'shape': (4,), }\n";
const npy = concat(bytes('\x93NUMPY\x01\0'), le(2, header.length), bytes(header), new Uint8Array(16));
const json = '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
const text = bytes('some text, some more text, and text again');
const entries = [
  { name: 'a/data.pkl', content: refs('0', 40) },
  { name: 'a/version', content: text, method: 8 },
  { name: 'a/data/0', content: new Uint8Array(40) },
];

const KINDS = {
  zip: zip(entries),
  zip64: zip(entries, { zip64: true }),
  'zip in zip': zip([{ name: 'x', content: zip(entries), method: 8 }]),
  tar: tar({ name: 'a', content: text }, pax({ path: 'longer' }), { name: 'b', content: text }),
  'tar.gz': new Uint8Array(gzipSync(tar({ name: 'a', content: text }))),
  zlib: new Uint8Array(deflateSync(refs())),
  bzip2: BZIP2,
  xz: XZ,
  lzma: LZMA,
  lz4: LZ4,
  zstd: ZSTD,
  npy,
  npz: zip([{ name: 'a.npy', content: npy, method: 8 }]),
  safetensors: concat(le(8, json.length), bytes(json), new Uint8Array(8)),
  index: bytes('{"metadata":{},"weight_map":{"a":"model.safetensors"}}'),
  '7z': concat(
    bytes('7z\xbc\xaf\x27\x1c\0\x04'),
    le(4, 0),
    le(8, 0),
    le(8, 9),
    le(4, 0),
    Uint8Array.of(1, 5, 1, 0x11, 3, 0, 65, 0, 0),
  ),
};

describe('damaged files of every kind', () => {
  it.each(Object.entries(KINDS))('%s: never green when cut', async (_, whole) => {
    const step = Math.max(1, Math.floor(whole.length / 150));
    for (let length = 1; length < whole.length; length += step) {
      const result = await inspected(whole.slice(0, length), 'model.pkl');
      expect(result.verdict, `${length} of ${whole.length} bytes`).not.toBe('no-issues-found');
      expect(idsOf(result).join(' ')).not.toContain('reader-failed');
    }
  });

  it.each(Object.entries(KINDS))('%s: ends in a verdict when bytes are changed', async (kind, whole) => {
    const random = seeded(kind.length * 7919 + 1);
    for (let run = 0; run < 200; run++) {
      const changed = whole.slice();
      for (let count = 1 + Math.floor(random() * 4); count > 0; count--)
        changed[Math.floor(random() * changed.length)] = random() < 0.3 ? 255 : Math.floor(random() * 256);
      const result = await inspected(changed, 'model.pkl');
      expect(idsOf(result).join(' '), Buffer.from(changed).toString('hex').slice(0, 4000)).not.toContain(
        'reader-failed',
      );
    }
  });
});
