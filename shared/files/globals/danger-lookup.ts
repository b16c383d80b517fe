import { DANGEROUS } from './dangerous.ts';
import type { DangerLine } from './tables.ts';

interface Index {
  readonly exact: ReadonlyMap<string, DangerLine>;
  /** Starts of names by the path they stand below. */
  readonly starts: ReadonlyMap<string, readonly { readonly start: string; readonly line: DangerLine }[]>;
}

/** Packages whose lines are indexed by themselves; one more, and all are indexed, lest many cost much. */
const PACKAGES = 200;

const byPackage = new Map<string, Index>();
let whole: Index | undefined;

/** Indexes the paths below a package, or all. The package is the first component of a path. */
function indexed(lines: readonly DangerLine[], root?: string): Index {
  const exact = new Map<string, DangerLine>();
  const starts = new Map<string, { start: string; line: DangerLine }[]>();
  for (const line of lines) {
    if (root !== undefined && !mentions(line.paths, root)) continue;
    for (const path of line.paths.split(' ')) {
      if (!path.endsWith('*')) {
        exact.set(path, line);
        continue;
      }
      const cut = path.lastIndexOf('.');
      const below = path.slice(0, Math.max(0, cut));
      starts.set(below, [...(starts.get(below) ?? []), { start: path.slice(cut + 1, -1), line }]);
    }
  }
  return { exact, starts };
}

/** A path of one component with a star, such as `_sysconfigdata*`, belongs to every package. */
const mentions = (paths: string, root: string): boolean =>
  paths.startsWith(root) || paths.includes(` ${root}`) || /(?:^| )\w+\*/.test(paths);

function indexOf(root: string): Index {
  const known = byPackage.get(root);
  if (known !== undefined) return known;
  if (byPackage.size >= PACKAGES) {
    whole ??= indexed(DANGEROUS);
    return whole;
  }
  const made = indexed(DANGEROUS, root);
  byPackage.set(root, made);
  return made;
}

/** The deepest line that a dotted path falls under, given by its components; undefined when there is none. */
export function dangerOf(components: readonly string[]): DangerLine | undefined {
  const { exact, starts } = indexOf(components[0] ?? '');
  let found: DangerLine | undefined;
  let path = '';
  for (const component of components) {
    found = starts.get(path)?.find(({ start }) => component.startsWith(start))?.line ?? found;
    path = path === '' ? component : `${path}.${component}`;
    found = exact.get(path) ?? found;
  }
  return found;
}
