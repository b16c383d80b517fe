import * as z from 'zod/mini';
import { CATEGORIES, type CategoryId } from './categories.ts';

/** A named set of weights: of the categories, and of factors where they differ from the factors' own. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** Why its weights differ, in a sentence. */
  readonly reason: string;
  readonly categories: { readonly [Category in CategoryId]: number };
  readonly factors: { readonly [factorId: string]: number };
}

const defaults = Object.fromEntries(CATEGORIES.map(({ id, weight }) => [id, weight])) as Profile['categories'];

/** The weights as published, and those that stress the signals of one domain. Only what a profile names differs. */
export const PROFILES: readonly Profile[] = [
  {
    id: 'default',
    title: 'Default',
    reason: 'Ours: the weights of the categories, each with its reason.',
    categories: defaults,
    factors: {},
  },
  {
    id: 'coding',
    title: 'Coding',
    reason:
      'Ours: code that a model writes is run, so what it can do weighs most, and mending real software most of that.',
    categories: { ...defaults, capability: 32, popularity: 13, operational: 15 },
    factors: { coding: 60, 'hard-tasks': 20, knowledge: 10, arena: 10 },
  },
  {
    id: 'image-generation',
    title: 'Image generation',
    reason:
      'Ours: few pictures are judged in public, so use tells more; pictures are published, so the licence weighs more.',
    categories: { ...defaults, capability: 15, popularity: 25 },
    factors: { 'licence-type': 20, likes: 35, spaces: 20, 'evaluation-results': 4, metrics: 1 },
  },
  {
    id: 'video-generation',
    title: 'Video generation',
    reason:
      'Ours: as with pictures; films take long to make, so that what others built upon a model tells more than one try.',
    categories: { ...defaults, capability: 15, popularity: 25 },
    factors: { 'licence-type': 20, likes: 30, spaces: 20, derivatives: 20, 'evaluation-results': 4, metrics: 1 },
  },
];

/** The name under which a profile is left to the task of each model. */
export const AUTO = 'auto';

const OF_TASK: { readonly [task: string]: string } = {
  'text-to-image': 'image-generation',
  'image-to-image': 'image-generation',
  'unconditional-image-generation': 'image-generation',
  'text-to-video': 'video-generation',
  'image-to-video': 'video-generation',
  'video-to-video': 'video-generation',
};

/** The profile of a model’s task (`pipeline_tag`): the Hub has none for writing code, so its tag `code` tells that. */
export function profileOfTask(task: string | null, tags: readonly string[]): Profile {
  const id = task === 'text-generation' && tags.includes('code') ? 'coding' : OF_TASK[task ?? ''];
  return findProfile(id ?? 'default') ?? DEFAULT_PROFILE;
}

const weight = z.number().check(z.minimum(0), z.maximum(1000));

/** Weights that a user brings, as JSON: only what differs from the profile, in any scale. */
export const userWeightsSchema = z.strictObject({
  name: z._default(z.string().check(z.minLength(1), z.maxLength(60)), 'custom'),
  categories: z._default(z.partialRecord(z.enum(CATEGORIES.map(({ id }) => id)), weight), {}),
  factors: z._default(z.record(z.string(), weight), {}),
});

export type UserWeights = z.infer<typeof userWeightsSchema>;

/** The profile with a user's weights over it; its name says that it is not the published one. */
export function withUserWeights(profile: Profile, weights: UserWeights): Profile {
  return {
    id: `${profile.id}+${weights.name}`,
    title: `${profile.title}, with the weights of ${weights.name}`,
    reason: 'The weights of whoever brought them.',
    categories: { ...profile.categories, ...weights.categories },
    factors: { ...profile.factors, ...weights.factors },
  };
}

/** The profile of this id; undefined for an unknown one. */
export const findProfile = (id: string): Profile | undefined => PROFILES.find((profile) => profile.id === id);

/** The weights as published. */
export const DEFAULT_PROFILE: Profile = PROFILES[0] as Profile;
