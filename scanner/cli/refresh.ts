import { TIER_NAMES } from '#shared/history/tiers';
import { defineCommand } from './command.ts';
import { HISTORY } from './history-file.ts';
import { BRINGING, format, SHOW, SNAPSHOT, WEIGHING } from './options.ts';
import { UsageError } from './usage-error.ts';

/** `assay refresh`: asks again for the facts of one tier and appends the dated scores. */
export const refreshCommand = defineCommand({
  usage: [
    'assay refresh --tier hourly|nightly|weekly [models…]  [options]',
    'assay refresh --tier nightly --track FILE  [options]',
  ],
  about:
    'Asks again for those facts of tracked models that change by the hour, the day or the week, scores them, and appends the dated scores to a history. Facts of the other tiers come from the last look, as long as they are not older than twice their tier. Without models, all models of the history are refreshed.',
  options: [
    { name: 'tier', value: TIER_NAMES.join('|'), choices: TIER_NAMES, help: 'Which facts to ask for again.' },
    { name: 'history', value: 'FILE', help: `The history to append to (default: ${HISTORY}).` },
    { name: 'track', value: 'FILE', help: 'The models to refresh, one a line; # begins a remark.' },
    { name: 'full', help: 'Ask for papers, Spaces, lineage and GitHub too: a series of its own.' },
    { name: 'again', help: 'Refresh models too that have a score of this tier and period already.' },
    ...WEIGHING,
    ...BRINGING,
    SNAPSHOT,
    format(['table', 'jsonl']),
    ...SHOW,
  ],
  notes: [
    'Each tier has a grid: hourly at the full hour, nightly at 00:00 UTC, weekly on Monday at 00:00 UTC. Every entry records the cut it belongs to. A model that has a score of the current cut is skipped, so a refresh that was stopped goes on where it ended when it is run again; failed models are tried again.',
    'A new commit asks at once for all that belongs to a commit. Facts that cannot be had for now are held over from the last look, and the entry says which. Beside the history, FILE.facts/ keeps the facts of the last look. Entries are appended and never changed: a new methodology does not touch old scores.',
    'Exit codes as of assay scan: 1 when anything is dangerous, else 2 when something could not be told, else 0; 74 also for a history that was tampered with.',
  ],
  async run(input, io) {
    if (!input.has('tier')) throw new UsageError('Which facts? Give --tier hourly, nightly or weekly.');
    const { runRefresh } = await import('./refresh/run.ts');
    return runRefresh(input, io);
  },
});
