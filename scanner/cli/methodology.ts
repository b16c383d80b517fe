import { defineCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { format, SHOW } from './options.ts';
import { UsageError } from './usage-error.ts';

/** `assay methodology`: prints what every score is made of. */
export const methodologyCommand = defineCommand({
  usage: ['assay methodology [--format table|json|markdown]'],
  about:
    'Prints the methodology: its version, the categories with weights and reasons, every factor, the ceilings, the confidence rules, the profiles and the changelog. All of it is the data that the engine itself loads.',
  options: [format(['table', 'json', 'markdown']), ...SHOW],
  async run(input, io) {
    if (input.words.length > 0) throw new UsageError('assay methodology takes no further words.');
    const { printMethodology } = await import('./print-methodology.ts');
    await io.stdout.write(printMethodology(input, io));
    return EXIT.ok;
  },
});
