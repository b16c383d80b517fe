import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { ordered, tensor } from '#scanner/selftest/assemble/torch';
import { judge } from '#shared/files/globals/judge';
import { BOMBS } from '../../../../scripts/bench/inspect/bomb-files.ts';
import { expectOnly } from '../../../../scripts/bench/inspect/process.ts';
import { sparseTorchZip } from '../../../../scripts/bench/inspect/sparse-torch-zip.ts';

describe('a torch zip that is mostly zeros', () => {
  const storages = new Map([
    ['0', 5 * 2 ** 30],
    ['1', 400],
  ]);
  const state = ordered({
    a: tensor({ key: '0', shape: [5, 2 ** 28] }),
    b: tensor({ key: '1', shape: [100] }),
  });

  it('states the true places of its entries, beyond four gigabytes too', async () => {
    const { size, pieces } = sparseTorchZip(pickle(state, 2), storages);
    expect(size).toBeGreaterThan(5 * 2 ** 30);
    const read = (offset: number, length: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      for (const { at, bytes: piece } of pieces) {
        const from = Math.max(at, offset);
        const to = Math.min(at + piece.length, offset + bytes.length);
        if (from < to) bytes.set(piece.subarray(from - at, to - at), from - offset);
      }
      return bytes;
    };
    const inspection = await inspect({ size, read }, { name: 'pytorch_model.bin', judge });
    expect(inspection).toMatchObject({ format: 'zip', verdict: 'no-issues-found', findings: [] });
    expect(inspection.bytesRead).toBeLessThan(1_000_000);
  });
});

describe('bombs', () => {
  it('that cannot be read to their end are never clean', async () => {
    const unreadable = BOMBS.filter(([title]) => /exabytes|million marks|within zips/.test(title));
    expect(unreadable).toHaveLength(3);
    for (const [title, name, make] of unreadable) {
      const { verdict } = await inspect(memorySource(make()), { name, judge });
      expect(verdict, title).not.toBe('no-issues-found');
    }
  });
});

describe('what is measured', () => {
  it('must be right too', () => {
    const told = { seconds: 1, busy: 1, kilobytes: 1, verdicts: { dangerous: 1 } };
    expect(() => expectOnly('no-issues-found', told)).toThrow('expected no-issues-found, got {"dangerous":1}');
    expect(() => expectOnly('dangerous', told)).not.toThrow();
  });
});
