import * as z from 'zod/mini';
import { numberOf } from '../figure.ts';
import { jsonOf } from '../json.ts';
import { type Documents, type Haul, ShapeError } from '../source.ts';
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
        throughput_last_30m: percentiles,
      }),
    ),
  }),
});

/** Reads how each provider serves one model. Uptime is a percentage, latency in milliseconds, throughput in tokens a second; 0 means not measured. */
export async function readEndpoints(name: string, documents: Documents, haul: Haul): Promise<void> {
  const read = await readable(name, documents, haul);
  if (read === null) return;
  const { id, endpoints } = read;
  for (const endpoint of endpoints) {
    const what = `${id} at ${endpoint.provider_name}`;
    const milliseconds = measured(endpoint.latency_last_30m?.p50, `latency of ${what}`, haul);
    const throughput = measured(endpoint.throughput_last_30m?.p50, `throughput of ${what}`, haul);
    const uptime = shareOf(endpoint.uptime_last_1d ?? endpoint.uptime_last_30m ?? null, what, haul);
    if (milliseconds === null && throughput === null && uptime === null) continue;
    haul.serving.push({
      subject: subjectOf(id, null),
      provider: endpoint.provider_name,
      firstToken: milliseconds === null ? null : milliseconds / 1_000,
      throughput,
      uptime,
      url: `https://openrouter.ai/${id}`,
    });
  }
}

// One model’s answer that cannot be read costs no other.
async function readable(name: string, documents: Documents, haul: Haul) {
  try {
    return jsonOf(await documents.text(name), schema, name).data;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    haul.skipped.push({ what: error.message, why: 'endpoints that could not be read' });
    return null;
  }
}

function measured(value: unknown, what: string, haul: Haul): number | null {
  const given = numberOf(value ?? 0);
  if (given < 0) haul.skipped.push({ what, why: 'a negative latency or throughput' });
  return given > 0 ? given : null;
}

function shareOf(percentage: number | null, what: string, haul: Haul): number | null {
  if (percentage === null) return null;
  const impossible = !(percentage >= 0 && percentage <= 100);
  // A percentage of 1 or less may be a share: at 0.99 a provider would have been away all day.
  const doubtful = percentage > 0 && percentage <= 1;
  if (impossible) haul.skipped.push({ what, why: 'uptime outside 0 to 100 %' });
  if (doubtful) haul.skipped.push({ what, why: 'uptime that may be a share or a percentage' });
  return impossible || doubtful ? null : percentage / 100;
}
