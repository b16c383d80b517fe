import * as z from 'zod/mini';
import type { Owner } from '#shared/facts/community';
import { isDate } from '#shared/facts/days';
import { HubError } from '../hub-error.ts';
import { askBody, type Body, type Hub } from './client.ts';
import { count, text } from './fields.ts';
import { repoIdOf } from './read-model.ts';

const overview = z.object({
  fullname: z.nullish(z.string()),
  numFollowers: z.nullish(count),
  numModels: z.nullish(count),
  isVerified: z._default(z.boolean(), false),
  plan: z.nullish(z.string()),
  createdAt: z.nullish(z.string()),
});

/**
 * Asks who owns the repository. Users and organizations share their names but not their addresses, so the likelier
 * kind is asked first and the other where that is wrong: the one case that costs the core plan a fifth request.
 */
export async function askOwner(hub: Hub, name: string, likely: Owner['kind'] | null): Promise<Owner> {
  const first = likely ?? 'user';
  try {
    return await askKind(hub, name, first);
  } catch (error) {
    if (!(error instanceof HubError && error.code === 'not-found')) throw error;
    return askKind(hub, name, first === 'user' ? 'organization' : 'user');
  }
}

async function askKind(hub: Hub, name: string, kind: Owner['kind']): Promise<Owner> {
  const body = await askBody(hub, `/api/${kind}s/${encodeURIComponent(name)}/overview`);
  const parsed = overview.safeParse(body);
  const spelled = text.safeParse(kind === 'user' ? (body.user ?? body.name) : body.name);
  if (!parsed.success || !spelled.success)
    throw new HubError('malformed', 'The Hub’s answer about the owner has an unexpected shape.');
  const { fullname, numFollowers, numModels, isVerified, plan } = parsed.data;
  return {
    name: spelled.data,
    kind,
    fullName: fullname || null,
    followers: numFollowers ?? null,
    models: numModels ?? null,
    verified: isVerified,
    plan: plan || null,
    createdAt: createdAt(body, parsed.data.createdAt),
  };
}

// Organizations tell no date; the first four bytes of a Hub id are the second it was made in.
function createdAt(body: Body, told: string | null | undefined): string | null {
  if (typeof told === 'string' && isDate(told)) return told;
  const id = repoIdOf(body);
  return id === null ? null : new Date(Number.parseInt(id.slice(0, 8), 16) * 1000).toISOString();
}
