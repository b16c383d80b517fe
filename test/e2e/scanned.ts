import type { Hub } from '#hub/hub';
import { createCapability } from '#scanner/cli/library';
import { createHttp } from '#scanner/gather/http';
import { scan } from '#scanner/scan';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';

const lay = createCapability();

/** What the command line would say of the model. */
export async function scanned(hub: Hub, id: string): Promise<Report> {
  const fetch = createHttp({ fetch: hub.fetch, now: Date.now });
  const endpoint = 'https://huggingface.co';
  return assess(await lay(await scan({ id }, { hub: { endpoint, fetch }, now: Date.now, plan: 'core' })));
}

/** What must be equal to the last digit, whoever gathered the facts; only the moments of reading may differ. */
export function judged({ sources: _, observedAt: __, files: ___, model, ...rest }: Report) {
  return { ...rest, model: model.id };
}
