import { describe, expect, it } from 'vitest';
import type { ByteSource } from '#scanner/inspect/byte-source';
import { bytes, concat, le } from '../build/bytes.ts';
import { EVIL, idsOf, inspected, refs } from '../build/probe.ts';
import { zip } from '../build/zip.ts';

const evil = { name: 'a/data.pkl', content: EVIL };
const HARMLESS = bytes('just text');

describe('zip: every entry by its content', () => {
  it('finds nothing in an ordinary archive', async () => {
    const result = await inspected(
      zip([
        { name: 'a.txt', content: HARMLESS },
        { name: 'b/c.bin', content: HARMLESS, method: 8 },
      ]),
    );
    expect(result).toMatchObject({ format: 'zip', verdict: 'no-issues-found', findings: [] });
  });

  it.each([
    ['stored', zip([evil])],
    ['deflated', zip([{ ...evil, method: 8 }])],
    ['named like raw numbers', zip([{ name: 'a/data/0', content: EVIL }])],
    ['with zip64 records', zip([evil], { zip64: true })],
    ['behind junk, offsets from the archive', zip([evil], { prefix: bytes('junk'.repeat(100)) })],
    ['behind junk, offsets from the file', zip([evil], { prefix: bytes('junk'.repeat(100)), absolute: true })],
    ['with the longest comment', zip([evil], { comment: new Uint8Array(65_535) })],
    ['with a false end record in its comment', zip([evil], { comment: bytes(`PK\x05\x06${'\0'.repeat(18)}`) })],
    ['with junk behind it', zip([evil], { suffix: bytes('junk'.repeat(50)) })],
    ['marked as encrypted', zip([{ ...evil, flags: 1 }])],
    ['marked as encrypted in the list only', zip([{ ...evil, central: { flags: 0x20 } }])],
    ['of a version to come', zip([{ ...evil, flags: 0x800 }])],
    ['with a wrong checksum', zip([{ ...evil, local: { crc: 1 }, central: { crc: 1 } }])],
    ['with another name in its own header', zip([{ ...evil, local: { name: 'b' } }])],
    ['with a size of 0 in its own header', zip([{ ...evil, local: { size: 0, packed: 0 } }])],
    ['with a size of 0 in the list', zip([{ ...evil, central: { size: 0, packed: 0 } }])],
    ['with a method that lies in its own header', zip([{ ...evil, local: { method: 8 } }])],
    ['with a method that lies in the list', zip([{ ...evil, central: { method: 8 } }])],
    ['by a method nobody knows', zip([{ ...evil, local: { method: 77 }, central: { method: 77 } }])],
    ['as the second of two of one name', zip([{ ...evil, content: HARMLESS }, evil])],
    ['as the first of two of one name', zip([evil, { ...evil, content: HARMLESS }])],
    ['when the count says none', zip([evil], { count: 0 })],
    ['as an archive in an archive', zip([{ name: 'x', content: zip([{ ...evil, method: 8 }]), method: 8 }])],
    ['with padding', zip([{ ...evil, padding: 4096 }])],
    ['without the list', zip([evil]).subarray(0, 60)],
  ])('finds it %s', async (_, archive) => {
    expect((await inspected(archive)).verdict).toBe('dangerous');
  });

  it.each([
    ['a name that climbs', { name: '../x' }, 'entry-name'],
    ['an absolute name', { name: '/etc/x' }, 'entry-name'],
    ['a drive', { name: 'C:x' }, 'entry-name'],
    ['a NUL', { name: 'a\0.txt' }, 'entry-name'],
    ['a link', { mode: 0o120777 }, 'link-entry'],
    ['another name in its own header', { local: { name: 'yy' } }, 'zip-header-mismatch'],
    ['other flags', { local: { flags: 1 } }, 'zip-header-mismatch'],
    ['a wrong checksum', { local: { crc: 1 }, central: { crc: 1 } }, 'zip-checksum'],
  ])('says so of %s', async (_, odd, id) => {
    const result = await inspected(zip([{ name: 'x', content: HARMLESS, ...odd }]));
    expect(idsOf(result)).toContain(id);
    expect(result.verdict).toBe('caution');
  });

  it('names the advisories of header tricks', async () => {
    const result = await inspected(zip([{ name: 'x', content: HARMLESS, local: { name: 'y', flags: 1, crc: 5 } }]));
    expect(result.findings.map(({ advisory }) => advisory)).toEqual([
      'CVE-2025-1944',
      'CVE-2025-1945',
      'CVE-2025-10156',
    ]);
  });

  it('says so when names differ in case only', async () => {
    expect(idsOf(await inspected(zip([evil, { ...evil, name: 'A/DATA.PKL' }])))).toContain('duplicate-entry');
  });

  it('reads what lies between, before and behind the entries', async () => {
    const hidden = zip([evil]);
    const filled = [{ name: 'x', content: HARMLESS }];
    for (const odd of [{ prefix: hidden }, { suffix: hidden }, { between: concat(hidden, new Uint8Array(5000)) }]) {
      const result = await inspected(zip(filled, odd));
      expect(result.verdict).toBe('dangerous');
    }
  });

  it('is never green when entries are encrypted, packed by unknown methods, lost or cut', async () => {
    const odd = [
      { flags: 1 },
      { local: { method: 99 }, central: { method: 99 } },
      { central: { offset: 7 } },
      { local: { packed: 999 }, central: { packed: 999 } },
    ];
    for (const each of odd)
      expect((await inspected(zip([{ name: 'x', content: HARMLESS, ...each }]))).verdict).toBe('incomplete');
  });
});

