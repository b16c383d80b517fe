import { CATEGORIES, type CategoryId } from '#shared/methodology/categories';

/** What is asked for: a category that exists and a well-formed id. */
export interface Request {
  readonly category: CategoryId;
  readonly id: string;
}

// Ids become names in code: words that the language keeps for itself cannot be one.
const RESERVED = new Set(
  'await break case catch class const continue default delete do else enum export extends false finally for function if import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/** Reads `<category> <id>`; a sentence for people when something is wrong with them. */
export function parseRequest(args: readonly string[]): Request | string {
  const [wanted, id] = args;
  if (args.length !== 2 || wanted === undefined || id === undefined)
    return 'usage: npm run new:factor <category> <id>, such as: npm run new:factor popularity example';
  const category = CATEGORIES.find((entry) => entry.id === wanted)?.id;
  if (category === undefined)
    return `there is no category "${wanted}"; the categories are ${CATEGORIES.map((entry) => entry.id).join(', ')}`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 40)
    return `"${id}" is no id: use lower-case words joined by hyphens, at most 40 characters, such as linked-papers`;
  if (RESERVED.has(id)) return `"${id}" is a word of the language; choose another id`;
  return { category, id };
}

/** The id as a name in code: `linked-papers` becomes `linkedPapers`. */
export const nameOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The id as words: `linked-papers` becomes `Linked papers`. */
export const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
