import type { Facts } from '#shared/facts/facts';
import type { Given } from '../contract.ts';
import type { Begun } from './core.ts';

/**
 * What of the given facts still holds for the model as the Hub tells of it now: the very same object when all of it
 * does. A name can move to another repository, of which nothing is known then. A repository gets new commits, to which
 * old files, scans and cards do not belong; `begun` has the rest, so that it is not asked for twice.
 */
export function stillValid(given: Given | undefined, begun: Begun, sources: Given['sources']): Given | undefined {
  const before = given?.model;
  if (!given || !before) return given;
  if (differ(before.repoId, begun.model.repoId)) return undefined;
  if (!differ(before.revision, begun.model.revision)) return given;
  const wereGiven = Object.keys(given.facts);
  const { files, ...read } = begun.facts;
  const facts: Partial<Facts> = {
    ...ofNoCommit(given.facts),
    ...read,
    discussions: begun.discussions,
    ...(!wereGiven.includes('files') && { files }),
  };
  return { facts, sources: { ...given.sources, ...sources }, model: begun.model, ...ownerKindOf(begun, given) };
}

const ownerKindOf = (begun: Begun, given: Given): Pick<Given, 'ownerKind'> => {
  const ownerKind = given.ownerKind ?? begun.ownerKind;
  return ownerKind ? { ownerKind } : {};
};

const differ = (a: string | null | undefined, b: string | null): boolean => Boolean(a) && b !== null && a !== b;

const ofNoCommit = ({ files: _, scans: __, card: ___, ...facts }: Partial<Facts>): Partial<Facts> => facts;
