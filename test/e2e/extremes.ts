import { gitFile } from '#hub/files';
import type { HubModel } from '#hub/model';

/** Ids of models too large for the demo: a card of 10 MB, 23,000 files. */
export const extremeIds = { bigCard: 'tidewater/card-of-ten-megabytes', manyFiles: 'tidewater/23000-files' } as const;

/** The same model with a card of 10 MB, and with 23,000 files. */
export function extremeModels(like: HubModel): HubModel[] {
  const card = `# Big\n\n${'A word of <b>many</b>. '.repeat(450_000)}`;
  const others = like.files.filter(({ path }) => path !== 'README.md');
  const parts = Array.from({ length: 23_000 }, (_, at) => gitFile(`parts/${at}.json`, '{}'));
  return [
    {
      ...like,
      id: extremeIds.bigCard,
      _id: 'b'.repeat(24),
      downloads: 1,
      files: [gitFile('README.md', card), ...others],
    },
    { ...like, id: extremeIds.manyFiles, _id: 'c'.repeat(24), downloads: 1, files: [...like.files, ...parts] },
  ];
}
