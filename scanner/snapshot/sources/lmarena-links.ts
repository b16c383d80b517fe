import { rowsOf } from '../csv.ts';
import { splitEffort } from '../effort.ts';
import { repositoryOf } from '../hub-link.ts';
import type { Documents, Haul } from '../source.ts';

/** Reads the table that links names of the arena to repositories. Its older ratings are not taken. */
export async function readLinks(name: string, documents: Documents, haul: Haul): Promise<void> {
  for (const row of rowsOf(await documents.text(name), ['model', 'organization', 'license', 'url'], name)) {
    const repository = repositoryOf(row.url);
    if (repository === null) continue;
    const subject = { name: splitEffort(row.model ?? '').name, maker: row.organization || null, repository };
    haul.claims.push({ ...subject, kind: name.includes('image') ? 'image' : 'chat', openWeights: true });
  }
}
