import { plain } from '#shared/text/plain';
import { COMMANDS, findCommand } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { FileError } from './file-error.ts';
import { helpOf, overview } from './help.ts';
import type { Io } from './io.ts';
import { didYouMean } from './nearest.ts';
import { HELP } from './options.ts';
import { parse } from './parse.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Runs one command line to its end and resolves to the exit code. Every error ends here, with a message. */
export async function run(io: Io): Promise<number> {
  try {
    return await dispatch(io);
  } catch (error) {
    if (error instanceof UsageError) {
      await io.stderr.write(`assay: ${plain(error.message, 1_000)}\n`);
      return EXIT.usage;
    }
    return await unexpected(error, io);
  }
}

async function dispatch(io: Io): Promise<number> {
  const [first, ...rest] = io.argv;
  if (first === undefined) {
    await io.stderr.write(overview());
    return EXIT.usage;
  }
  if (first === '--version' || first === '-V') return print(io, `${VERSION}\n`);
  if (first === '--help' || first === '-h' || first === 'help') return help(rest[0], io);
  const found = findCommand(first);
  if (!found) throw unknownCommand(first);
  const command = await found.load();
  const input = parse(rest, [...command.options, HELP]);
  if (input.has('help')) return print(io, helpOf(found.name, command));
  return command.run(input, io);
}

async function help(name: string | undefined, io: Io): Promise<number> {
  if (name === undefined) return print(io, overview());
  const found = findCommand(name);
  if (!found) throw unknownCommand(name);
  return print(io, helpOf(found.name, await found.load()));
}

async function print(io: Io, text: string): Promise<number> {
  await io.stdout.write(text);
  return EXIT.ok;
}

function unknownCommand(word: string): UsageError {
  const shown = plain(word, 80);
  if (word.startsWith('-')) return new UsageError(`There is no option ${shown} here. See assay --help.`);
  if (word.includes('/')) return new UsageError(`"${shown}" is no command. Did you mean assay scan ${shown}?`);
  const names = COMMANDS.map(({ name }) => name);
  return new UsageError(`There is no command "${shown}".${didYouMean(shown, names, 'assay ')} See assay --help.`);
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

async function unexpected(error: unknown, io: Io): Promise<number> {
  if (error instanceof FileError || isSystemError(error)) {
    await io.stderr.write(`assay: ${plain(error.message, 1_000)}\n`);
    return EXIT.io;
  }
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await io.stderr.write(`assay: a fault in Assay, please report it: ${plain(told, 500)}\n`);
  if (io.env.ASSAY_DEBUG && error instanceof Error) await io.stderr.write(`${error.stack ?? ''}\n`);
  return EXIT.internal;
}
