import { ROLES } from '#shared/justify/roles';
import { defineCommand } from './command.ts';
import { BRINGING, format, SHOW, SNAPSHOT, WEIGHING } from './options.ts';
import { UsageError } from './usage-error.ts';

const IDS = ROLES.map(({ id }) => id);

/** `assay justify`: one page that justifies a choice with data. */
export const justifyCommand = defineCommand({
  usage: ['assay justify <model> [--against MODEL,…] [--role ROLE] [--format FORMAT]'],
  about:
    'Prints one page for a decision: what was chosen, its scores, ceilings and risks, figures with sources and age, price, value, RQ with its limits, the alternatives and where they are better, and what is unknown.',
  options: [
    { name: 'against', value: 'MODELS', help: 'Compare with these, with commas between (default: three of its list).' },
    {
      name: 'role',
      value: IDS.join('|'),
      choices: IDS,
      help: `For whom it is ordered (default: ${IDS[0]}). A role changes no number and leaves nothing out.`,
    },
    format(['markdown', 'html']),
    ...WEIGHING,
    ...BRINGING,
    SNAPSHOT,
    ...SHOW,
  ],
  notes: [
    'HTML is one page without script and without requests; print it on A4.',
    'A model that is not on the Hub, such as anthropic/claude-opus-4-6, is told of from the snapshot alone. Alternatives that nobody named are not scanned.',
    'Exit codes are those of assay scan, for the model that was chosen.',
  ],
  async run(input, io) {
    if (input.words.length !== 1) throw new UsageError('Which model? Write assay justify owner/name.');
    return (await import('./justify-model.ts')).justifyModel(input, io);
  },
});
