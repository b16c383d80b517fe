/** The owner in `owner/name`; null for a legacy name without one. */
export const ownerOf = (id: string): string | null => (id.includes('/') ? id.slice(0, id.indexOf('/')) : null);

/** The name in `owner/name`, or the whole of a legacy name. */
export const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);
