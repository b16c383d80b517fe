import { LISTS as ALL } from '#shared/board/list';
import { defineCommand } from './command.ts';
import { format, SHOW } from './options.ts';
import { UsageError } from './usage-error.ts';

const LISTS = ALL.map(({ id }) => id);

/** `assay rank`: lists of models by benchmarks. */
export const rankCommand = defineCommand({
  usage: ['assay rank [--category LIST] [--limit N] [filters] [--format FORMAT]'],
  about:
    'Lists models by what public benchmarks say of them, from the snapshot that comes with Assay or a file. The primary benchmark of a list decides; then tiebreakers in their order. Who made a model has no influence.',
  options: [
    {
      name: 'category',
      short: 'c',
      value: 'LIST',
      choices: LISTS,
      help: `One of ${LISTS.join(', ')} (default: overall).`,
    },
    {
      name: 'limit',
      short: 'n',
      value: 'N',
      number: { min: 1, max: 10_000, whole: true },
      help: 'At most so many (default: 20).',
    },
    { name: 'licence', value: 'TEXT', help: 'Only licences with these words in them, such as apache.' },
    { name: 'open-weights', help: 'Only models whose weights can be had.' },
    { name: 'measured', help: 'Only models whose place rests on no claim of their own maker.' },
    {
      name: 'max-size',
      value: 'B',
      number: { min: 0, max: 100_000 },
      help: 'At most so many billions of parameters, where that is known.',
    },
    {
      name: 'max-price',
      value: 'USD',
      number: { min: 0, max: 100_000 },
      help: 'At most this average price of a million tokens.',
    },
    { name: 'match', value: 'TEXT', help: 'Only models with these words in name, maker or repository.' },
    { name: 'snapshot', value: 'FILE', help: 'Read this snapshot instead of the one that comes with Assay.' },
    format(['table', 'json', 'markdown', 'csv', 'html']),
    ...SHOW,
  ],
  notes: [
    'A rank such as 3 (2–5) says that intervals overlap: the model may stand anywhere from 2 to 5. Ranks are those of the whole list, whatever is filtered out of it.',
    'HTML is one page without script and without requests, to be put anywhere or printed.',
    'Value is the primary score per average dollar of a million tokens; what is free or has no price has none.',
  ],
  async run(input, io) {
    if (input.words.length > 0) throw new UsageError('assay rank takes no further words; see assay rank --help.');
    return (await import('./rank-models.ts')).rankModels(input, io);
  },
});
