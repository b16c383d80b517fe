import { KeyError } from '#scanner/snapshot/sign';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readSnapshot, refusing } from './snapshot-files.ts';
import { UsageError } from './usage-error.ts';

/** Checks a snapshot's form, hashes, day and signature. */
export async function verifySnapshot([file, ...more]: readonly string[], input: Input, io: Io): Promise<number> {
  if (file === undefined || more.length > 0) throw new UsageError('Which file? Write assay snapshot verify FILE.');
  return refusing(file, io, async () => {
    try {
      const { date, seal, signature } = await readSnapshot(file, io, { key: input.text('public-key') });
      const by = signature === null ? 'not signed' : `signed by ${signature.key}`;
      await io.stdout.write(`${plain(file, 200)}: whole, of ${date}, ${by}\nseal ${seal}\n`);
      return EXIT.ok;
    } catch (error) {
      if (error instanceof KeyError) throw new UsageError(`--public-key: ${error.message}.`);
      throw error;
    }
  });
}
