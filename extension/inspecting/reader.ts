import type { ScanOptions } from '#scanner/contract';
import type { RepositoryReader } from '#scanner/reading/contract';

/** Where files are asked for, with tokens as they are now; throws while the Hub refuses. */
export type ReaderAccess = () => Promise<Pick<ScanOptions, 'hub'>>;

export const createReader = (_access: ReaderAccess): RepositoryReader => ({
  plan: (files) => files.map((file) => ({ file, when: 'none', cost: 0, reason: 'not yet' })),
  read: async () => Promise.reject(new Error('not yet')),
});
