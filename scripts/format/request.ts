// Ids become names of files and of functions; these would not be one.
const RESERVED = new Set(['new', 'function', 'class', 'default', 'import', 'export', 'delete', 'in', 'this', 'void']);

/** Reads `<id>`; a sentence for people when something is wrong with it. */
export function parseFormat(args: readonly string[]): { readonly id: string } | string {
  const [id] = args;
  if (args.length !== 1 || id === undefined)
    return 'usage: npm run new:format <id>, such as: npm run new:format example';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 40)
    return `"${id}" is no id: use lower-case words joined by hyphens, at most 40 characters, such as keras-h5`;
  return RESERVED.has(id) ? `"${id}" is a word of the language; choose another id` : { id };
}
