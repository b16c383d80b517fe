/**
 * Downloads in 30 days that one like, and nobody’s, vouch for. Ours, from the 15,904 models of the catalog recorded on
 * 2026-08-22: among those of known makers the most is 91,000 a like, and twice that leaves room for the quiet parts
 * that every pipeline loads. What lies beyond is a fresh upload with 13 likes and 6.9 million downloads, or a mill of
 * tests that nobody likes.
 */
export const DOWNLOADS_PER_LIKE = 200_000;

/** The same of all downloads since the start, moved up by one power of ten as their curve is. */
export const ALL_DOWNLOADS_PER_LIKE = 2_000_000;

/** Downloads as far as likes vouch for them: machines download without end, and people who use a thing like it. */
export const vouched = (downloads: number, likes: number | undefined, perLike: number): number =>
  likes === undefined ? downloads : Math.min(downloads, perLike * (1 + likes));
