import { type Gathered, isAbsent, known } from '#shared/facts/gathered';
import type { RemoteCode } from '#shared/facts/model';
import { type Body, isBody } from './client.ts';
import { malformed } from './fields.ts';

const MOST = 100;

/** Signs of `trust_remote_code`: classes that the configuration maps to the repository's own files, and the Hub's tag. */
export function remoteCodeOf(body: Body, tags: Gathered<readonly string[]>): Gathered<RemoteCode> {
  if (isAbsent(tags)) return tags;
  const config = body.config ?? {};
  if (!isBody(config)) return malformed('config');
  const autoMap = [...classesOf(config), ...classesOf(config.tokenizer_config), ...classesOf(config.processor_config)];
  return known({ autoMap: [...new Set(autoMap)].slice(0, MOST), tagged: tags.value.includes('custom_code') });
}

// Values are texts, or lists with a slow and a fast tokenizer of which one may be null.
function classesOf(config: unknown): string[] {
  const map = isBody(config) ? config.auto_map : undefined;
  return texts(isBody(map) ? Object.values(map) : map);
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value.slice(0, 300)];
  return Array.isArray(value)
    ? value.slice(0, MOST).flatMap((item) => (Array.isArray(item) ? item.flatMap(texts) : texts(item)))
    : [];
}
