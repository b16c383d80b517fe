import type { Access } from '#scanner/contract';
import { readFile } from '#scanner/sources/read-file';
import { readPlan } from '#scanner/sources/read-plan';
import type { FactSheet } from '#shared/facts/facts';
import { createJudge } from '#shared/files/globals/judge';

/** How the files of a scan are read. */
export interface ReadingOptions {
  readonly hub: Access;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** The sheet with what reading the small plan of its revision showed. */
export function readFiles(sheet: FactSheet, { hub, now, signal }: ReadingOptions): Promise<FactSheet> {
  const judge = createJudge();
  return readPlan(sheet, { read: (request) => readFile(request, { hub, judge, now }), now, signal });
}
