/** A row of models.dev, as far as it tells which benchmark it is of. */
export interface Entry {
  readonly name: string;
  readonly source: string;
  readonly version: string | null;
  readonly dataset: string | null;
}

const hostOf = (source: string): string => /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? '';

/** Figures of Artificial Analysis, its own or by way of OpenRouter, are not ours to pass on. */
export const isWithheld = ({ source, dataset }: Entry): boolean =>
  /(^|\.)(artificialanalysis\.ai|openrouter\.ai|swebench\.com)$/.test(hostOf(source)) || dataset === 'hard-aa';

/** Boards that run models of others themselves. Every other address is the maker’s own word. */
export const isIndependent = ({ source }: Entry): boolean =>
  /(^|\.)(scale\.com|aider\.chat|swebench\.com|artificialanalysis\.ai|livebench\.ai)$/.test(hostOf(source));

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();

const NAMES: Readonly<Record<string, string>> = {
  'aider polyglot': 'aider-polyglot',
  'gpqa diamond': 'gpqa-diamond',
  'humanitys last exam': 'hle',
  'swe atlas codebase qna': 'swe-atlas-qna',
  'swe atlas refactoring': 'swe-atlas-refactoring',
  'swe atlas test writing': 'swe-atlas-test-writing',
  'swe bench pro': 'swe-bench-pro',
  'terminal bench 2.0': 'terminal-bench-2.0',
  'terminal bench 2.1': 'terminal-bench-2.1',
};

/** The benchmark of a row; undefined for one that is not read. One name may stand for several benchmarks. */
export function benchmarkOfEntry(entry: Entry): string | undefined {
  const name = plain(entry.name);
  // What swebench.com lists under this name are its runs in mini-SWE-agent: the variant with bash only.
  if (name === 'swe bench verified')
    return hostOf(entry.source) === 'swebench.com' ? 'swe-bench-verified-bash-only' : 'swe-bench-verified';
  if (name === 'terminal bench') return entry.version === null ? undefined : `terminal-bench-${entry.version}`;
  return NAMES[name];
}
