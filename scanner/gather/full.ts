import type { Facts } from '#shared/facts/facts';
import { absent, type Gathered, isAbsent } from '#shared/facts/gathered';
import { findRepositoryLink } from '#shared/facts/repository-link';
import { type Context, httpOf, tell } from './context.ts';
import type { Core } from './core.ts';
import { askRepository, GITHUB_API } from './github.ts';
import { askAncestors } from './huggingface/ancestors.ts';
import { askPapers } from './huggingface/papers.ts';
import { askSpacesTotal } from './huggingface/spaces.ts';

type Full = Pick<Facts, 'papers' | 'spacesTotal' | 'ancestors' | 'repository'>;

/** Gathers what the full plan adds to the core. Each part needs a fact of the core, and shares its absence. */
export async function gatherFull(context: Context, { model, facts }: Core): Promise<Full> {
  const { hub, given } = context;
  const [papers, spacesTotal, ancestors, repository] = await Promise.all([
    from(facts.tags, (tags) => tell(context, 'papers', given.papers, () => askPapers(hub, tags))),
    from(facts.spaces, (spaces) =>
      tell(context, 'spaces', given.spacesTotal, async () =>
        spaces.atLeast ? askSpacesTotal(hub, model.id) : spaces.ids.length,
      ),
    ),
    from(facts.lineage, ({ models }) =>
      tell(context, 'ancestors', given.ancestors, () => askAncestors(hub, model.id, models)),
    ),
    gatherRepository(context, model.id, facts),
  ]);
  return { papers, spacesTotal, ancestors, repository };
}

const from = async <T, U>(fact: Gathered<T>, make: (value: T) => Promise<Gathered<U>>): Promise<Gathered<U>> =>
  isAbsent(fact) ? fact : make(fact.value);

async function gatherRepository(
  context: Context,
  id: string,
  { card, tags }: Core['facts'],
): Promise<Full['repository']> {
  const { options, given, hub } = context;
  const text = isAbsent(card) ? '' : card.value.text;
  const link = findRepositoryLink(text, isAbsent(tags) ? [] : tags.value, id);
  if (given.repository === undefined) {
    if (!link && isAbsent(card)) return card;
    if (link && !options.github) return absent('not-asked', 'GitHub was not asked.');
  }
  return tell(context, 'github', given.repository, async () => {
    if (!link || !options.github) return null;
    const { fetch, endpoint = GITHUB_API } = options.github;
    return askRepository({ endpoint, http: httpOf(fetch, options.now), signal: hub.signal }, link);
  });
}
