import type { CardMetadata } from '#shared/facts/model';
import { type Body, isBody } from './client.ts';

const MOST = 500;
const REPOSITORY_ID = /^[\w.-]{1,96}(\/[\w.-]{1,96})?$/;

/** Whether a text has the shape of a repository's id, and so may stand in an address. */
export const isRepositoryId = (id: string): boolean => REPOSITORY_ID.test(id) && !id.includes('..');

/** What the front matter declares. Its author writes it, so a value of a type that means nothing declares nothing. */
export function metadataOf(cardData: Body): CardMetadata {
  return {
    licence: {
      ids: list(cardData.license).map((id) => id.toLowerCase()),
      name: one(cardData.license_name),
      link: link(cardData.license_link),
    },
    datasets: list(cardData.datasets),
    metrics: list(cardData.metrics),
    languages: languages(cardData.language),
    baseModels: list(cardData.base_model).filter(isRepositoryId),
    newVersion: list(cardData.new_version).find(isRepositoryId) ?? null,
  };
}

// A text, a list of texts, or a list of objects with an id or a name, as older cards write metrics.
function list(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const named = items.slice(0, MOST).map((item) => (isBody(item) ? (item.id ?? item.name ?? item.type) : item));
  return [...new Set(named.flatMap((item) => one(item) ?? []))];
}

// YAML reads the code of Norwegian as the boolean false.
const languages = (value: unknown): string[] => list(Array.isArray(value) ? value.map(norwegian) : norwegian(value));
const norwegian = (value: unknown): unknown => (value === false ? 'no' : value);

// An address or a file of the repository; `javascript:` and its like are neither.
function link(value: unknown): string | null {
  const text = one(value);
  return text !== null && /^[a-z][a-z\d+.-]*:/i.test(text) && !/^https?:\/\//i.test(text) ? null : text;
}

function one(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().slice(0, 1_000) : '';
  return text === '' ? null : text;
}

/** What a repository without front matter declares. */
export const NO_METADATA: CardMetadata = metadataOf({});
