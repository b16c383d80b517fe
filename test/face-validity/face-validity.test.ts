import { beforeAll, expect, it } from 'vitest';
import { createHub } from '#hub/hub';
import { catalogModels, loadRecordings, mergeModels } from '#hub/recordings';
import { createCapability } from '#scanner/cli/library';
import { scan } from '#scanner/scan';
import { likelyOwnerKind } from '#shared/names/owner-kind';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { describeRecorded } from '../recorded.ts';
import { CATALOG_DAY, ORDER, SEEN_ON } from './order.ts';

const IDS = [...new Set(ORDER.flatMap((judgement) => judgement.slice(0, 2)))];

describeRecorded('face validity on recorded models', ORDER.length + 1, (folder) => {
  const reports = new Map<string, Report>();
  // With what the bundled snapshot tells, as everybody sees it.
  const lay = createCapability();

  beforeAll(async () => {
    const recordings = loadRecordings(folder);
    const models = mergeModels(catalogModels(folder, { sources: ['radar'] }), recordings.models);
    const hub = createHub({ models, owners: recordings.owners, limits: { enforce: false } });
    for (const id of IDS) {
      const now = () => Date.parse(SEEN_ON[id] ?? CATALOG_DAY);
      const access = { endpoint: 'https://huggingface.co', fetch: hub.fetch };
      const sheet = await scan({ id }, { hub: access, plan: 'core', now, ownerKindOf: likelyOwnerKind });
      reports.set(id, assess(await lay(sheet)));
    }
  });

  it('covers at least 30 real models', () => {
    expect(IDS.length).toBeGreaterThanOrEqual(30);
    expect(reports.size).toBe(IDS.length);
  });

  it.each(ORDER)('%s stands above %s: %s', (better, worse) => {
    const [above, below] = [better, worse].map((id) => reports.get(id)?.composite.value ?? Number.NaN);
    expect(above).toBeGreaterThan(below ?? Number.NaN);
  });
});
