import { defineCommand } from './command.ts';
import { format, SHOW } from './options.ts';
import { UsageError } from './usage-error.ts';

/** `assay inspect`: reads files and says what loading them would do. */
export const inspectCommand = defineCommand({
  usage: [
    'assay inspect <file | folder | address>…  [options]',
    'assay inspect hf://owner/name[@revision][/path]…  [options]',
    'assay inspect owner/name…  [options]',
  ],
  about:
    'Reads model files, without running or building anything of them, and says what loading them would do. Files of the Hub are read by byte range; what needs no reading is not downloaded.',
  options: [
    format(['table', 'json', 'jsonl']),
    { name: 'fail-on', value: 'caution', choices: ['caution'], help: 'End with 1 on a caution too.' },
    { name: 'exceptions', value: 'FILE', help: 'Judge by your own exceptions too: JSON, each with reason and expiry.' },
    { name: 'budget', value: 'BYTES', help: 'Read at most so much of each file, and of each repository (4MB, 1GiB).' },
    { name: 'all', help: 'Also read what the Hub counts as a download when it is read.' },
    ...SHOW,
  ],
  notes: [
    'Results go to standard output, everything else to standard error. With --format jsonl each file prints one line as soon as it is read: {"path", "format", "verdict", "findings", "bytesRead", "bytesTotal", "ms"}; --format json prints one array. "path" is the argument as given and the path below it; bytes of a name that are no UTF-8 stand as \\udc80 to \\udcff, as in Python.',
    'Verdicts: no-issues-found, caution, dangerous, incomplete (something was not read, so worse may lie there), not-scanned (nothing that Assay reads).',
    'Folders are read with all folders below. Links that lead out of them are told and not followed, pipes and devices are not opened.',
    'Of a repository of the Hub the files that hold weights or archives are read. Files whose reading the Hub would count as a download, all GGUF among them, are left out unless you name them or give --all.',
    'Exit codes: 1 when anything is dangerous (or calls for caution, with --fail-on caution), else 2 when anything is incomplete or failed, else 0. 64: wrong usage. 70: a fault in Assay. 74: the results could not be written. 130: stopped by Ctrl-C.',
    'Environment: HF_TOKEN, HF_ENDPOINT, NO_COLOR, FORCE_COLOR.',
  ],
  async run(input, io) {
    if (input.words.length === 0)
      throw new UsageError(
        'Which files? Write assay inspect PATH, or assay inspect owner/name for a model of the Hub.',
      );
    const { runInspection } = await import('./inspect/run-inspection.ts');
    return runInspection(input, io);
  },
});
