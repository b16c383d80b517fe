import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '#scanner/inspect/byte-source';
import { bytes, concat } from '../build/bytes.ts';
import { EVIL, idsOf, inspected } from '../build/probe.ts';
import { member, pax, tar } from '../build/tar.ts';
import { zip } from '../build/zip.ts';

const text = { name: 'a.txt', content: bytes('text') };
const evil = { name: 'model/pickle', content: EVIL };

describe('tar', () => {
  it('finds nothing in an ordinary archive', async () => {
    expect(await inspected(tar(text, { name: 'folder/', type: '5' }, { ...text, name: 'b' }))).toMatchObject({
      format: 'tar',
      verdict: 'no-issues-found',
      findings: [],
    });
  });

  it.each([
    ['with the name that ustar splits', tar(text, evil)],
    ['of the oldest kind, without magic', tar({ ...text, magic: '' }, { ...evil, magic: '' })],
    ['with a length in binary', tar({ ...text, binarySize: true }, { ...evil, binarySize: true })],
    ['behind a GNU long name', tar({ name: 'long', type: 'L', content: bytes(`${'d/'.repeat(300)}x\0`) }, evil)],
    [
      'behind a pax header that gives its length',
      tar(pax({ size: String(EVIL.length), path: 'y' }), { ...evil, size: 0 }),
    ],
    ['behind a global pax header', tar(pax({ comment: 'z' }, 'g'), evil)],
    ['as a sparse file', tar({ ...evil, type: 'S' })],
    ['as a file of a type nobody knows', tar({ ...evil, type: '7' })],
    ['behind the end mark', concat(tar(text), tar(evil))],
    ['in an archive in an archive', tar({ name: 'x', content: zip([{ name: 'y', content: tar(evil), method: 8 }]) })],
    ['in a packed archive', new Uint8Array(gzipSync(tar(text, evil)))],
    [
      'behind a large member of a packed archive',
      new Uint8Array(gzipSync(tar({ name: 'big', content: new Uint8Array(3e6) }, evil))),
    ],
  ])('finds what it holds %s', async (_, archive) => {
    expect((await inspected(archive)).verdict).toBe('dangerous');
  });

  it('holds nothing against a zip at its end', async () => {
    const archive = tar(text, { name: 'x.zip', content: zip([text]) }, { name: 'y.zip', content: zip([text]) });
    expect(await inspected(archive)).toMatchObject({ format: 'tar', findings: [] });
  });

  it('calls members by their long names', async () => {
    const long = `${'d/'.repeat(100)}x`;
    const result = await inspected(tar({ name: 'long', type: 'L', content: bytes(`${long}\0`) }, evil));
    expect(result.findings[0]?.where).toBe(long);
    expect((await inspected(tar(pax({ path: 'p' }), evil))).findings[0]?.where).toBe('p');
  });

  it.each([
    ['a name that climbs', { name: '../../x' }, 'entry-name'],
    ['an absolute name', { name: '/x' }, 'entry-name'],
    ['a link out of its folder', { type: '2', target: '../../x' }, 'link-entry'],
    ['a hard link to an absolute path', { type: '1', target: '/etc/x' }, 'link-entry'],
  ])('says so of %s', async (_, odd, id) => {
    const result = await inspected(tar({ name: 'x', ...odd }));
    expect(idsOf(result)).toEqual([id]);
    expect(result.verdict).toBe('caution');
  });

  it('is never green when it is cut', async () => {
    const archive = tar(text, { name: 'b', content: new Uint8Array(2000) }, text);
    for (let length = 512; length < archive.length - 512; length += 256)
      expect((await inspected(archive.slice(0, length))).verdict).toBe('incomplete');
  });

  it('reads on behind a damaged header, and says that it is damaged', async () => {
    const result = await inspected(concat(member(text), bytes('x'.repeat(512)), new Uint8Array(1024)));
    expect(idsOf(result)).toEqual(['tar-damaged']);
    expect((await inspected(concat(member(text), EVIL))).verdict).toBe('dangerous');
  });

  it('reads headers and not bodies of numbers', async () => {
    const size = 2 ** 33;
    const header = member({ name: 'data/0', size, binarySize: true });
    let read = 0;
    const source: ByteSource = {
      size: 512 + size + 1024,
      read(offset, length) {
        read += length;
        const out = new Uint8Array(Math.max(0, Math.min(length, 512 + size + 1024 - offset)));
        if (offset < 512) out.set(header.subarray(offset, offset + out.length));
        return out;
      },
    };
    expect((await inspected(source)).verdict).toBe('no-issues-found');
    expect(read).toBeLessThan(512 * 1024);
  });
});
