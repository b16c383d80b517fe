import * as z from 'zod/mini';
import { numberOf } from '../figure.ts';
import { jsonOf } from '../json.ts';
import type { Documents, Haul } from '../source.ts';
import { subjectOf } from './openrouter-id.ts';

const percentiles = z.nullish(z.looseObject({ p50: z.nullish(z.number()) }));

const schema = z.looseObject({
  data: z.looseObject({
    id: z.string(),
    endpoints: z.array(
      z.looseObject({
        provider_name: z.string(),
        uptime_last_1d: z.nullish(z.number()),
        uptime_last_30m: z.nullish(z.number()),
        latency_last_30m: percentiles,
      }),
    ),
  }),
});

/** Reads how each provider serves one model. Uptime is a percentage, latency in milliseconds; 0 means not measured. */
export async function readEndpoints(name: string, documents: Documents, haul: Haul): Promise<void> {
  const { id, endpoints } = jsonOf(await documents.text(name), schema, name).data;
  for (const endpoint of endpoints) {
    const what = `${id} at ${endpoint.provider_name}`;
    const milliseconds = numberOf(endpoint.latency_last_30m?.p50);
    const uptime = endpoint.uptime_last_1d ?? endpoint.uptime_last_30m ?? null;
    const firstToken = milliseconds > 0 ? milliseconds / 1_000 : null;
    const impossible = uptime !== null && !(uptime >= 0 && uptime <= 100);
    // A percentage of 1 or less may be a share: at 0.99 a provider would have been away all day.
    const doubtful = uptime !== null && uptime > 0 && uptime <= 1;
    if (impossible) haul.skipped.push({ what, why: 'uptime outside 0 to 100 %' });
    if (doubtful) haul.skipped.push({ what, why: 'uptime that may be a share or a percentage' });
    const share = uptime === null || impossible || doubtful ? null : uptime / 100;
    if (firstToken === null && share === null) continue;
    const url = `https://openrouter.ai/${id}`;
    haul.serving.push({
      subject: subjectOf(id, null),
      provider: endpoint.provider_name,
      firstToken,
      uptime: share,
      url,
    });
  }
}
