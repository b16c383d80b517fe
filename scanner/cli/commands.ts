import type { Command } from './command.ts';

/** One entry of the table of commands. The command itself is loaded when it is called, so that help is quick. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command. Adding one: its file, its test, one entry here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'scan',
    summary: 'Score models, or a whole registry',
    load: async () => (await import('./scan.ts')).scanCommand,
  },
  {
    name: 'compare',
    summary: 'Put models side by side',
    load: async () => (await import('./compare.ts')).compareCommand,
  },
  {
    name: 'justify',
    summary: 'Justify the choice of a model, on one page',
    load: async () => (await import('./justify.ts')).justifyCommand,
  },
  {
    name: 'inspect',
    summary: 'Say what loading a file would do, by reading it',
    load: async () => (await import('./inspect.ts')).inspectCommand,
  },
  {
    name: 'selftest',
    summary: 'Inspect attacks and ordinary files made in memory',
    load: async () => (await import('./selftest.ts')).selftestCommand,
  },
  {
    name: 'rank',
    summary: 'List the models that do best, by benchmarks',
    load: async () => (await import('./rank.ts')).rankCommand,
  },
  {
    name: 'snapshot',
    summary: 'Build, check and compare snapshots of benchmark results',
    load: async () => (await import('./snapshot.ts')).snapshotCommand,
  },
  {
    name: 'methodology',
    summary: 'Print every weight and rule that makes a score',
    load: async () => (await import('./methodology.ts')).methodologyCommand,
  },
  {
    name: 'rq',
    summary: 'Compute the RQ of models, step by step',
    load: async () => (await import('./rq.ts')).rqCommand,
  },
  {
    name: 'scorecard',
    summary: 'Verify evaluation bundles, build a dated scorecard',
    load: async () => (await import('./scorecard.ts')).scorecardCommand,
  },
  {
    name: 'refresh',
    summary: 'Ask again for what changes, and keep the dated scores',
    load: async () => (await import('./refresh.ts')).refreshCommand,
  },
  {
    name: 'history',
    summary: 'Show the dated scores of a model, as they were stored',
    load: async () => (await import('./history.ts')).historyCommand,
  },
  {
    name: 'review',
    summary: 'Check and keep signed reviews of experts',
    load: async () => (await import('./review.ts')).reviewCommand,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of a report',
    load: async () => (await import('./schema.ts')).schemaCommand,
  },
];

/** The command of this name. */
export const findCommand = (name: string): CommandEntry | undefined => COMMANDS.find((known) => known.name === name);
