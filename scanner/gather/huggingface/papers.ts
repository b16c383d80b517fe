import * as z from 'zod/mini';
import type { Paper } from '#shared/facts/full';
import { HubError } from '../hub-error.ts';
import { askBody, encodePath, type Hub } from './client.ts';
import { count } from './fields.ts';

/** Papers that are asked about: models name one, rarely two, and a list of forty is a bibliography. */
const MOST = 3;
const ARXIV_TAG = /^arxiv:(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})$/;

const page = z.object({ title: z.string(), upvotes: count });

/** Asks for the first papers that the tags name. One that the Hub has no page for is left out. */
export async function askPapers(hub: Hub, tags: readonly string[]): Promise<readonly Paper[]> {
  const ids = [...new Set(tags.flatMap((tag) => ARXIV_TAG.exec(tag)?.[1] ?? []))].slice(0, MOST);
  const papers = await Promise.all(ids.map((id) => askPaper(hub, id)));
  return papers.filter((paper) => paper !== null);
}

async function askPaper(hub: Hub, id: string): Promise<Paper | null> {
  try {
    const parsed = page.safeParse(await askBody(hub, `/api/papers/${encodePath(id)}`));
    if (!parsed.success) throw new HubError('malformed', `The Hub’s answer about the paper ${id} is unusable.`);
    return { id, title: parsed.data.title.slice(0, 500), upvotes: parsed.data.upvotes };
  } catch (error) {
    if (error instanceof HubError && error.code === 'not-found') return null;
    throw error;
  }
}
