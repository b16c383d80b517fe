import { defineCommand } from './command.ts';
import { BRINGING, format, SHOW, SNAPSHOT, WEIGHING } from './options.ts';
import { UsageError } from './usage-error.ts';

/** `assay compare`: puts models side by side. */
export const compareCommand = defineCommand({
  usage: ['assay compare <model> <model>…  [options]'],
  about: 'Scans models and puts their scores, categories and factors side by side.',
  options: [
    format(['table', 'json', 'markdown', 'csv']),
    ...WEIGHING,
    ...BRINGING,
    SNAPSHOT,
    { name: 'all', help: 'Show equal rows of factors too.' },
    ...SHOW,
  ],
  notes: [
    'In the table ★ marks the best of a row and ≠ a row whose entries differ. JSON, Markdown and CSV hold every row.',
    'A model that failed is told on standard error and left out; the exit codes are those of assay scan.',
  ],
  async run(input, io) {
    if (input.words.length < 2) throw new UsageError('Which models? Write assay compare owner/one owner/other.');
    const { compareModels } = await import('./compare-models.ts');
    return compareModels(input, io);
  },
});
