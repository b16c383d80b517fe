import { type Absence, type AbsenceReason, absent } from '#shared/facts/gathered';

/** What went wrong with a request, in one word that programs may branch on. */
export type HubErrorCode =
  | 'not-found'
  | 'revision-not-found'
  | 'entry-not-found'
  | 'gated'
  | 'disabled'
  | 'unauthorized'
  | 'rate-limited'
  | 'server-error'
  | 'network'
  | 'timeout'
  | 'malformed'
  | 'too-large';

/** A failed request: a code for programs, a message that tells people what to do, and the answer's status if any. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Headers of the answer; null when no answer came. */
  readonly headers: Headers | null;

  constructor(
    code: HubErrorCode,
    message: string,
    more: { readonly status?: number; readonly headers?: Headers; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.status = more.status ?? null;
    this.headers = more.headers ?? null;
  }
}

/** The reason that an absence gives for an error of this code. */
export const reasonOf = (code: HubErrorCode): AbsenceReason =>
  code === 'revision-not-found' || code === 'entry-not-found' ? 'not-found' : code;

/** Turns a failed request into an absence. Anything but a `HubError` is a fault of ours or an abort: it is rethrown. */
export function absenceOf(error: unknown): Absence {
  if (error instanceof HubError) return absent(reasonOf(error.code), error.message);
  throw error;
}
