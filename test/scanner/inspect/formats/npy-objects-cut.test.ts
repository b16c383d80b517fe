import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { npy } from '#scanner/selftest/assemble/numpy';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { judge } from '#shared/files/globals/judge';

describe('an array of objects that lost its end', () => {
  const pickled = pickle(['a', null], 2);
  const file = npy({ descr: "'|O'", shape: [2], bytes: pickled });

  it('is never green, not even where the header ends', async () => {
    for (let cut = 1; cut < file.length; cut++) {
      const { verdict } = await inspect(memorySource(file.subarray(0, cut)), { name: 'a.npy', judge });
      expect(verdict, `cut at ${cut}`).not.toBe('no-issues-found');
    }
    expect((await inspect(memorySource(file), { name: 'a.npy', judge })).verdict).toBe('no-issues-found');
  });
});
