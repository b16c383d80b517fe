import { COUNTED } from './counted-files.ts';

const QUERY_FILES: ReadonlySet<string> = new Set([
  'config.json',
  'config.yaml',
  'hyperparams.yaml',
  'params.json',
  'meta.yaml',
]);
const DIFFUSERS = /^[^/]+\.(safetensors|ckpt|bin)$/;

/**
 * Whether the Hub counts a request for this file as a download of its model. `library` as the Hub names it; null when
 * the model has none.
 */
export function countsAsDownload(path: string, library: string | null): boolean {
  if (QUERY_FILES.has(path) || /\.gguf$/i.test(path)) return true;
  if (library === null) return false;
  if (library === 'diffusers' && DIFFUSERS.test(path)) return true;
  return (COUNTED.get(library) ?? []).some((pattern) => matches(path, pattern));
}

function matches(path: string, pattern: string): boolean {
  if (pattern.startsWith('*.')) return path.toLowerCase().endsWith(pattern.slice(1).toLowerCase());
  const anywhere = pattern.startsWith('**/');
  const name = anywhere ? path.slice(path.lastIndexOf('/') + 1) : path;
  const wanted = anywhere ? pattern.slice(3) : pattern;
  return wanted.endsWith('.*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}
