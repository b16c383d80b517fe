import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { join, noise, utf8 } from '#scanner/selftest/assemble/bytes';
import { wrapped } from '#scanner/selftest/assemble/joblib';
import { npy, npz } from '#scanner/selftest/assemble/numpy';
import { lfsPointer, sevenZip } from '#scanner/selftest/assemble/others';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { FOUR_FLOATS, safetensors } from '#scanner/selftest/assemble/safetensors';
import { tar } from '#scanner/selftest/assemble/tar';
import { smallState, smallStorage, torchLegacy, torchZip } from '#scanner/selftest/assemble/torch';
import { zip } from '#scanner/selftest/assemble/zip';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const at = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

describe('zip', () => {
  it('writes headers, data and directory that agree', () => {
    const bytes = zip([{ name: 'a.txt', bytes: utf8('inert'), method: 8 }]);
    const view = at(bytes);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    const stored = view.getUint32(18, true);
    expect(inflateRawSync(bytes.subarray(35, 35 + stored)).toString()).toBe('inert');
    const directory = view.getUint32(bytes.length - 6, true);
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    expect(view.getUint32(directory + 16, true)).toBe(view.getUint32(14, true));
  });

  it('lies where it is told to, and nowhere else', () => {
    const honest = zip([{ name: 'a', bytes: utf8('x') }]);
    const lying = zip([{ name: 'a', bytes: utf8('x'), local: { flags: 1, crc: 7, method: 9, version: 99, size: 3 } }]);
    const view = at(lying);
    expect([4, 6, 8].map((place) => view.getUint16(place, true))).toEqual([99, 1, 9]);
    expect([14, 18, 22].map((place) => view.getUint32(place, true))).toEqual([7, 1, 3]);
    expect(lying.subarray(31)).toEqual(honest.subarray(31));
  });

  it('hides an entry from its directory, and doubles the end for zip64', () => {
    expect(text(zip([{ name: 'hidden', bytes: utf8('x'), hidden: true }])).split('hidden')).toHaveLength(2);
    expect(text(zip([{ name: 'a', bytes: utf8('x') }], { zip64: 'only' }))).toContain('PK\x06\x06');
  });
});

describe('torch files', () => {
  it('has its pickle first and every entry at a multiple of 64', () => {
    const bytes = torchZip(pickle(smallState(), 2), { 0: smallStorage() });
    expect(text(bytes).indexOf('archive/data.pkl')).toBe(30);
    expect(text(bytes).indexOf('\x80\x02ccollections') % 64).toBe(0);
    expect(Buffer.from(bytes).indexOf(smallStorage()) % 64).toBe(0);
  });

  it('writes magic number, version, system, pickle, keys and storages one after the other', () => {
    const bytes = torchLegacy({ data: pickle(1, 2), storages: { 0: { bytes: smallStorage(), item: 4 } } });
    const start = '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.\x80\x02}';
    expect(text(bytes).slice(0, start.length)).toBe(start);
    expect(bytes.subarray(-24)).toEqual(join(Uint8Array.of(4, 0, 0, 0, 0, 0, 0, 0), smallStorage()));
  });
});

describe('arrays', () => {
  it('pads the header of npy to 64 bytes', () => {
    const bytes = npy({ shape: [2, 3] });
    expect(
      text(bytes).startsWith("\x93NUMPY\x01\0v\0{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), } "),
    ).toBe(true);
    expect(bytes.length).toBe(128 + 24);
    expect(text(npy({ version: 2 })).slice(6, 12)).toBe('\x02\0t\0\0\0');
    expect(text(npz({ 'a.npy': bytes }))).toContain("{'descr'");
  });

  it('aligns the inline arrays of joblib to sixteen bytes', () => {
    const data = noise(80, 9);
    const bytes = Buffer.from(pickle(['some text', wrapped('f8', [10], data)]));
    expect(bytes.indexOf(data) % 16).toBe(0);
    const fill = bytes[bytes.indexOf(data) - 1] === 0xff ? 0xff : 0;
    expect(fill).toBe(0xff);
  });
});

describe('other files', () => {
  it('sums the header of a tar member and fills it to blocks of 512', () => {
    const bytes = tar([{ name: 'a.txt', bytes: 'inert' }]);
    const own = bytes.slice(0, 512).fill(0x20, 148, 156);
    expect(Number.parseInt(text(bytes.subarray(148, 154)), 8)).toBe(own.reduce((sum, byte) => sum + byte, 0));
    expect(bytes.length).toBe(512 + 512 + 1024);
  });

  it('pads the header of safetensors to eight bytes, and lies of its length when told to', () => {
    const bytes = safetensors({ weight: FOUR_FLOATS });
    expect(at(bytes).getBigUint64(0, true)).toBe(BigInt(bytes.length - 8 - 16));
    expect(at(safetensors('{}', noise(1), 1n << 40n)).getBigUint64(0, true)).toBe(1n << 40n);
  });

  it('signs 7z archives and LFS pointers', () => {
    expect(text(sevenZip()).startsWith("7z\xbc\xaf'\x1c")).toBe(true);
    expect(text(lfsPointer(12))).toMatch(/^version https:\/\/git-lfs[\s\S]*\nsize 12\n$/);
  });
});
