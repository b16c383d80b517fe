import type { Haul, Source } from './source.ts';

/** What one source brought, or why it brought nothing. */
export interface Brought {
  readonly source: Source;
  readonly retrieved: string;
  readonly haul: Haul;
  /** Why nothing could be read, in a sentence; null when it could. */
  readonly error: string | null;
}
