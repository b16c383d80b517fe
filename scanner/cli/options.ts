import type { OptionSpec } from './command.ts';

/** Options that several commands share, so that they read and mean the same everywhere. */
export const HELP: OptionSpec = { name: 'help', short: 'h', help: 'Show this help.' };

export const SHOW: readonly OptionSpec[] = [
  { name: 'quiet', short: 'q', help: 'Say nothing on standard error but errors.' },
  { name: 'no-color', help: 'Do not colour (NO_COLOR does the same).' },
];

export const WEIGHING: readonly OptionSpec[] = [
  { name: 'profile', value: 'ID', help: 'Weigh by this profile (default: auto, by the task).' },
  { name: 'weights', value: 'FILE', help: 'Weigh by your own weights: JSON with name, categories, factors.' },
];

/** What a user may bring beside what is asked. */
export const BRINGING: readonly OptionSpec[] = [
  { name: 'reviews', value: 'FILE', help: 'Count these signed reviews (default with --trust: those you imported).' },
  { name: 'trust', value: 'FILE', help: 'Keys of reviewers that you trust; without it no review counts.' },
  { name: 'forums', value: 'FILE', help: 'Count what other forums say: JSON, see docs/imports.md.' },
  { name: 'citations', value: 'FILE', help: 'Count citations of papers: JSON, see docs/imports.md.' },
];

/** Benchmarks, prices and providers from another snapshot. */
export const SNAPSHOT: OptionSpec = {
  name: 'snapshot',
  value: 'FILE',
  help: 'Read this snapshot instead of the one that comes with Assay.',
};

/** The option of output formats; the first is the default. */
export const format = (choices: readonly string[], also = ''): OptionSpec => ({
  name: 'format',
  short: 'f',
  value: choices.join('|'),
  choices,
  help: `How to print (default: ${choices[0]}${also}).`,
});
