import type { Judge, Judgement } from '#shared/files/globals/judgement';
import type { Io } from '../io.ts';

const CAUTION: Judgement = { tier: 'caution', reason: 'is not known' };

/** The judge of globals, with the exceptions of the user's file. Throws a UsageError. */
export async function readJudge(_file: string | undefined, _io: Io): Promise<Judge> {
  return { global: () => CAUTION, call: () => CAUTION };
}
