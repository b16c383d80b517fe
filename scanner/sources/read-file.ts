import type { Access } from '#scanner/contract';
import { inspect } from '#scanner/inspect/inspect';
import type { FileEntry } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';
import type { Judge } from '#shared/files/globals/judgement';
import { remoteSource, resolveUrl } from './remote.ts';

/** How one file of a repository is read. */
export interface ReadRequest {
  /** `owner/name`. */
  readonly id: string;
  /** Commit (40 hex digits): all ranges are of one version. */
  readonly commit: string;
  readonly file: FileEntry;
  /** Bytes that may be read; past them the reading ends as incomplete. */
  readonly budget: number;
  readonly signal: AbortSignal;
  /** Called as bytes come, with those got so far. */
  readonly onRead?: (bytes: number) => void;
}

/** What all readings share. */
export interface ReadOptions {
  readonly hub: Access;
  readonly judge: Judge;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** `platform` in a browser, which hides where redirects lead. */
  readonly redirects?: 'once' | 'platform';
}

/** Reads one file by ranges. `bytesRead` of the inspection counts the bytes that came over the network. */
export async function readFile(request: ReadRequest, options: ReadOptions): Promise<Inspection> {
  const { id, commit, file, budget, signal, onRead } = request;
  if (file.size === null) return unsized(file);
  const source = remoteSource({
    fetch: options.hub.fetch,
    now: options.now,
    url: resolveUrl(options.hub.endpoint, id, commit, file.path),
    size: file.size,
    sha256: file.sha256,
    budget,
    signal,
    ...(options.redirects && { redirects: options.redirects }),
  });
  const told = {
    size: source.size,
    read: (offset: number, length: number) => {
      onRead?.(source.bytesGot);
      return source.read(offset, length);
    },
  };
  const inspection = await inspect(told, { name: file.path, judge: options.judge, signal });
  onRead?.(source.bytesGot);
  return { ...inspection, bytesRead: source.bytesGot };
}

const unsized = ({ path }: FileEntry): Inspection => ({
  format: 'unknown',
  verdict: 'incomplete',
  findings: [
    {
      id: 'unread-refused',
      severity: 'incomplete',
      message: `The Hub tells no size of ${path}, so that it cannot be read in parts.`,
      offset: null,
      where: '',
    },
  ],
  bytesRead: 0,
  bytesTotal: null,
});
