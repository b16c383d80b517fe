import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

/** The folder of recorded data: `ASSAY_DATA`, or `shared/data` beside the checkout; undefined when there is none. */
export function recordedData(): string | undefined {
  const folder = process.env.ASSAY_DATA ?? resolve(import.meta.dirname, '../../shared/data');
  return existsSync(folder) ? folder : undefined;
}

/** Runs `count` tests that read recorded data; without the data they are skipped by number, and fail in CI. */
export function describeRecorded(title: string, count: number, tests: (folder: string) => void): void {
  const folder = recordedData();
  if (folder !== undefined) {
    describe(title, () => tests(folder));
    return;
  }
  describe(title, () => {
    if (process.env.CI) {
      it('needs the recorded data', () => {
        throw new Error(
          `${count} tests read recorded data: put it at ../shared/data or name its folder in ASSAY_DATA.`,
        );
      });
    }
    for (let number = 1; number <= count; number += 1) {
      it.skipIf(true)(`${number} of ${count}: recorded data is absent`, () => undefined);
    }
  });
}
