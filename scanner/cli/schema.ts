import { defineCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** `assay schema`: the shape of what `assay scan --format json` prints for one model. */
export const schemaCommand = defineCommand({
  usage: ['assay schema'],
  about: 'Prints the JSON Schema (draft 2020-12) of a report, as assay scan --format json prints it for one model.',
  options: [],
  async run({ words }, io) {
    if (words.length > 0) throw new UsageError('assay schema takes no further words.');
    const { outputSchema } = await import('./output-schema.ts');
    await io.stdout.write(`${JSON.stringify(outputSchema(), null, 2)}\n`);
    return EXIT.ok;
  },
});
