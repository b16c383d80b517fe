import type { FileEntry } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';

/** Whether a file of a repository is worth reading, and whether that may be done without being asked. */
export interface Planned {
  readonly file: FileEntry;
  /**
   * `now`: reading costs no more than the bytes. `on-request`: the Hub would count a download, so that someone has to
   * want it. `none`: nothing that a reading could tell, or no format that is read yet.
   */
  readonly when: 'now' | 'on-request' | 'none';
  /** Bytes that reading it is expected to take. */
  readonly cost: number;
  /** Why it is not read by itself, as one calm sentence; null where it is. */
  readonly reason: string | null;
}

/** How one file is read. */
export interface ReadRequest {
  /** `owner/name`. */
  readonly id: string;
  /** Commit (40 hex digits): all ranges are of one version. */
  readonly commit: string;
  readonly file: FileEntry;
  /** Bytes that may be read; past them the reading ends as incomplete. */
  readonly budget: number;
  readonly signal: AbortSignal;
  /** Called after each range with the bytes read so far. */
  readonly onRead: (bytes: number) => void;
}

/** Reads files of repositories on the Hub. */
export interface RepositoryReader {
  plan(files: readonly FileEntry[], library: string | null): readonly Planned[];
  /** Never fails for what a file holds or how the Hub answers: that ends as a finding. */
  read(request: ReadRequest): Promise<Inspection>;
}
