import { defineCommand } from './command.ts';
import { HISTORY } from './history-file.ts';
import { format, SHOW } from './options.ts';

/** `assay history`: the dated scores of a model, and what holds of all of them. */
export const historyCommand = defineCommand({
  usage: [
    'assay history <model> [--history FILE]  [options]',
    'assay history --freshness | --events  [options]',
    'assay history --verify [--head HASH]  [options]',
  ],
  about:
    'Shows the dated scores of a model as they were stored, with a mark wherever another methodology began to count and with what happened beside the points. Nothing is ever computed again.',
  options: [
    { name: 'history', value: 'FILE', help: `The history to read (default: ${HISTORY}).` },
    {
      name: 'freshness',
      help: 'List every feed of facts: how often it is read, its age, when next, whether it is stale.',
    },
    { name: 'events', help: 'List what happened, over all models.' },
    { name: 'verify', help: 'Check every hash of the chain and print the last one.' },
    { name: 'head', value: 'HASH', help: 'With --verify: a hash written down earlier, which the chain must hold.' },
    format(['table', 'json', 'jsonl']),
    ...SHOW,
  ],
  notes: [
    'A chain of hashes tells every line that was changed, removed or moved, but not lines cut off at its end, nor a chain made anew as a whole: for these write down the last hash that --verify prints, and give it as --head later.',
    'Exit codes: 0; with --verify 1 when the chain is broken or does not hold the head; with --freshness 2 when something is stale; 2 when the history holds no score of the model; 64, 74 and 130 as of assay scan.',
  ],
  async run(input, io) {
    const { runHistory } = await import('./history/run.ts');
    return runHistory(input, io);
  },
});
