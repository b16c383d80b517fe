import type { ModelReference, Progress } from '#scanner/contract';
import { HubError } from '#scanner/gather/hub-error';
import type { FactSheet } from '#shared/facts/facts';
import type { Profile } from '#shared/methodology/profiles';
import { assess } from '#shared/report/assess';
import { plain } from '#shared/text/plain';
import { coreOf, gapsOf } from './gaps.ts';
import type { Gatherer } from './gatherer.ts';
import type { Failed, Outcome, Scanned } from './outcome.ts';

/** How every model of a command is scanned. */
export interface Manner {
  /** Undefined: that of each model’s task. */
  readonly profile: Profile | undefined;
  readonly full: boolean;
  readonly inspect?: boolean;
}

/** Scans one model. Never fails: what went wrong is the outcome, so that one model cannot spoil a list of them. */
export async function scanOne(
  gatherer: Gatherer,
  reference: ModelReference,
  { profile, full, inspect = false }: Manner,
  onProgress?: (progress: Progress) => void,
): Promise<Outcome> {
  const model = nameOf(reference);
  try {
    const gathered = await gatherer.sheet(reference, full ? 'full' : 'core', onProgress);
    const sheet = inspect ? await gatherer.read(gathered, onProgress) : gathered;
    return full ? withFull(model, sheet, profile) : assessed(model, sheet, profile);
  } catch (error) {
    return { model, error: failure(error) };
  }
}

/** The outcome of a sheet that is there already. */
export const assessed = (model: string, sheet: FactSheet, profile: Profile | undefined): Scanned => ({
  model,
  report: assess(sheet, profile),
  gaps: gapsOf(sheet),
});

const withFull = (model: string, sheet: FactSheet, profile: Profile | undefined): Scanned => ({
  ...assessed(model, sheet, profile),
  report: assess(coreOf(sheet), profile),
  full: assess(sheet, profile),
});

/** A reference as people write it. */
export const nameOf = ({ id, revision }: ModelReference): string =>
  plain(revision === undefined ? id : `${id}@${revision}`, 400);

/** An error as code and message. A fault of this program is told like any other, under the code `internal`. */
export function failure(error: unknown): Failed['error'] {
  if (error instanceof HubError) return { code: error.code, message: plain(error.message, 500) };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', message: plain(`A fault in Assay, please report it: ${message}`, 500) };
}
