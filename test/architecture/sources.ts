import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One `import` or `export … from` (or `import()`), resolved: a path of the project, or the name of a package. */
export interface Import {
  readonly to: string;
  /** Whether only types are taken, which vanish before the code runs. */
  readonly typeOnly: boolean;
}

/** A source file, by its path from the root with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const STATEMENT = /^(?:import|export)\s+(type\s)?\s*([^'";]*?)\s*(?:from\s*)?'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

/** The imports of a file's text. */
export function importsOf(file: string, text: string): Import[] {
  const statements = [...text.matchAll(STATEMENT)]
    .filter(([, , clause = '', target = '']) => target !== '' && isClause(clause))
    .map(([, type, clause = '', target = '']) => ({
      to: resolve(file, target),
      typeOnly: type !== undefined || onlyTypes(clause),
    }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, target = '']) => ({
    to: resolve(file, target),
    typeOnly: false,
  }));
  return [...statements, ...dynamic];
}

// `export const x = '…'` also starts with export and has a text in it; the clause of an import is names and braces.
const isClause = (clause: string): boolean =>
  /^[\w$\s{},*]*$/.test(clause) && !/^(const|let|function|class)\b/.test(clause);

const onlyTypes = (clause: string): boolean => {
  const names = /^\{([^}]*)\}$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter((name) => name !== '').every((name) => name.startsWith('type ')) ?? false;
};

function resolve(file: string, target: string): string {
  // `?inline` and the like tell the bundler how, not what.
  if (target.startsWith('.')) return path.posix.join(path.posix.dirname(file), target.replace(/\?.*$/, ''));
  const alias = /^#(shared|scanner|hub)\/(.+)$/.exec(target);
  if (!alias) return target;
  return `${alias[1] === 'hub' ? 'test/hub' : alias[1]}/${alias[2]}.ts`;
}

/** Every file below the folders, read; generated folders are left out. A folder that does not exist has no files. */
export const filesIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort(),
  );

/** The text of a file of the project. */
export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const isCode = (file: string): boolean => /\.(ts|tsx|mjs)$/.test(file);

/** The source files below the folders. */
export const sourcesIn = (...folders: readonly string[]): Source[] =>
  filesIn(...folders)
    .filter(isCode)
    .map((file) => {
      const text = read(file);
      return { path: file, text, imports: importsOf(file, text) };
    });

/** Every file that a file needs when it runs, itself included, and the packages among them; types do not count. */
export function reachedFrom(start: string, sources: readonly Source[]): Set<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set([start]);
  for (const file of reached)
    for (const { to, typeOnly } of byPath.get(file)?.imports ?? []) if (!typeOnly) reached.add(to);
  return reached;
}
