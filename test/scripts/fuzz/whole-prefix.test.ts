import { describe, expect, it } from 'vitest';
import { join, utf8 } from '#scanner/selftest/assemble/bytes';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { FOUR_FLOATS, safetensors } from '#scanner/selftest/assemble/safetensors';
import { tar } from '#scanner/selftest/assemble/tar';
import { zip } from '#scanner/selftest/assemble/zip';
import { mayBeWhole } from '../../../scripts/fuzz/whole-prefix.ts';

describe('a prefix that may be a whole file', () => {
  const one = pickle([1, 2], 2);
  const two = join(one, pickle('x', 2));

  it('is a pickle up to its STOP, and no other prefix of it', () => {
    for (let cut = 1; cut < two.length; cut++) expect(mayBeWhole(two, cut), `${cut}`).toBe(cut === one.length);
    const padded = join(one, new Uint8Array(8), one);
    expect(mayBeWhole(padded, one.length + 4)).toBe(true);
  });

  it('is an archive of which padding is missing', () => {
    const archive = tar([{ name: 'a', bytes: 'inert' }]);
    expect(mayBeWhole(archive, archive.length - 1024)).toBe(true);
    expect(mayBeWhole(archive, 514)).toBe(false);
  });

  it('is a tar behind which there is something else', () => {
    const archive = tar([{ name: 'a', bytes: 'inert' }]);
    const two = join(archive, archive);
    expect(mayBeWhole(two, archive.length)).toBe(true);
    expect(mayBeWhole(two, archive.length + 100)).toBe(true);
    expect(mayBeWhole(two, archive.length + 512)).toBe(false);
  });

  it('is a safetensors file up to the end of its last tensor', () => {
    const file = safetensors({ weight: FOUR_FLOATS });
    const two = join(file, 'more');
    expect(mayBeWhole(two, file.length)).toBe(true);
    expect(mayBeWhole(two, file.length - 1)).toBe(false);
    expect(mayBeWhole(two, file.length + 1)).toBe(false);
  });

  it('is an archive that ends within another file', () => {
    const inner = zip([{ name: 'a', bytes: utf8('x') }]);
    expect(mayBeWhole(join(inner, 'more'), inner.length)).toBe(true);
    expect(mayBeWhole(join(inner, 'more'), inner.length - 1)).toBe(false);
  });
});
