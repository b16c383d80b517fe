import { pathsInfo } from '@huggingface/hub';
import type { FileEntry, FileScans } from '#shared/facts/files';
import { formatOf, type Risk } from '#shared/files/formats';
import type { Fetch } from '../attempt.ts';
import { HubError } from '../hub-error.ts';
import type { Hub } from './client.ts';
import { scanOf } from './security-status.ts';

/** Files that one request asks about. Those beyond stay unlisted, which reads as "not scanned". */
export const MAX_PATHS = 1_000;
const MAX_BYTES = 20_000_000;

/** Verdicts, and what the same answer tells about the files' sizes and hashes. */
export interface ScanAnswer {
  readonly scans: FileScans;
  readonly sizes: ReadonlyMap<string, Omit<FileEntry, 'path'>>;
}

/** Asks for the Hub's scan verdicts on the riskiest files, in one request. */
export async function askScans(
  hub: Hub,
  id: string,
  revision: string,
  files: readonly FileEntry[],
): Promise<ScanAnswer> {
  const paths = riskiest(files.map(({ path }) => path));
  if (paths.length === 0) return { scans: [], sizes: new Map() };
  const asked = new Set(paths);
  const entries = (await askPaths(hub, id, revision, paths)).filter((entry) => asked.delete(entry.path));
  return {
    scans: entries.map((entry) => scanOf(entry.path, entry.securityFileStatus)),
    sizes: new Map(
      entries.map((entry) => [
        entry.path,
        // The id that git has of a large file is that of its pointer.
        { size: size(entry.size), sha256: sha256(entry.lfs?.oid), ...(!entry.lfs && oid(entry.oid)) },
      ]),
    ),
  };
}

// Its types are promises of the Hub, not of the parser: every field is checked again before it becomes a fact.
async function askPaths(hub: Hub, name: string, revision: string, paths: string[]) {
  try {
    const entries = await pathsInfo({
      repo: { type: 'model', name },
      revision,
      paths,
      expand: true,
      hubUrl: hub.endpoint,
      fetch: bounded(hub),
    });
    return entries.filter((entry) => entry.type === 'file' && typeof entry.path === 'string');
  } catch (cause) {
    if (cause instanceof HubError || hub.signal?.aborted) throw cause;
    // What the client throws of itself is about an answer it cannot read.
    throw new HubError('malformed', `The answer of ${hub.endpoint} about the files of ${name} is unusable.`, { cause });
  }
}

// A thousand verdicts are larger than other answers.
const bounded =
  (hub: Hub): Fetch =>
  async (input, init) => {
    const url = input instanceof Request ? input.url : input;
    const { bytes, status, headers } = await hub.http.read(url, {
      ...(init && { init }),
      signal: hub.signal,
      maxBytes: MAX_BYTES,
    });
    return new Response(bytes, { status, headers });
  };

const RANK: { readonly [Level in Risk]: number } = { 'runs-code': 0, 'can-run-code': 1, inert: 2 };

/** The paths to ask about: those whose format can run code first, in the order of the list otherwise. */
export function riskiest(paths: readonly string[]): string[] {
  const ranked = paths.map((path) => ({ path, rank: RANK[formatOf(path).risk] }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_PATHS)
    .map(({ path }) => path);
}

const size = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

const sha256 = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;

const oid = (value: unknown): Pick<FileEntry, 'oid'> =>
  typeof value === 'string' && /^[0-9a-f]{40}$/.test(value) ? { oid: value } : {};
