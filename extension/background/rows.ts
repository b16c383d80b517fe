import type { FileEntry, FileScan } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';
import { graver, judgeFile } from '#shared/files/judge-file';
import type { FileVerdict } from '#shared/report/report';
import type { FlagRow } from '../messages.ts';

/** What is known of a revision's files. */
export interface KnownFiles {
  readonly files: readonly FileEntry[];
  readonly scans: ReadonlyMap<string, FileScan>;
  /** Readings that last, by path. */
  readonly read: ReadonlyMap<string, Inspection>;
  /** Readings that came to no lasting end, by path. */
  readonly unsettled: { readonly [path: string]: Inspection };
  /** Files that are being read or wait for it. */
  readonly queue: ReadonlySet<string>;
}

/** More rows than a page of files shows. */
const MOST_ROWS = 2_000;

/** The verdict on a file: a reading that failed on the way says at least that it is not known to be good. */
export const verdictOn = (path: string, { scans, read, unsettled }: KnownFiles): FileVerdict =>
  judgeFile(scans.get(path), read.get(path) ?? unsettled[path]);

/** The rows of a folder, or of the one file that `at` names: its files, and its folders with the gravest within. */
export function rowsOf(at: string, known: KnownFiles): FlagRow[] {
  const rows = new Map<string, FlagRow>();
  const prefix = at === '' ? '' : `${at}/`;
  for (const { path } of known.files) {
    if (path === at) return [fileRow(path, known)];
    if (!path.startsWith(prefix) || rows.size >= MOST_ROWS) continue;
    const end = path.indexOf('/', prefix.length);
    if (end === -1) rows.set(path, fileRow(path, known));
    else {
      const folder = path.slice(0, end + 1);
      rows.set(folder, within(rows.get(folder), folder, fileRow(path, known)));
    }
  }
  return [...rows.values()];
}

const fileRow = (path: string, known: KnownFiles): FlagRow => ({
  path,
  verdict: verdictOn(path, known),
  read: known.read.has(path),
  reading: known.queue.has(path),
});

function within(before: FlagRow | undefined, folder: string, row: FlagRow): FlagRow {
  const dangerous = row.verdict === 'dangerous' ? 1 : 0;
  if (!before) return { ...row, path: folder, dangerous };
  return {
    path: folder,
    verdict: graver(before.verdict, row.verdict),
    read: before.read && row.read,
    reading: before.reading || row.reading,
    dangerous: (before.dangerous ?? 0) + dangerous,
  };
}
