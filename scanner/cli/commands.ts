import type { Command } from './command.ts';

/** One line of the table of commands. The command itself is loaded when it is called, so that help is quick. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

const entry = (name: string, summary: string, load: () => Promise<{ default: Command }>): CommandEntry => ({
  name,
  summary,
  load: async () => (await load()).default,
});

/** Every command. Adding one: its file, its test, one line here. */
export const COMMANDS: readonly CommandEntry[] = [
  entry('scan', 'Score models, or a whole registry', () => import('./scan.ts')),
  entry('compare', 'Put models side by side', () => import('./compare.ts')),
  entry('methodology', 'Print every weight and rule that makes a score', () => import('./methodology.ts')),
  entry('schema', 'Print the JSON Schema of a report', () => import('./schema.ts')),
];

/** The command of this name. */
export const findCommand = (name: string): CommandEntry | undefined => COMMANDS.find((known) => known.name === name);
