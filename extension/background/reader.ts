import type { ScanOptions } from '#scanner/contract';
import { type ReadRequest, readFile } from '#scanner/sources/read-file';
import { type PlannedFile, type PlanOptions, planRepository } from '#scanner/sources/repository';
import type { FileEntry } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';
import { createJudge } from '#shared/files/globals/judge';

/** Reads files of repositories. */
export interface Reader {
  /** What is worth reading, and what of it costs no more than bytes. */
  plan(files: readonly FileEntry[], options: PlanOptions): readonly PlannedFile[];
  /** Never fails for what a file holds or how the Hub answers: that ends as a finding. */
  read(request: ReadRequest): Promise<Inspection>;
}

/** Where files are asked for, with tokens as they are now; throws while the Hub refuses. */
export type ReaderAccess = () => Promise<Pick<ScanOptions, 'hub'>>;

/** The reader of the background worker: ranges are asked of the Hub, and the browser follows where they lead. */
export function createReader(access: ReaderAccess, now: () => number): Reader {
  const judge = createJudge();
  return {
    plan: (files, options) => planRepository(files, options).files,
    read: async (request) => {
      const { hub } = await access();
      return readFile(request, { hub, judge, now, redirects: 'platform' });
    },
  };
}
