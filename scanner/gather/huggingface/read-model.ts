import * as z from 'zod/mini';
import { isDate } from '#shared/facts/days';
import type { Facts } from '#shared/facts/facts';
import type { FileEntry } from '#shared/facts/files';
import { absent, type Gathered, isAbsent } from '#shared/facts/gathered';
import type { Access } from '#shared/facts/model';
import { metadataOf, NO_METADATA } from './card-metadata.ts';
import { type Body, isBody } from './client.ts';
import { evaluationsOf } from './evaluations.ts';
import { count, field, fieldOr, mapFact, text, texts } from './fields.ts';
import { descendantsOf, lineageOf } from './lineage.ts';
import { providersOf } from './providers.ts';
import { remoteCodeOf } from './remote-code.ts';

/** The facts that a model's info tells. */
export type ModelFacts = Pick<
  Facts,
  | 'id'
  | 'access'
  | 'createdAt'
  | 'lastModified'
  | 'downloads'
  | 'downloadsAllTime'
  | 'likes'
  | 'trendingScore'
  | 'tags'
  | 'task'
  | 'library'
  | 'metadata'
  | 'remoteCode'
  | 'lineage'
  | 'descendants'
  | 'evaluations'
  | 'servedBy'
  | 'spaces'
  | 'files'
>;

/** The Hub's cap on the Spaces that a model's info names. */
const SPACES_CAP = 100;
const MAX_FILES = 50_000;
const MAX_TAGS = 5_000;

const date = z.string().check(z.refine(isDate));
const nothing = z.nullable(text);
const trend = z.number().check(z.minimum(0));
const object = z.custom<Body>(isBody);

/**
 * Reads every fact of a model's info by itself: what is missing or has an unexpected type makes that fact absent and
 * leaves the rest. `given` are facts that others are made from and that were therefore not asked for again.
 */
export function readModel(body: Body, given: Partial<Facts> = {}): ModelFacts {
  const tags = given.tags ?? tooMany(body, 'tags', MAX_TAGS) ?? field(body, 'tags', texts(MAX_TAGS));
  const metadata = given.metadata ?? mapFact(fieldOr<Body | null>(body, 'cardData', object, null), ofCard);
  return {
    id: field(body, 'id', text),
    access: accessOf(body),
    createdAt: field(body, 'createdAt', date),
    lastModified: field(body, 'lastModified', date),
    downloads: field(body, 'downloads', count),
    downloadsAllTime: field(body, 'downloadsAllTime', count),
    likes: field(body, 'likes', count),
    trendingScore: field(body, 'trendingScore', trend),
    tags,
    task: fieldOr(body, 'pipeline_tag', nothing, null),
    library: fieldOr(body, 'library_name', nothing, null),
    metadata,
    remoteCode: remoteCodeOf(body, tags),
    lineage: lineageOf(body, tags, metadata),
    descendants: descendantsOf(body),
    evaluations: evaluationsOf(body),
    servedBy: providersOf(body),
    spaces: mapFact(field(body, 'spaces', texts(10_000)), (ids) => ({ ids, atLeast: ids.length >= SPACES_CAP })),
    files: filesOf(body),
  };
}

const ofCard = (cardData: Body | null) => (cardData === null ? NO_METADATA : metadataOf(cardData));

function accessOf(body: Body): Gathered<Access> {
  const gated = field(body, 'gated', z.union([z.literal(false), z.enum(['auto', 'manual'])]));
  if (isAbsent(gated)) return gated;
  const isPrivate = field(body, 'private', z.boolean());
  if (isAbsent(isPrivate)) return isPrivate;
  return mapFact(field(body, 'disabled', z.boolean()), (disabled) => ({
    gated: gated.value,
    private: isPrivate.value,
    disabled,
  }));
}

function tooMany(body: Body, key: string, most: number) {
  const list = body[key];
  if (!Array.isArray(list) || list.length <= most) return undefined;
  return absent('too-large', `The Hub lists ${list.length} ${key}, more than ${most}.`);
}

const file = z.object({
  rfilename: z.string().check(z.minLength(1), z.maxLength(4_096)),
  size: z.nullish(count),
  lfs: z.nullish(z.object({ sha256: z.optional(z.string()) })),
});

function filesOf(body: Body): Gathered<readonly FileEntry[]> {
  const large = tooMany(body, 'siblings', MAX_FILES);
  if (large) return large;
  return mapFact(field(body, 'siblings', z.array(file)), (files) =>
    files.map(({ rfilename, size, lfs }) => ({ path: rfilename, size: size ?? null, sha256: lfs?.sha256 ?? null })),
  );
}

/** The Hub's lasting id of the repository; null when it is none. */
export const repoIdOf = (body: Body): string | null => hex(body._id, 24);

/** The commit that an answer describes; null when it does not tell. */
export const revisionOf = (body: Body): string | null => hex(body.sha, 40);

const hex = (value: unknown, length: number): string | null =>
  typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value) ? value : null;