describe('zip: expectations', () => {
  it('is not green when an entry is no pickle although its name says so', async () => {
    const result = await inspected(zip([{ name: 'a/data.pkl', content: HARMLESS }]));
    expect(idsOf(result)).toEqual(['unrecognised-entry']);
    expect(result.verdict).toBe('incomplete');
  });

  it('is not green when the budget of bytes ends, and keeps what it found', async () => {
    const entries = [
      evil,
      { name: 'b', content: new Uint8Array(500_000) },
      { name: 'c', content: new Uint8Array(500_000) },
    ];
    const result = await inspected(zip(entries), 'x.zip', { read: 200_000 });
    expect(result.verdict).toBe('dangerous');
    expect(idsOf(result).join(' ')).toContain('unread-budget');
    expect(result.bytesRead).toBeLessThanOrEqual(200_000);
  });

  it('lives with offsets and lengths that no file has', async () => {
    for (const central of [
      { offset: 0xfffffff0 },
      { packed: 0xfffffffe },
      { size: 0xfffffffe },
      { packed: 0xffffffff, size: 0xffffffff },
    ]) {
      const result = await inspected(zip([evil, { name: 'x', content: HARMLESS, central }]));
      expect(result.verdict).toBe('dangerous');
      expect(idsOf(result)).not.toContain('reader-failed');
    }
  });
});

describe('zip: storages of torch', () => {
  const numbers = concat(EVIL, new Uint8Array(88));
  const archive = (pickle: Uint8Array, more: object = {}) =>
    zip([
      { name: 'model/data.pkl', content: pickle },
      { name: 'model/byteorder', content: bytes('little') },
      { name: 'model/data/0', content: numbers, ...more },
    ]);

  it('does not read raw numbers that a pickle refers to, whatever they look like', async () => {
    expect(await inspected(archive(refs('0', 100)))).toMatchObject({ verdict: 'no-issues-found', findings: [] });
  });

  it('reads a storage that no pickle refers to', async () => {
    expect((await inspected(archive(refs('1', 100)))).verdict).toBe('dangerous');
  });

  it('reads a storage of another length than its pickle says, and says so', async () => {
    const result = await inspected(archive(refs('0', 50)));
    expect(idsOf(result)).toEqual(['evil model/data/0', 'storage-size-mismatch']);
  });

  it('reads a storage that is packed, or that the pickle gives two lengths', async () => {
    expect((await inspected(archive(refs('0', 100), { method: 8 }))).verdict).toBe('dangerous');
    expect((await inspected(archive(refs('0', 100, '0', 50)))).verdict).toBe('dangerous');
  });

  it.each([
    [refs('0', 100), 'no-issues-found'],
    [refs('0', 99), 'dangerous'],
    [refs('1', 100), 'dangerous'],
  ])('takes storages of a package as its pickles have them', async (pickle, verdict) => {
    const packaged = zip([
      { name: 'pkg/.data/0.storage', content: numbers },
      { name: 'pkg/model/model.pkl', content: pickle },
    ]);
    expect((await inspected(packaged)).verdict).toBe(verdict);
  });

  it('reads at most 256 kB of a checkpoint of 1 GiB', async () => {
    const { source, asked } = sparse(2 ** 30);
    const result = await inspected(source, 'pytorch_model.bin');
    expect(idsOf(result)).toEqual([]);
    expect(result.verdict).toBe('no-issues-found');
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(result.bytesRead).toBeLessThanOrEqual(256 * 1024);
  });
});

