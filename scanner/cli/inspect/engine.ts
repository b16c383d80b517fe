import type { InspectFormat } from '#scanner/inspect/format';
import type { Limits } from '#scanner/inspect/limits';
import type { Judge } from '#shared/files/globals/judgement';

/** What every file of a command is read with. */
export interface Engine {
  readonly judge: Judge;
  readonly limits: Partial<Limits>;
  /** All of them unless told otherwise. */
  readonly formats?: readonly InspectFormat[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
