import * as z from 'zod/mini';
import { CATEGORIES, type CategoryId } from './categories.ts';

/** A named set of weights: of the categories, and of factors where they differ from the factors' own. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly categories: { readonly [Category in CategoryId]: number };
  readonly factors: { readonly [factorId: string]: number };
}

const defaults = Object.fromEntries(CATEGORIES.map(({ id, weight }) => [id, weight])) as Profile['categories'];

/** The weights as published. Further profiles stress the signals of one domain. */
export const PROFILES: readonly Profile[] = [{ id: 'default', title: 'Default', categories: defaults, factors: {} }];

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
    categories: { ...profile.categories, ...weights.categories },
    factors: { ...profile.factors, ...weights.factors },
  };
}

/** The profile of this id; undefined for an unknown one. */
export const findProfile = (id: string): Profile | undefined => PROFILES.find((profile) => profile.id === id);
