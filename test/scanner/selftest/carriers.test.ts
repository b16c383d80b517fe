import { gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { latin1 } from '#scanner/selftest/assemble/bytes';
import { CARRIERS } from '#scanner/selftest/carriers';
import { ECHO, PAYLOAD } from '#scanner/selftest/payload';

const packed = (id: string): Bytes => {
  const carrier = CARRIERS.find((each) => each.id === id);
  if (!carrier) throw new Error(`there is no carrier ${id}`);
  return carrier.pack(PAYLOAD);
};
const holds = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(ECHO);
const startsWith = (bytes: Bytes, start: string): boolean =>
  Buffer.from(bytes.subarray(0, start.length)).equals(latin1(start));

describe('carriers', () => {
  it('have ids of their own', () => {
    expect(new Set(CARRIERS.map(({ id }) => id)).size).toBe(CARRIERS.length);
  });

  it.each(['pickle-0', 'pickle-2', 'pickle-4', 'torch-zip', 'torch-legacy', 'torch-tar', 'torchscript', 'joblib'])(
    '%s holds the payload as it is',
    (id) => {
      expect(holds(packed(id))).toBe(true);
    },
  );

  it.each<[string, (bytes: Bytes) => Uint8Array]>([
    ['joblib-zlib', inflateSync],
    ['joblib-gzip', gunzipSync],
    ['tar-gz', gunzipSync],
    ['zstd', zstdDecompressSync],
  ])('%s holds it once it is unpacked', (id, unpack) => {
    expect(holds(unpack(packed(id)))).toBe(true);
  });

  it.each([
    ['joblib-gzip', '\x1f\x8b\x08'],
    ['joblib-bz2', 'BZh9'],
    ['joblib-xz', '\xfd7zXZ\0'],
    ['joblib-lzma', '\x5d\0\0'],
    ['joblib-lz4', '\x04\x22\x4d\x18'],
    ['zstd', '\x28\xb5\x2f\xfd'],
    ['npy', '\x93NUMPY'],
    ['npz', 'PK\x03\x04'],
    ['torch-zip', 'PK\x03\x04'],
  ])('%s starts as its format does', (id, start) => {
    expect(startsWith(packed(id), start)).toBe(true);
  });

  it('put the call behind an array in joblib files', () => {
    const bytes = Buffer.from(packed('joblib'));
    expect(bytes.indexOf('NumpyArrayWrapper')).toBeLessThan(bytes.indexOf(ECHO));
  });
});
