import type { AbsenceReason } from '#shared/facts/gathered';
import type { Report } from '#shared/report/report';

/** A fact that was asked for and could not be had. */
export interface Gap {
  readonly fact: string;
  readonly reason: AbsenceReason;
  readonly detail: string;
}

/** A model that was scanned: the core (or list) report is the headline, the full one stands beside it. */
export interface Scanned {
  /** The model as it was asked for. */
  readonly model: string;
  readonly report: Report;
  readonly full?: Report;
  readonly gaps: readonly Gap[];
}

/** A model that could not be scanned. */
export interface Failed {
  readonly model: string;
  readonly error: { readonly code: string; readonly message: string };
}

export type Outcome = Scanned | Failed;
