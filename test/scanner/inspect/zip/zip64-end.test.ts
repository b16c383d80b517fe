import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { directoriesOf } from '#scanner/inspect/zip/end-records';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { smallState, smallStorage, torchZip } from '#scanner/selftest/assemble/torch';
import { zip } from '#scanner/selftest/assemble/zip';
import { judge } from '#shared/files/globals/judge';

// The first entry of its list has 76 bytes, as many as the zip64 records behind the list.
const archive = torchZip(pickle(smallState(), 2), { 0: smallStorage() }, [], 'checkpoint-0021-final');

describe('a zip64 end record', () => {
  it('beside a plain one leaves one list of entries, whatever the length of names', async () => {
    expect(directoriesOf({ head: archive, tail: archive, size: archive.length })).toHaveLength(1);
    const { verdict, findings } = await inspect(memorySource(archive), { name: 'model.pt', judge });
    expect({ verdict, findings }).toEqual({ verdict: 'no-issues-found', findings: [] });
  });

  it('keeps the plain one, which tells nothing, from being taken for an offset of four gigabytes', () => {
    const bytes = zip([{ name: 'a', bytes: new Uint8Array(3) }], { zip64: 'only' });
    const sample = { head: bytes.subarray(0, 10), tail: bytes, size: bytes.length };
    expect(directoriesOf(sample).map(({ start }) => start)).toEqual([34]);
  });
});
