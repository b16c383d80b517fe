import { defineCommand, type Input, type OptionSpec } from './command.ts';
import { BRINGING, format, SHOW, SNAPSHOT, WEIGHING } from './options.ts';
import { UsageError } from './usage-error.ts';

const POINTS = { min: 0, max: 100 };

const REGISTRY: readonly OptionSpec[] = [
  { name: 'author', value: 'NAME', help: 'Scan the models of this user or organization.' },
  { name: 'search', value: 'TEXT', help: 'Scan the models that the Hub finds for this text.' },
  {
    name: 'top',
    value: 'N',
    number: { min: 1, max: 100_000, whole: true },
    help: 'Scan the N most downloaded models.',
  },
  {
    name: 'limit',
    value: 'N',
    number: { min: 1, max: 100_000, whole: true },
    help: 'Scan at most N models of --author or --search (default: 100).',
  },
  { name: 'list', help: 'Take only what the bulk list tells: plan list, one request for 100 models.' },
  { name: 'resume', value: 'FILE', help: 'Append JSON Lines to FILE and skip the models that are in it.' },
];

/** `assay scan`: scores models. */
export const scanCommand = defineCommand({
  usage: ['assay scan <model>[@revision]…  [options]', 'assay scan --author NAME | --search TEXT | --top N  [options]'],
  about:
    'Scores models of the Hugging Face Hub. A model is written as owner/name, as its huggingface.co address or as hf://owner/name.',
  options: [
    format(['table', 'json', 'jsonl', 'markdown'], '; jsonl for a registry'),
    { name: 'full', help: 'Ask for papers, Spaces, lineage and GitHub too; the headline stays the core score.' },
    {
      name: 'inspect',
      help: 'Read the small plan of each model by bytes, up to 4 MB, as the extension does, and score what it shows.',
    },
    ...WEIGHING,
    ...BRINGING,
    SNAPSHOT,
    { name: 'min-composite', value: 'N', number: POINTS, help: 'End with 1 when a composite is below N.' },
    { name: 'min-security', value: 'N', number: POINTS, help: 'End with 1 when a security score is below N.' },
    ...REGISTRY,
    ...SHOW,
  ],
  notes: [
    'Results go to standard output, everything else to standard error. With --format json one model prints one object, several print an array; a model that failed stands there as {"model", "error": {"code", "message"}}. With --full each core report carries the full one under the key "full".',
    'A registry scan can be stopped with Ctrl-C and taken up again: give --resume the file of the earlier lines. Models with a report in it are skipped, models with an error are tried again, a last line that was cut short is removed, and new lines are appended to the file.',
    'Exit codes: 1 when anything is dangerous or below a bound, else 2 when something could not be told (a scan failed, nothing was listed, a score is missing, files were not scanned, a fact could not be read), else 0. 64: wrong usage. 70: a fault in Assay. 74: a file could not be read or written. 130: stopped by Ctrl-C.',
    'Environment: HF_TOKEN, HF_ENDPOINT, GITHUB_TOKEN, NO_COLOR, FORCE_COLOR.',
  ],
  async run(input, io) {
    if (isRegistry(input)) {
      checkRegistry(input);
      const { scanRegistry } = await import('./scan-registry.ts');
      return scanRegistry(input, io);
    }
    checkModels(input);
    const { scanModels } = await import('./scan-models.ts');
    return scanModels(input, io);
  },
});

const SELECTORS = ['author', 'search', 'top'];
const isRegistry = (input: Input): boolean => SELECTORS.some((name) => input.has(name));

function checkModels(input: Input): void {
  const stray = ['limit', 'list', 'resume'].find((name) => input.has(name));
  if (stray) throw new UsageError(`--${stray} goes with --author, --search or --top.`);
  if (input.words.length === 0)
    throw new UsageError('Which model? Write assay scan owner/name, or use --author, --search or --top.');
}

function checkRegistry(input: Input): void {
  const [word] = input.words;
  if (word !== undefined)
    throw new UsageError(`Either models or --author, --search, --top; not both ("${word.slice(0, 60)}").`);
  if (input.has('top') && input.has('limit')) throw new UsageError('--top N is a limit already; leave --limit out.');
  if (input.has('list') && input.has('inspect'))
    throw new UsageError('Either --list or --inspect: the list names no commit whose files could be read.');
  if (input.has('list') && input.has('full'))
    throw new UsageError('Either --list or --full: they are different plans.');
  const chosen = input.text('format');
  if (input.has('resume') && chosen !== undefined && chosen !== 'jsonl')
    throw new UsageError('--resume writes JSON Lines; leave --format out.');
}
