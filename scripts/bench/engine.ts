import { assess } from '#shared/report/assess';
import { sheet } from '../../test/sheet.ts';
import { type Measure, measure, median } from './measure.ts';

const ROUNDS = 15;
const PER_ROUND = 500;

function perCall(work: () => unknown): number {
  const started = performance.now();
  for (let call = 0; call < PER_ROUND; call++) work();
  return (performance.now() - started) / PER_ROUND;
}

/**
 * Cost of making a report from facts, as a multiple of the cost of reading the same facts from JSON on this machine in
 * this run: a figure that a faster or busier machine does not move.
 */
export function engine(): Measure[] {
  const facts = sheet();
  const json = JSON.stringify(facts);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    report: perCall(() => assess(facts)),
    read: perCall(() => JSON.parse(json)),
  }));
  const report = median(rounds.map((round) => round.report));
  const read = median(rounds.map((round) => round.read));
  return [measure('report from facts, in times of reading the facts from JSON', report / read, '×', 50)];
}
