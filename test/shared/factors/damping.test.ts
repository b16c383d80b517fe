import { expect, it } from 'vitest';
import { catalogModels } from '#hub/recordings';
import { DOWNLOADS_PER_LIKE, vouched } from '#shared/factors/damping';
import { describeRecorded } from '../../recorded.ts';

describeRecorded('downloads and likes of the recorded catalog', 2, (folder) => {
  const models = catalogModels(folder, { sources: ['radar'] }).map(({ id, downloads = 0, likes = 0 }) => ({
    id,
    downloads,
    likes,
    counted: vouched(downloads, likes, DOWNLOADS_PER_LIKE),
  }));

  it('F0-13 leave every model that ten people or more like undamped, but one', () => {
    const damped = models.filter(({ downloads, counted }) => counted < downloads);
    expect(models.length).toBeGreaterThan(15_000);
    expect(damped.map(({ id }) => id).sort()).toEqual([
      'ReliquaryForge/qwen3-4b-base-dapo-v4',
      'farbodtavakkoli/OTel-2.0-LLM-31B-IT',
    ]);
  });

  it('F0-13 lie twice below the bound with every maker of note', () => {
    const known = models.filter(({ likes }) => likes >= 100);
    const most = Math.max(...known.map(({ downloads, likes }) => downloads / (1 + likes)));
    expect(most).toBeLessThan(DOWNLOADS_PER_LIKE / 2);
  });
});
