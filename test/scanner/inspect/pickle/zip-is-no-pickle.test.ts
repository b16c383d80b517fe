import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { isPickle } from '#scanner/inspect/pickle/recognise';
import { join, latin1 } from '#scanner/selftest/assemble/bytes';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { smallState, smallStorage, torchZip } from '#scanner/selftest/assemble/torch';
import { call, dic } from '#scanner/selftest/assemble/values';
import { judge } from '#shared/files/globals/judge';

// Up to the first line break, which names of modules in a pickle bring, `PK…` would be a persistent id.
const state = dic({ made: call('collections.OrderedDict'), weight: smallState() });
const archive = torchZip(pickle(state, 2), { 0: smallStorage() });

describe('a zip archive', () => {
  it('is no pickle, although P is an opcode', () => {
    expect(isPickle({ head: archive, size: archive.length })).toBe(false);
    expect(isPickle({ head: latin1('PK\x05\x06aaaa\n0N.'), size: 12 })).toBe(false);
  });

  it('is found to be what it is', async () => {
    const { format, verdict } = await inspect(memorySource(archive), { name: 'pytorch_model.bin', judge });
    expect({ format, verdict }).toEqual({ format: 'zip', verdict: 'no-issues-found' });
  });

  it('does not hide that a pickle may begin with a persistent id', () => {
    const bytes = join('Pkey\n0', pickle(dic({ a: 1 }), 2));
    expect(isPickle({ head: bytes, size: bytes.length })).toBe(true);
  });
});
