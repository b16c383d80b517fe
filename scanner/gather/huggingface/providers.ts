import type { Gathered } from '#shared/facts/gathered';
import { known } from '#shared/facts/gathered';
import { type Body, isBody } from './client.ts';
import { malformed } from './fields.ts';

const MOST = 200;

/** Providers that serve the model now: a list of `{provider, status}`, or a dictionary by provider; left out for none. */
export function providersOf(body: Body): Gathered<readonly string[]> {
  const mapping = body.inferenceProviderMapping ?? [];
  if (Array.isArray(mapping)) return known(live(mapping.map((item) => [isBody(item) ? item.provider : null, item])));
  return isBody(mapping) ? known(live(Object.entries(mapping))) : malformed('inferenceProviderMapping');
}

function live(entries: readonly (readonly [unknown, unknown])[]): string[] {
  const names = entries.flatMap(([provider, state]) =>
    typeof provider === 'string' && isBody(state) && state.status === 'live' ? [provider.slice(0, 100)] : [],
  );
  return [...new Set(names)].slice(0, MOST);
}
