import type { Command, OptionSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import { wrap } from './layout.ts';
import { HELP } from './options.ts';

const COLUMNS = 80;

/** The help of the whole program. */
export function overview(): string {
  const commands = COMMANDS.map(({ name, summary }) => `  assay ${name.padEnd(13)}${summary}`);
  return text([
    ...wrap('What a machine-learning model is worth, and what it could do to you, before you load it.', COLUMNS),
    '',
    'Usage: assay <command> [options]',
    '',
    ...commands,
    '',
    'Try:',
    '  assay scan google-bert/bert-base-uncased',
    '  assay scan google-bert/bert-base-uncased --format json',
    '',
    'assay <command> --help tells more; assay --version prints the version.',
  ]);
}

/** The help of one command. */
export function helpOf(name: string, { usage, about, options, notes = [] }: Command): string {
  return text([
    `assay ${name}`,
    '',
    ...wrap(about, COLUMNS),
    '',
    ...usage.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}${line}`),
    '',
    'Options:',
    ...[...options, HELP].flatMap(optionLines),
    ...notes.flatMap((note) => ['', ...wrap(note, COLUMNS)]),
  ]);
}

const INDENT = 26;

function optionLines({ name, short, value, help }: OptionSpec): string[] {
  const head = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
  const [first = '', ...more] = wrap(help, COLUMNS - INDENT);
  const rest = more.map((line) => ' '.repeat(INDENT) + line);
  return head.length < INDENT - 1
    ? [head.padEnd(INDENT) + first, ...rest]
    : [head, ' '.repeat(INDENT) + first, ...rest];
}

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
