import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { join, noise, u64 } from '#scanner/selftest/assemble/bytes';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { tar } from '#scanner/selftest/assemble/tar';
import { tarStorages, tarTensors, torchTar } from '#scanner/selftest/assemble/torch';
import { call, glo, tup } from '#scanner/selftest/assemble/values';
import { judge } from '#shared/files/globals/judge';

const RAW = noise(4_000);
const MAIN = pickle({ py: 'dict', entries: [] }, 2);
const evil = call('os.system', 'id');
const read = (bytes: Parameters<typeof memorySource>[0]) =>
  inspect(memorySource(bytes), { name: 'model.pth.tar', judge });
const storage = (type: string) => pickle(tup('7', 'cpu', glo(type)), 2);

describe('a tar of torch', () => {
  it('is read as torch does: pickles, and the numbers between them passed over', async () => {
    expect(await read(torchTar(MAIN, tarStorages(RAW), tarTensors()))).toMatchObject({
      format: 'tar',
      verdict: 'no-issues-found',
      findings: [],
    });
  });

  it.each([
    ['a storage', tarStorages(RAW, pickle(tup('7', evil, glo('torch.FloatStorage')), 2)), tarTensors()],
    ['a tensor', tarStorages(RAW), tarTensors(pickle(tup('8', evil, glo('torch.FloatTensor')), 2))],
    ['what is shared', join(tarStorages(RAW).slice(0, -pickle([], 2).length), pickle([evil], 2)), tarTensors()],
  ])('is dangerous where what describes %s calls something', async (_, storages, tensors) => {
    const { verdict, findings } = await read(torchTar(MAIN, storages, tensors));
    expect(verdict).toBe('dangerous');
    expect(findings.map(({ id, global }) => [id, global])).toEqual([['dangerous-call', 'os.system']]);
  });

  it.each([
    ['of a type that nobody knows', tarStorages(RAW, storage('torch.OddStorage'))],
    ['of a type of the same name elsewhere', tarStorages(RAW, storage('evil.FloatStorage'))],
    ['shorter than it says', tarStorages(RAW).slice(0, -1_000)],
    ['followed by more', join(tarStorages(RAW), pickle(evil, 2))],
    ['counted by more than there are', join(pickle(2, 2), tarStorages(RAW).slice(pickle(1, 2).length))],
    ['counted by what a call gives', join(pickle(call('os.getpid'), 2), tarStorages(RAW).slice(pickle(1, 2).length))],
    [
      'of a size beyond all files',
      join(pickle(1, 2), storage('torch.FloatStorage'), u64(2n ** 62n), RAW, pickle([], 2)),
    ],
  ])('is read as pickles as far as it goes, and never clean, with storages %s', async (_, storages) => {
    expect((await read(torchTar(MAIN, storages, tarTensors()))).verdict).not.toBe('no-issues-found');
  });

  it('gives its rules to members of a tar alone', async () => {
    const lone = await inspect(memorySource(tarStorages(RAW)), { name: 'storages', judge });
    expect(lone.verdict).not.toBe('no-issues-found');
    const other = await read(tar([{ name: 'weights', bytes: tarStorages(RAW) }]));
    expect(other.verdict).not.toBe('no-issues-found');
  });
});
