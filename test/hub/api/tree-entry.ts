import { blobIdOf, pointerText, sizeOf, xetHashOf } from '../files.ts';
import { sha1 } from '../hash.ts';
import type { JsonObject } from '../json.ts';
import type { HubFile, HubModel, SecurityFileStatus } from '../model.ts';
import { commitsOf } from '../revision.ts';

/** A file as `tree` and `paths-info` describe it: here the content hash is `lfs.oid`, not `lfs.sha256`. */
export function fileEntry(model: HubModel, file: HubFile, expand: boolean): JsonObject {
  return {
    type: 'file',
    oid: blobIdOf(file),
    size: file.size,
    path: file.path,
    ...(file.lfs && {
      lfs: { oid: file.lfs.sha256, size: sizeOf(file), pointerSize: pointerText(file).length },
      xetHash: xetHashOf(file),
    }),
    ...(expand && { lastCommit: lastCommit(model, file), securityFileStatus: statusOf(file) }),
  };
}

/** A folder as `tree` and `paths-info` describe it. */
export function folderEntry(model: HubModel, path: string, expand: boolean): JsonObject {
  const commit = expand && { lastCommit: lastCommit(model, { path }) };
  return { type: 'directory', oid: sha1(`tree ${model.sha} ${path}`), size: 0, path, ...commit };
}

/** What the scanners said; both scanners that are always named say `unscanned` when nothing is known. */
export function statusOf(file: HubFile): SecurityFileStatus {
  return (
    file.security ?? {
      status: 'unscanned',
      avScan: { status: 'unscanned' },
      pickleImportScan: { status: 'unscanned', pickleImports: [], version: '0.0.0' },
    }
  );
}

function lastCommit(model: HubModel, file: HubFile): JsonObject {
  const newest = commitsOf(model)[0];
  return file.lastCommit ?? { id: newest?.id ?? model.sha, title: newest?.title, date: newest?.date };
}
