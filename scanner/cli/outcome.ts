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

/** A failure as a sentence that names the model, once: the message may begin with its name already. */
export function complaintOf({ model, error }: Failed): string {
  const [id = model] = model.split('@');
  const said = error.message.startsWith(`${id}: `) ? error.message.slice(id.length + 2) : error.message;
  return `${model}: ${said} (${error.code})`;
}

/** Whether a wait for a rate limit took something from an outcome, which a later scan would have. */
export const isCutShort = (outcome: Outcome): boolean =>
  'error' in outcome || outcome.gaps.some(({ reason }) => reason === 'rate-limited');
