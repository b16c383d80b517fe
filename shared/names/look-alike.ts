import { ESTABLISHED_OWNERS, WELL_KNOWN_OWNERS } from './known.ts';
import { editDistance, skeleton } from './similarity.ts';

/**
 * Real accounts whose names are alike by chance or by right, recorded as such. They lie below the thresholds of the
 * generated tables, so they are named here.
 */
const REAL: readonly (readonly [name: string, why: string])[] = [
  ['huggingface', 'the Hub itself, beside its own teams HuggingFaceH4, HuggingFaceTB and HuggingFaceM4'],
  ['xai-org', 'the maker of Grok, beside zai-org, the maker of GLM'],
  ['EmperoAI', 'an older account of the makers of empero-ai'],
];

const REAL_NAMES: ReadonlySet<string> = new Set(
  [...ESTABLISHED_OWNERS, ...WELL_KNOWN_OWNERS, ...REAL.map(([name]) => name)].map((name) => name.toLowerCase()),
);

// Ours: names of five letters or fewer have too many honest neighbours, and two letters may differ only in long ones
// that begin alike. Characters that read alike are no accident, so they count in short names too.
// Among 15,935 recorded owners these bounds leave no pair of real accounts that is not listed above.
const SHORTEST = 6;
const SHORTEST_SHAPE = 4;
const LONG = 10;

const TARGETS = WELL_KNOWN_OWNERS.map((name) => ({ name, lower: name.toLowerCase(), skeleton: skeleton(name) }));

/**
 * The well-known owner that this owner's name imitates: a letter dropped, added, changed or swapped (two in a long
 * name), or characters that read alike. Null when there is none, or when the account is established itself.
 * Upper and lower case are the same name on the Hub.
 */
export function lookAlikeOwner(owner: string): string | null {
  const lower = owner.toLowerCase();
  if (REAL_NAMES.has(lower)) return null;
  const shape = skeleton(owner);
  const found = TARGETS.find((target) => isLookAlike(lower, shape, target.lower, target.skeleton));
  return found?.name ?? null;
}

function isLookAlike(name: string, shape: string, target: string, targetShape: string): boolean {
  if (shape === targetShape && target.length >= SHORTEST_SHAPE) return true;
  if (target.length < SHORTEST) return false;
  const limit = target.length >= LONG && name[0] === target[0] ? 2 : 1;
  return editDistance(name, target, limit) <= limit;
}
