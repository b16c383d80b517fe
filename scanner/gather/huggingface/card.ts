import type { Card } from '#shared/facts/community';
import { textOf } from '../answer.ts';
import { HubError } from '../hub-error.ts';
import { ask, encodePath, type Hub } from './client.ts';

/** Bytes that are read of a model card; the longest honest ones are a tenth of it. */
const MAX_BYTES = 512_000;

/** A repository without README.md. */
export const NO_CARD: Card = { exists: false, text: '', truncated: false };

/**
 * Reads the model card. The Hub counts downloads by "query files" such as `config.json`; README.md is none of them,
 * so that looking at a model does not raise its downloads.
 */
export async function askCard(hub: Hub, id: string, revision: string): Promise<Card> {
  const path = `/${encodePath(id)}/resolve/${encodeURIComponent(revision)}/README.md`;
  try {
    const answer = await ask(hub, path, { maxBytes: MAX_BYTES, beyond: 'cut' });
    return { exists: true, text: withoutFrontMatter(textOf(answer), answer.truncated), truncated: answer.truncated };
  } catch (error) {
    if (error instanceof HubError && error.code === 'entry-not-found') return NO_CARD;
    throw error;
  }
}

/** The text after a front matter. Where a cut has taken the end of the front matter, nothing of the text is left. */
export function withoutFrontMatter(card: string, truncated: boolean): string {
  const text = card.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  if (!/^---[ \t]*\n/.test(text)) return text;
  const end = /\n---[ \t]*(\n|$)/g;
  end.lastIndex = 3;
  const match = end.exec(text);
  if (!match) return truncated ? '' : text;
  return text.slice(match.index + match[0].length).replace(/^\n+/, '');
}
