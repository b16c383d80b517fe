/**
 * The paper that the template of model cards cites for its estimate of emissions: the commonest paper tag of the
 * recorded catalog, and no paper of the model.
 */
const OF_TEMPLATE = '1910.09700';

/** The arXiv ids of a model’s own papers, as its tags name them, each once. */
export function arxivIds(tags: readonly string[]): ReadonlySet<string> {
  const ids = tags.flatMap((tag) => /^arxiv:(\S{4,40})$/.exec(tag)?.[1] ?? []);
  return new Set(ids.filter((id) => id !== OF_TEMPLATE));
}
