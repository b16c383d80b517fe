import { parseArgs } from 'node:util';
import { plain } from '#shared/text/plain';
import type { Input, OptionSpec } from './command.ts';
import { didYouMean } from './nearest.ts';
import { UsageError } from './usage-error.ts';

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Reads the words after the command's name. Throws a UsageError that says what to write instead. */
export function parse(argv: readonly string[], options: readonly OptionSpec[]): Input {
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(options.map((option) => [option.name, toNode(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  for (const token of tokens as readonly Token[])
    if (token.kind === 'option') given.set(token.name ?? '', check(token, options));
  return {
    words: positionals,
    has: (name) => given.has(name),
    text: (name) => given.get(name),
    number: (name) => (given.has(name) ? Number(given.get(name)) : undefined),
  };
}

const toNode = ({ value, short }: OptionSpec) => ({
  type: value === undefined ? ('boolean' as const) : ('string' as const),
  ...(short === undefined ? {} : { short }),
});

function check({ name, rawName = '', value, inlineValue }: Token, options: readonly OptionSpec[]): string {
  const option = options.find((candidate) => candidate.name === name);
  const written = plain(rawName, 60);
  if (!option) {
    const names = options.map((candidate) => candidate.name);
    throw new UsageError(`There is no option ${written}.${didYouMean(plain(name ?? '', 60), names, '--')} See --help.`);
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${written} takes no value.`);
    return '';
  }
  // `--format --quiet` forgot the value; `--format=--quiet` cannot be meant either, but says so by its choices.
  if (value === undefined || (inlineValue !== true && /^-./.test(value)))
    throw new UsageError(`${written} needs a value: --${option.name} ${option.value}.`);
  return checkValue(option, value);
}

function checkValue({ name, choices, number }: OptionSpec, value: string): string {
  const shown = plain(value, 60);
  if (choices && !choices.includes(value))
    throw new UsageError(`--${name} is one of ${choices.join(', ')}, not "${shown}".${didYouMean(shown, choices)}`);
  if (number && !fits(value, number))
    throw new UsageError(
      `--${name} is a ${number.whole ? 'whole ' : ''}number from ${number.min} to ${number.max}, not "${shown}".`,
    );
  if (value === '') throw new UsageError(`--${name} was given an empty value.`);
  return value;
}

const fits = (value: string, { min, max, whole }: NonNullable<OptionSpec['number']>): boolean =>
  /^\d+(\.\d+)?$/.test(value) && Number(value) >= min && Number(value) <= max && !(whole && value.includes('.'));
