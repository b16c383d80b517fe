import { defineCommand } from './command.ts';
import { didYouMean } from './nearest.ts';
import { format, SHOW } from './options.ts';
import { UsageError } from './usage-error.ts';

const ACTIONS = ['build', 'verify', 'info', 'diff'] as const;

/** `assay snapshot`: makes, checks, tells of and compares snapshots of benchmark results. */
export const snapshotCommand = defineCommand({
  usage: [
    'assay snapshot build --sources DIR|live --out FILE [options]',
    'assay snapshot verify FILE [--public-key KEY]',
    'assay snapshot info [FILE] [--format table|json]',
    'assay snapshot diff OLD NEW [--max-loss PERCENT] [--format table|json]',
  ],
  about:
    'A snapshot is a dated file of public benchmark results, prices and names of models, each with its source and terms. The same inputs give the same bytes; a chain of hashes shows any change, and a signature who made it.',
  options: [
    { name: 'sources', value: 'DIR|live', help: 'Read a local copy with one folder for each source, or the network.' },
    { name: 'out', value: 'FILE', help: 'Write the snapshot there.' },
    { name: 'date', value: 'D', help: 'Its day, such as 2026-11-21 (default: the newest of its sources).' },
    { name: 'key', value: 'FILE', help: 'Sign with this Ed25519 private key (PEM).' },
    { name: 'previous', value: 'FILE', help: 'Chain it to the snapshot before it.' },
    { name: 'public-key', value: 'KEY', help: 'The signature must be by this key (raw, base64).' },
    {
      name: 'max-loss',
      value: 'PERCENT',
      number: { min: 0, max: 100 },
      help: 'diff: end with 1 when more of the models or of the figures went.',
    },
    format(['table', 'json']),
    ...SHOW,
  ],
  notes: [
    'A source that cannot be read is told of, and the others are taken. Exit codes: 0 done, 1 the snapshot is not what it should be, 2 some source could not be read.',
    'info without a file tells of the snapshot that comes with Assay.',
  ],
  async run(input, io) {
    const [action, ...files] = input.words;
    if (action === 'build') return (await import('./snapshot-build.ts')).buildSnapshot(files, input, io);
    if (action === 'verify') return (await import('./snapshot-check.ts')).verifySnapshot(files, input, io);
    if (action === 'info') return (await import('./snapshot-info.ts')).tellSnapshot(files, input, io);
    if (action === 'diff') return (await import('./snapshot-diff.ts')).diffSnapshots(files, input, io);
    const hint = action === undefined ? '' : didYouMean(action, ACTIONS, 'assay snapshot ');
    throw new UsageError(`What to do? Write assay snapshot ${ACTIONS.join(', ')}.${hint}`);
  },
});
