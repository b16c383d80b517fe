import { DANGEROUS } from './dangerous.ts';
import type { DangerLine } from './tables.ts';

interface Index {
  readonly exact: ReadonlyMap<string, DangerLine>;
  /** Starts of names by the path they stand below. */
  readonly starts: ReadonlyMap<string, readonly { readonly start: string; readonly line: DangerLine }[]>;
}

let index: Index | undefined;

function indexed(lines: readonly DangerLine[]): Index {
  const exact = new Map<string, DangerLine>();
  const starts = new Map<string, { start: string; line: DangerLine }[]>();
  for (const line of lines) {
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

/** The deepest line that a dotted path falls under, given by its components; undefined when there is none. */
export function dangerOf(components: readonly string[]): DangerLine | undefined {
  index ??= indexed(DANGEROUS);
  let found: DangerLine | undefined;
  let path = '';
  for (const component of components) {
    found = index.starts.get(path)?.find(({ start }) => component.startsWith(start))?.line ?? found;
    path = path === '' ? component : `${path}.${component}`;
    found = index.exact.get(path) ?? found;
  }
  return found;
}
