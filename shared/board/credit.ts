import type { SourceNote } from '../snapshot/snapshot.ts';
import type { Line } from './line.ts';

/** What is said of a source beside the figures and prices that came from it. */
export type Credit = Pick<SourceNote, 'id' | 'title' | 'url' | 'licence' | 'attribution' | 'retrieved'>;

/** The sources of these lines’ figures and prices, in the order of the snapshot. */
export function creditsOf(lines: readonly Line[], sources: readonly SourceNote[]): Credit[] {
  const used = new Set(
    lines.flatMap(({ figures, price }) => [...figures.map(({ source }) => source), ...(price ? [price.source] : [])]),
  );
  return sources
    .filter(({ id }) => used.has(id))
    .map(({ id, title, url, licence, attribution, retrieved }) => ({
      id,
      title,
      url,
      licence,
      attribution,
      retrieved,
    }));
}
