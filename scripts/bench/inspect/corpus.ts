import { ATTACKS } from '#scanner/selftest/attacks';
import { check, type Outcome } from '#scanner/selftest/check';
import { ORDINARY } from '#scanner/selftest/ordinary';
import { judge } from '#shared/files/globals/judge';
import { type Measure, measure } from '../measure.ts';

async function outcomes(cases: typeof ATTACKS): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of check(cases, { judge })) all.push(outcome);
  return all;
}

const percent = (part: readonly unknown[], whole: readonly unknown[]): number => (100 * part.length) / whole.length;

/** Shares of the self-test that are missed, flagged wrongly, or not finished. */
export async function corpus(): Promise<Measure[]> {
  const attacks = await outcomes(ATTACKS);
  const ordinary = await outcomes(ORDINARY);
  const missed = attacks.filter(({ passed }) => !passed);
  const having = (verdict: string) => ordinary.filter(({ inspection }) => inspection.verdict === verdict);
  const flagged = ordinary.filter(({ passed }) => !passed);
  return [
    measure('attacks of the self-test that are missed', percent(missed, attacks), '%', 1),
    measure('ordinary files of the self-test called dangerous', percent(having('dangerous'), ordinary), '%', 0),
    measure('ordinary files of the self-test with any flag', percent(flagged, ordinary), '%', 2),
    measure('ordinary files of the self-test not finished', percent(having('incomplete'), ordinary), '%', 2),
  ];
}
