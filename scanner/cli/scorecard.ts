import { defineCommand } from './command.ts';
import { format, SHOW } from './options.ts';

/** `assay scorecard`: verifies evaluation bundles and builds dated scorecards from them. */
export const scorecardCommand = defineCommand({
  usage: ['assay scorecard verify FILE...', 'assay scorecard build [FILE...] --date DATE [--out FILE]'],
  about:
    'Verifies bundles of evaluations (prompt, rubric, whole outputs, cost, latency, failures) by scoring every run again, and builds from them a scorecard: leaderboard across tasks, task breakdown, recommendations, trade-offs and failures.',
  options: [
    { name: 'date', value: 'DATE', help: 'Day of the scorecard, such as 2026-11-21; later runs are left out.' },
    {
      name: 'snapshot',
      value: 'FILE',
      help: 'Without bundles: this snapshot instead of the one that comes with Assay.',
    },
    { name: 'out', value: 'FILE', help: 'Write the scorecard there as JSON; a file that is there is never changed.' },
    format(['table', 'json']),
    ...SHOW,
  ],
  notes: [
    'Without bundles the scorecard is made from the figures of a snapshot, and says so.',
    'verify takes scorecards too: alone their hash is checked, with bundles they are built again and compared.',
    'Exit code of verify: 0 when all is as it says, 1 when something is not. Runs whose rubric was not fixed before them are flagged and never ranked.',
  ],
  async run(input, io) {
    const { runScorecard } = await import('./scorecard-run.ts');
    return runScorecard(input, io);
  },
});
