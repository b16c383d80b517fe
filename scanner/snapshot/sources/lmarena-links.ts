import { rowsOf } from '../csv.ts';
import { splitEffort } from '../effort.ts';
import { repositoryOf } from '../hub-link.ts';
import type { Documents, Haul } from '../source.ts';

/** Reads the table that links names of the arena to repositories. Its older ratings are not taken. */
export async function readLinks(name: string, documents: Documents, haul: Haul): Promise<void> {
  for (const row of rowsOf(await documents.text(name), ['model', 'organization', 'license', 'url'], name)) {
    const repository = repositoryOf(row.url);
    if (repository === null) continue;
    if (isOfBase(row.model ?? '', repository)) {
      haul.skipped.push({ what: row.model ?? '', why: 'a link that leads to the base model' });
      continue;
    }
    const subject = { name: splitEffort(row.model ?? '').name, maker: row.organization || null, repository };
    haul.claims.push({ ...subject, kind: name.includes('image') ? 'image' : 'chat', openWeights: true });
  }
}

const TUNED = /instruct|chat|\bit\b/i;

// The board measured the tuned model, and some of its links lead to the one it was tuned from.
const isOfBase = (name: string, repository: string): boolean => TUNED.test(name) && !TUNED.test(repository);
