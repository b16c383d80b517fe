import { formatOf } from './formats.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const stemOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(/^pytorch_/, '')
    .toLowerCase();

/**
 * The safetensors that can be loaded instead of a file: of the same name first, else any in the same folder. Null for
 * safetensors, for what holds no weights, and where the folder has none; `paths` are those that may be advised.
 */
export function saferTwin(path: string, paths: readonly string[]): string | null {
  const { id, weights } = formatOf(path);
  if (id === 'safetensors' || !weights) return null;
  const beside = paths.filter(
    (each) => formatOf(each).id === 'safetensors' && folderOf(each) === folderOf(path) && each !== path,
  );
  return beside.find((each) => stemOf(each) === stemOf(path)) ?? beside[0] ?? null;
}
