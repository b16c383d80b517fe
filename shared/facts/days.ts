const DAY_MS = 86_400_000;

// A date of the Hub, with or without time and zone; anything else is not a date here.
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** Whether the text is a date this project understands. */
export function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  const time = ISO_DATE.test(text) ? Date.parse(day) : Number.NaN;
  // Engines differ on the 31st of February: only a day that reads back as itself is one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/**
 * Whole days from one ISO date to another, by calendar day in UTC, so that every surface that looks on one day counts
 * the same. Never negative: a date in the future is a clock's error and counts as today. Null for what is no date.
 */
export function daysBetween(from: string, to: string): number | null {
  if (!isDate(from) || !isDate(to)) return null;
  return Math.max(0, Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS));
}
