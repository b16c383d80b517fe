import { ATTACKS } from '#scanner/selftest/attacks';
import type { Case } from '#scanner/selftest/case';
import { check, type Outcome } from '#scanner/selftest/check';
import { ORDINARY } from '#scanner/selftest/ordinary';

import { judge } from '#shared/files/globals/judge';
import type { Input } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

import type { Io } from '../io.ts';
import { createTalk } from '../talk.ts';
import { selftestJson } from './json.ts';
import { selftestTable } from './table.ts';

/** Inspects every case and prints the outcome; 1 when one is missed. `cases`: what tests run instead. */
export async function runSelftest(
  input: Input,
  io: Io,
  cases: readonly Case[] = [...ATTACKS, ...ORDINARY],
): Promise<number> {
  const talk = createTalk(io, input.has('quiet'));

  const outcomes: Outcome[] = [];
  for await (const outcome of check(cases, { judge, signal: io.interrupted })) {
    outcomes.push(outcome);
    if (io.interrupted.aborted) break;
    if (outcomes.length % 50 === 0) talk.doing(`${outcomes.length} of ${cases.length} cases inspected`);
  }
  talk.clear();
  const print = input.text('format') === 'json' ? selftestJson : selftestTable;
  await io.stdout.write(print(outcomes, input.has('all')));
  if (io.interrupted.aborted) return EXIT.interrupted;
  return outcomes.every(({ passed }) => passed) ? EXIT.ok : EXIT.bad;
}