describe('zip: TorchScript', () => {
  it.each([
    ['torch.from_file("/etc/passwd")', 'dangerous'],
    ['torch.save(x, "f")', 'dangerous'],
    ['ops.evil.run(x)', 'caution'],
    ['torch.ops.evil.run(x)', 'caution'],
    ['torch.add(x, y)\nops.torchvision.nms(x)\nops.quantized.linear(x)', 'no-issues-found'],
  ])('judges %j', async (code, verdict) => {
    for (const method of [0, 8])
      expect((await inspected(zip([{ name: 'm/code/__torch__/net.py', content: bytes(code), method }]))).verdict).toBe(
        verdict,
      );
  });
});

describe('zip: hostile archives', () => {
  it('stops a bomb', async () => {
    const bomb = zip([{ name: 'x', content: concat(refs(), new Uint8Array(50_000_000)), method: 8 }]);
    const nested = zip([{ name: 'y', content: concat(zip([]), new Uint8Array(9e7)), method: 8 }]);
    expect((await inspected(bomb)).verdict).toBe('no-issues-found');
    expect((await inspected(nested)).verdict).toBe('incomplete');
  });

  it('stops archives that share their bytes', async () => {
    const content = new Uint8Array(1_000_000);
    const whole = zip([{ name: 'kernel', content }]);
    const many = Array.from({ length: 2000 }, (_, at) => ({
      name: `k${at}`,
      content: new Uint8Array(0),
      central: { offset: 0, packed: 1e6, size: 1e6 },
    }));
    const result = await inspected(concat(whole.subarray(0, 1_000_036), zip(many, { absolute: true })));
    expect(result.verdict).toBe('incomplete');
  });

  it('stops archives within archives', async () => {
    let archive = zip([evil]);
    for (let depth = 0; depth < 30; depth++) archive = zip([{ name: 'x', content: archive }]);
    expect((await inspected(archive)).verdict).toBe('incomplete');
  });

  it('stops at the limit of entries, and keeps what it found', async () => {
    const entries = Array.from({ length: 50 }, (_, at) => ({ name: `e${at}`, content: at === 3 ? EVIL : HARMLESS }));
    const result = await inspected(zip(entries), 'x.zip', { entries: 20 });
    expect(result.verdict).toBe('dangerous');
    expect(idsOf(result)).toContain('unread-budget');
  });
});

/** A checkpoint with one huge storage of zeros, of which only what is asked for ever exists. */
function sparse(size: number) {
  const pickle = { name: 'archive/data.pkl', content: refs('0', size) };
  const start = zip([pickle, { name: 'archive/data/0', content: new Uint8Array(0), central: { packed: size, size } }]);

  const cut = start.findIndex((_, at) => start[at] === 0x50 && start[at + 1] === 0x4b && start[at + 2] === 1);
  const [head, tail] = [start.subarray(0, cut), start.slice(cut)];
  tail.set(le(4, cut + size), tail.length - 6);
  const asked: number[] = [];
  const total = cut + size + tail.length;
  const source: ByteSource = {
    size: total,
    read(offset, length) {
      asked.push(offset);
      const out = new Uint8Array(Math.min(length, total - offset));
      for (let at = 0; at < out.length; at++) {
        const place = offset + at;
        out[at] = (place < cut ? head[place] : place >= cut + size ? tail[place - cut - size] : 0) ?? 0;
      }
      return out;
    },
  };
  return { source, asked };
}
