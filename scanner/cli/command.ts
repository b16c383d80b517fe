import type { Io } from './io.ts';

/** One option of a command, as the parser and the help read it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; an option without it is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Bounds, both included, of an option whose value is a number. */
  readonly number?: { readonly min: number; readonly max: number; readonly whole?: boolean };
  readonly help: string;
}

/** A command line, parsed and checked against the command's options. */
export interface Input {
  readonly words: readonly string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

/** One thing the program does. Each has its file and an entry in the table of commands. */
export interface Command {
  readonly usage: readonly string[];
  readonly about: string;
  readonly options: readonly OptionSpec[];
  /** Further paragraphs of the help. */
  readonly notes?: readonly string[];
  /** Resolves to the exit code. */
  run(input: Input, io: Io): Promise<number>;
}

/** Declares a command. */
export const defineCommand = (command: Command): Command => command;
