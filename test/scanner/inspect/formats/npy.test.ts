import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { bytes, concat, le } from '../build/bytes.ts';
import { EVIL, idsOf, inspected } from '../build/probe.ts';
import { zip } from '../build/zip.ts';

function npy(header: string, body: Uint8Array, version = 1): Bytes {
  const text = `${header}\n`;
  return concat(
    bytes('\x93NUMPY'),
    Uint8Array.of(version, 0),
    le(version === 1 ? 2 : 4, text.length),
    bytes(text),
    body,
  );
}

const dict = (descr: string, shape: string) => `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }`;

describe('npy', () => {
  it.each([
    ["'<f4'", '(2, 3)', 24, 1],
    ["'<f8'", '()', 8, 1],
    ["'|u1'", '(7,)', 7, 2],
    ["'<U3'", '(2,)', 24, 3],
    ["'<M8[ns]'", '(2,)', 16, 1],
    ["[('a', '<i4'), ('b', '<f8', (2,))]", '(3,)', 60, 1],
    ["'<f4'", '(0, 5)', 0, 1],
    ["'|b1'", '(3L,)', 3, 1],
  ])('takes %s of %s for %i bytes', async (descr, shape, length, version) => {
    const exact = npy(dict(descr, shape), new Uint8Array(length), version);
    expect(await inspected(exact)).toMatchObject({ format: 'npy', verdict: 'no-issues-found', findings: [] });
    if (length > 0) expect((await inspected(exact.slice(0, -1))).verdict).toBe('incomplete');
    const longer = await inspected(concat(exact, EVIL));
    expect(idsOf(longer)).toEqual(['evil bytes after the array', 'trailing-bytes']);
  });

  it.each(["'|O'", "'O'", "[('a', '<i4'), ('b', '|O')]", "[('a', [('b', 'O')])]"])(
    'hands objects of %s on',
    async (descr) => {
      expect((await inspected(npy(dict(descr, '(1,)'), EVIL))).verdict).toBe('dangerous');
      expect((await inspected(npy(dict(descr, '(1,)'), bytes('no pickle')))).verdict).toBe('incomplete');
    },
  );

  it.each([
    "{'descr': __import__('os').system('id'), 'shape': (1,)}",
    "{'descr': '<f4', 'shape': (1,)} or exit()",
    "{'descr': 'no type', 'shape': (1,)}",
    "{'descr': '<f4', 'shape': (-1,)}",
    "{'descr': '<f4'}",
    `${'('.repeat(5000)}`,
    '',
  ])('says so of the header %j, and reads on', async (header) => {
    const result = await inspected(npy(header, EVIL));
    expect(result.verdict).toBe('dangerous');
    expect((await inspected(npy(header, bytes('numbers')))).verdict).toBe('incomplete');
  });

  it('refuses versions to come and headers longer than any', async () => {
    expect((await inspected(npy(dict("'<f4'", '(1,)'), new Uint8Array(4), 9))).verdict).toBe('incomplete');
    expect((await inspected(concat(bytes('\x93NUMPY\x02\0'), le(4, 0xffffffff)))).verdict).toBe('incomplete');
  });

  it('reads npz by every member, whatever its name', async () => {
    const array = npy(dict("'<f4'", '(1,)'), new Uint8Array(4));
    const objects = npy(dict("'|O'", '(1,)'), EVIL);
    expect((await inspected(zip([{ name: 'a.npy', content: array, method: 8 }]))).verdict).toBe('no-issues-found');
    expect(
      (
        await inspected(
          zip([
            { name: 'a.npy', content: array },
            { name: 'b.npy', content: objects, method: 8 },
          ]),
        )
      ).verdict,
    ).toBe('dangerous');
    expect((await inspected(zip([{ name: 'no-array', content: EVIL, method: 8 }]))).verdict).toBe('dangerous');
  });
});
