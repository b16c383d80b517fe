import type { Source } from './sources.ts';

/**
 * The circles of imports, each named once with its files in order; imports of types count. Where circles share files not
 * every way around is named, but none is left once the last step of each that is named is gone.
 */
export function circlesIn(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const trail: string[] = [];
  const visited = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string): void => {
    const before = trail.indexOf(path);
    if (before >= 0) circles.push(messageOf([...trail.slice(before), path]));
    if (before >= 0 || visited.has(path)) return;
    visited.add(path);
    trail.push(path);
    const targets = new Set(byPath.get(path)?.imports.map(({ to }) => to));
    for (const to of targets) if (byPath.has(to)) visit(to);
    trail.pop();
  };
  for (const { path } of sources) visit(path);
  return circles;
}

const messageOf = (circle: readonly string[]): string =>
  `${circle.join(' → ')}: a circle. Move what both sides need, types too, into a file that imports neither.`;
