import { retiredBy } from '#shared/capability/exclusions';
import type { Model } from '#shared/capability/model';
import type { Brought } from './brought.ts';
import { makerOf } from './makers.ts';
import { currentId, type Names } from './names.ts';
import type { Claim } from './source.ts';

/** Makes one model of all the claims and figures that lead to one key. Keeps those with a figure or a repository. */
export function modelsOf(brought: readonly Brought[], names: Names, measured: ReadonlySet<string>): Model[] {
  const claims = new Map<string, Claim[]>();
  const note = (source: string, claim: Claim): void => {
    const { key } = names.resolve(source, claim);
    const known = claims.get(key);
    if (known) known.push(claim);
    else claims.set(key, [claim]);
  };
  for (const { source, haul } of brought) {
    for (const claim of haul.claims) note(source.id, claim);
    for (const { subject } of haul.figures) note(source.id, subject);
  }
  return [...claims]
    .filter(([key]) => measured.has(key) || names.repositoryOf(key) !== null)
    .map(([key, of]) => modelOf(key, of, names.repositoryOf(key)))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function modelOf(key: string, claims: readonly Claim[], repository: string | null): Model {
  const first = <K extends keyof Claim>(field: K): NonNullable<Claim[K]> | null => {
    for (const claim of claims) if (claim[field] !== null && claim[field] !== undefined) return claim[field];
    return null;
  };
  const [owner = ''] = key.split('/');
  const name = repository === null ? shortest(claims) : (repository.split('/')[1] ?? repository);
  const kinds = new Set(claims.map(({ kind }) => kind));
  return {
    key,
    name,
    maker: repository === null ? (owner === 'unknown' ? null : owner) : makerOf(owner),
    repository,
    exact: claims.some(
      (claim) => claim.repository !== null && repository !== null && sameId(claim.repository, repository),
    ),
    kind: kinds.has('router') ? 'router' : kinds.has('chat') ? 'chat' : first('kind'),
    retired: first('retired') ?? retiredBy(name),
    openWeights: claims.some(({ openWeights }) => openWeights === true) ? true : first('openWeights'),
    licence: first('licence'),
    parameters: first('parameters'),
    released: first('released'),
  };
}

const sameId = (a: string, b: string): boolean => currentId(a).toLowerCase() === b.toLowerCase();

// Without a repository there are only names of boards: the shortest is the plainest.
const shortest = (claims: readonly Claim[]): string =>
  claims.map(({ name }) => name).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
