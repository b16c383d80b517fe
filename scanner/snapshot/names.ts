import type { Observation } from '#shared/capability/observation';
import { ALIASES, RENAMED } from './aliases.ts';
import { makerOf, makerOfFamily } from './makers.ts';
import { isMoving, plainName } from './plain-name.ts';
import type { Claim, Subject } from './source.ts';

/** The model a subject is, by its key, and how that is known. */
export interface Resolved {
  readonly key: string;
  readonly link: Observation['link'];
}

/** Finds the model of what a source writes. */
export interface Names {
  resolve(source: string, subject: Subject): Resolved;
  /** The repository of a key, by its own spelling; null where it has none. */
  repositoryOf(key: string): string | null;
}

/** The repository’s id after every rename that is known. */
export const currentId = (repository: string): string =>
  RENAMED.reduce((id, [from, to]) => id.replace(from, to), repository);

const makerOfSubject = ({ maker, name }: Subject): string => makerOf(maker) ?? makerOfFamily(name) ?? 'unknown';

const keyOf = (maker: string, name: string): string => `${maker}/${plainName(name)}`;

/**
 * Learns from every claim which name is which repository. Exact ids come first, then the reviewed aliases, then a name
 * that is the same but for case and punctuation within the same maker, which is flagged. Never by prefix or likeness:
 * Qwen3-235B-A22B and Qwen3-235B-A22B-Thinking-2507 are two models.
 */
export function createNames(claims: readonly (readonly [source: string, claim: Claim])[]): Names {
  const spelling = spellings(claims.map(([, claim]) => claim));
  const byLink = new Targets();
  const byName = new Targets();
  for (const [source, claim] of claims) {
    if (claim.repository === null || isMoving(claim.name)) continue;
    const repository = spelling(claim.repository);
    const [owner = '', name = ''] = repository.split('/');
    byLink.add(`${source}|${plainName(claim.name)}`, repository);
    byName.add(keyOf(makerOfSubject(claim), claim.name), repository);
    byName.add(keyOf(makerOf(owner) ?? owner, name), repository, true);
  }
  const aliases = aliasTargets(spelling);
  const makers = makersOfSources(claims);
  const resolve = (source: string, subject: Subject): Resolved => {
    if (subject.repository !== null) return { key: spelling(subject.repository), link: 'exact' };
    const here = `${source}|${plainName(subject.name)}`;
    const maker = subject.maker ?? makers.only(here) ?? null;
    const own = keyOf(makerOfSubject({ ...subject, maker }), subject.name);
    const linked = byLink.only(here);
    if (linked !== undefined) return { key: linked, link: 'exact' };
    const alias = aliases.get(own);
    if (alias !== undefined) return { key: byName.only(alias) ?? alias, link: 'alias' };
    const matched = byName.only(own);
    return matched === undefined ? { key: own, link: 'named' } : { key: matched, link: 'matched' };
  };
  const known = new Set(claims.flatMap(([, { repository }]) => (repository === null ? [] : spelling(repository))));
  for (const target of aliases.values()) if (target !== target.toLowerCase()) known.add(target);
  return { resolve, repositoryOf: (key) => (known.has(key) ? key : null) };
}

// A board that names the maker of a model in one of its lists speaks of the same one in the others.
function makersOfSources(claims: Parameters<typeof createNames>[0]): Targets {
  const makers = new Targets();
  for (const [source, { name, maker }] of claims) {
    const known = makerOf(maker);
    if (known !== null) makers.add(`${source}|${plainName(name)}`, known);
  }
  return makers;
}

/** Where each name leads. A name that leads to two places leads nowhere, unless one of them bears it itself. */
class Targets {
  readonly #targets = new Map<string, Set<string>>();
  readonly #own = new Map<string, string>();

  add(name: string, target: string, own = false): void {
    if (own) this.#own.set(name, target);
    const targets = this.#targets.get(name);
    if (targets) targets.add(target);
    else this.#targets.set(name, new Set([target]));
  }

  only(name: string): string | undefined {
    const targets = this.#targets.get(name);
    if (targets === undefined) return undefined;
    const [first] = targets;
    return targets.size === 1 ? first : this.#own.get(name);
  }
}

/** One spelling for each repository, since its id is the same in any case: the one that most claims use. */
function spellings(claims: readonly Claim[]): (repository: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { repository } of claims) {
    if (repository === null) continue;
    const id = currentId(repository);
    const variants = counts.get(id.toLowerCase()) ?? new Map<string, number>();
    variants.set(id, (variants.get(id) ?? 0) + 1);
    counts.set(id.toLowerCase(), variants);
  }
  const chosen = new Map<string, string>();
  for (const [lower, variants] of counts) {
    const [best] = [...variants].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    chosen.set(lower, best?.[0] ?? lower);
  }
  return (repository) => chosen.get(currentId(repository).toLowerCase()) ?? currentId(repository);
}

function aliasTargets(spelling: (repository: string) => string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [model, ...names] of ALIASES) {
    const [owner = '', name = ''] = model.split('/');
    const isRepository = model !== model.toLowerCase();
    const target = isRepository ? spelling(model) : keyOf(makerOf(owner) ?? owner, name);
    for (const alias of names) targets.set(keyOf(makerOf(owner) ?? owner, alias), target);
  }
  return targets;
}
