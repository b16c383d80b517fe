import * as z from 'zod/mini';
import type { ModelReference } from '#scanner/contract';
import { HubError } from '#scanner/gather/hub-error';
import { askBody, encodePath, type Hub } from '#scanner/gather/huggingface/client';
import { parseReference } from '../reference.ts';
import type { RepositoryFile } from './repository.ts';

/** A repository at one commit. */
export interface Repository {
  readonly id: string;
  /** 40 hex digits: what all its files are read at. */
  readonly commit: string;
  readonly library: string | null;
  readonly files: readonly RepositoryFile[];
}

const MAX_BYTES = 50_000_000;
const MAX_FILES = 100_000;

const size = z.int().check(z.minimum(0));
const hex = (digits: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const sibling = z.object({
  rfilename: z.string().check(z.minLength(1), z.maxLength(4_096)),
  size: z.catch(z.nullish(size), null),
  blobId: z.catch(z.nullish(hex(40)), null),
  lfs: z.catch(z.nullish(z.object({ sha256: z.optional(hex(64)), size: z.optional(size) })), null),
});
const answer = z.object({
  id: z.string(),
  sha: hex(40),
  library_name: z.catch(z.nullish(z.string().check(z.maxLength(200))), null),
  siblings: z.array(sibling).check(z.maxLength(MAX_FILES)),
});

/** Asks for the commit that a revision names and for its files, in one request. Fails with a `HubError`. */
export async function listRepository(hub: Hub, { id, revision }: ModelReference): Promise<Repository> {
  const at = revision === undefined ? '' : `/revision/${encodeURIComponent(revision)}`;
  const body = await askBody(hub, `/api/models/${encodePath(id)}${at}?blobs=true`, { maxBytes: MAX_BYTES });
  const parsed = answer.safeParse(body);
  if (!parsed.success) throw new HubError('malformed', `The Hub's list of the files of ${id} is unusable.`);
  const { id: told, sha, library_name, siblings } = parsed.data;
  return {
    // After a renaming the files are asked for by the new name at once.
    id: parseReference(told)?.id === told ? told : id,
    commit: sha,
    library: library_name ?? null,
    files: siblings.map((file) => ({
      path: file.rfilename,
      size: file.lfs?.size ?? file.size ?? null,
      sha256: file.lfs?.sha256 ?? null,
      oid: file.blobId ?? null,
    })),
  };
}
