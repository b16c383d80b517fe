import { HubError, type HubErrorCode } from '#scanner/gather/hub-error';
import { ReadError, type ReadFailure } from '#scanner/inspect/byte-source';

const FAILURES: { readonly [Code in HubErrorCode]: ReadFailure } = {
  'not-found': 'vanished',
  'revision-not-found': 'vanished',
  'entry-not-found': 'vanished',
  gated: 'refused',
  disabled: 'refused',
  unauthorized: 'refused',
  'rate-limited': 'network',
  'server-error': 'network',
  network: 'network',
  timeout: 'network',
  malformed: 'refused',
  'too-large': 'refused',
};

/** What a request failed with, as a `ReadError` with the same plain sentence. */
export function readErrorOf(error: unknown, signal?: AbortSignal): ReadError {
  if (error instanceof ReadError) return error;
  if (signal?.aborted) return new ReadError('cancelled', 'It was stopped before all was read', error);
  if (error instanceof HubError) return new ReadError(FAILURES[error.code], error.message, error);
  return new ReadError('network', `It could not be got (${error instanceof Error ? error.message : error})`, error);
}
