import { defineCommand } from './command.ts';
import { format, SHOW } from './options.ts';
import { UsageError } from './usage-error.ts';

/** `assay selftest`: the project's own attacks and ordinary files, and what the engine makes of them. */
export const selftestCommand = defineCommand({
  usage: ['assay selftest [--format table|json]'],
  about:
    'Assembles attacks and ordinary checkpoints in memory, inspects each, and tells hits and misses. Nothing of them is ever run, and what they name is inert.',
  options: [
    format(['table', 'json']),
    { name: 'all', help: 'List every case in the table, not the misses alone.' },
    ...SHOW,
  ],
  notes: [
    'An attack is hit when it is found dangerous; the few that public advice calls suspicious, when there is any warning. An ordinary checkpoint is hit when nothing is found in it.',
    'Exit codes: 0 when every case is a hit, 1 when one is missed. 64: wrong usage. 70: a fault in Assay. 130: stopped by Ctrl-C.',
  ],
  async run(input, io) {
    if (input.words.length > 0) throw new UsageError('assay selftest takes no further words.');
    const { runSelftest } = await import('./selftest/run-selftest.ts');
    return runSelftest(input, io);
  },
});
