const REPOSITORY = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/([\w.-]{1,96}\/[\w.-]{1,96})\/?(?:[?#].*)?$/;
const NO_MODEL = /^(datasets|spaces|blog|docs|papers|collections|organizations|models)\//;

/** The repository of a link to a model on the Hub; null for every other address. */
export function repositoryOf(link: unknown): string | null {
  const found = typeof link === 'string' ? REPOSITORY.exec(link.trim())?.[1] : undefined;
  return found === undefined || NO_MODEL.test(found) ? null : found;
}

/** A repository's id as it is written in a table; null for anything of another form. */
export const idOf = (text: unknown): string | null =>
  typeof text === 'string' && /^[\w.-]{1,96}\/[\w.-]{1,96}$/.test(text.trim()) ? text.trim() : null;
