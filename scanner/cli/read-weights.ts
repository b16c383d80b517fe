import type { z } from 'zod/mini';
import { FACTORS } from '#shared/factors/index';
import { CATEGORIES } from '#shared/methodology/categories';
import {
  AUTO,
  DEFAULT_PROFILE,
  findProfile,
  PROFILES,
  type Profile,
  userWeightsSchema,
  withUserWeights,
} from '#shared/methodology/profiles';
import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { didYouMean } from './nearest.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/**
 * The profile of a command: a published one, with a user's weights over it where a file of them is named (over the
 * default one where no profile is). Undefined leaves it to the task of each model.
 */
export async function readProfile(
  id: string | undefined,
  file: string | undefined,
  io: Io,
): Promise<Profile | undefined> {
  if ((id ?? AUTO) === AUTO)
    return file === undefined ? undefined : withUserWeights(DEFAULT_PROFILE, await readWeights(file, io));
  const profile = findProfile(id ?? AUTO);
  if (!profile) {
    const ids = [AUTO, ...PROFILES.map((known) => known.id)];
    throw new UsageError(`There is no profile "${plain(id ?? '', 60)}"; there is ${ids.join(', ')}.`);
  }
  return file === undefined ? profile : withUserWeights(profile, await readWeights(file, io));
}

async function readWeights(file: string, io: Io) {
  const at = `--weights ${plain(file, 200)}`;
  const parsed = userWeightsSchema.safeParse(await readJson(file, io, at));
  if (!parsed.success) throw new UsageError(`${at}: ${parsed.error.issues.slice(0, 3).map(explain).join('; ')}.`);
  const ids = FACTORS.map((factor) => factor.id);
  for (const id of Object.keys(parsed.data.factors))
    if (!ids.includes(id))
      throw new UsageError(`${at}: there is no factor "${plain(id, 60)}".${didYouMean(plain(id, 60), ids)}`);
  if (Object.values(parsed.data.categories).every((weight) => weight === 0) && zeroed(parsed.data.categories))
    throw new UsageError(`${at}: every category weighs 0; at least one must weigh more.`);
  return parsed.data;
}

const zeroed = (categories: object): boolean => Object.keys(categories).length === CATEGORIES.length;

type Issue = z.core.$ZodIssue;

function explain(issue: Issue): string {
  const where = issue.path.map(String).join('.') || 'the file';
  const categories = CATEGORIES.map(({ id }) => id);
  if (issue.code === 'invalid_key' || (issue.code === 'unrecognized_keys' && issue.path[0] === 'categories')) {
    const key = plain(issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path.at(-1) ?? ''), 60);
    return `there is no category "${key}"; there is ${categories.join(', ')}`;
  }
  if (issue.code === 'unrecognized_keys')
    return `"${plain(issue.keys[0] ?? '', 60)}" is not known; a file of weights has name, categories and factors`;
  if (issue.code === 'invalid_type')
    return `${plain(where)} must be ${issue.expected === 'record' || issue.expected === 'object' ? 'an object' : `a ${issue.expected}`}`;
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return where === 'name' ? 'name must have 1 to 60 characters' : `${plain(where)} must be from 0 to 1000`;
  return `${plain(where)}: ${issue.message}`;
}
