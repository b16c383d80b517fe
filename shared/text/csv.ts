// Spreadsheets run a field that starts with one of these as a formula; an apostrophe in front makes it text.
const FORMULA = /^[\s]*[=+\-@\t\r|]/;

/** One field of CSV (RFC 4180) that no spreadsheet runs as a formula. */
export const csvField = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows of fields as CSV. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((cells) => cells.map(csvField).join(',')).join('\r\n')}\r\n`;
