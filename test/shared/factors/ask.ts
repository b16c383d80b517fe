import type { Factor } from '#shared/factors/factor';
import type { FactTypes } from '#shared/facts/facts';
import { evaluate, type Finding } from '#shared/score/evaluate';
import { GOOD, sheet } from '../../sheet.ts';

/** What one factor finds of the plain good model with the given changes, seen on 2026-11-21, every fact known. */
export function ask(factor: Factor, changes: Partial<FactTypes> = {}): Finding {
  return only(evaluate(sheet(changes, { plan: 'full' }), [factor]));
}

/** What one factor finds when all the facts it needs are missing. */
export function askWithout(factor: Factor): Finding {
  return only(evaluate(sheet({}, { plan: 'full', without: factor.needs }), [factor]));
}

/** The scores that a factor gives to each of these inputs, made into facts. */
export const scores = <T>(factor: Factor, facts: (input: T) => Partial<FactTypes>, inputs: readonly T[]): number[] =>
  inputs.map((input) => ask(factor, facts(input)).score ?? Number.NaN);

/** Whether no number is lower than the one before it. */
export const rises = (numbers: readonly number[]): boolean =>
  numbers.every((n, index) => index === 0 || n >= (numbers[index - 1] ?? n));

/** The whole numbers of a scale that covers every order of magnitude from 0 to 10^12, rising. */
export const COUNTS: readonly number[] = [
  0,
  ...Array.from({ length: 13 }, (_, power) => [10 ** power, 3 * 10 ** power, 9 * 10 ** power]).flat(),
];

/** A day so many days before the one on which the sheet is seen. */
export const daysAgo = (days: number): string => new Date(Date.UTC(2026, 10, 21) - days * 86_400_000).toISOString();

/** The good model's card, with another text. */
export const card = (text: string): Partial<FactTypes> => ({ card: { exists: true, truncated: false, text } });

/** Files of these names, of a size where one is given. */
export const files = (paths: readonly string[], size: number | null = null): Pick<FactTypes, 'files'> => ({
  files: paths.map((path) => ({ path, size, sha256: null })),
});

/** The good model's front matter with changes. */
export const metadata = (changes: Partial<FactTypes['metadata']>): Partial<FactTypes> => ({
  metadata: { ...GOOD.metadata, ...changes },
});

/** The good model's owner with changes. */
export const owner = (changes: Partial<FactTypes['owner']>): Partial<FactTypes> => ({
  owner: { ...GOOD.owner, ...changes },
});

/** The good model's code repository with changes. */
export const repository = (changes: Partial<NonNullable<FactTypes['repository']>>): Partial<FactTypes> => ({
  repository: GOOD.repository && { ...GOOD.repository, ...changes },
});

function only(findings: readonly Finding[]): Finding {
  const [finding] = findings;
  if (!finding) throw new Error('the factor gave no finding');
  return finding;
}
