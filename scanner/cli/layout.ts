const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u;
// East Asian wide and fullwidth characters and emoji take two columns of a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

const widthOf = (character: string): number => (ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Columns that the text takes on a terminal. Not for text with escapes in it: colour is put on after layout. */
export const width = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
};

/** The text cut to so many columns, with an ellipsis where something was cut. */
export function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns - 1) break;
    taken += character;
  }
  return columns < 1 ? '' : `${taken.trimEnd()}…`;
}

/** The text in exactly so many columns: cut or filled with spaces behind it. */
export const left = (text: string, columns: number): string => {
  const cut = fit(text, columns);
  return cut + ' '.repeat(Math.max(0, columns - width(cut)));
};

/** The same, with the spaces before it. */
export const right = (text: string, columns: number): string => {
  const cut = fit(text, columns);
  return ' '.repeat(Math.max(0, columns - width(cut))) + cut;
};

/** The text in lines of at most so many columns, broken between words where that is possible. Never empty. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (width(part + character) > columns) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar of so many cells, filled in proportion to a share from 0 to 1; null is drawn dotted, unlike an empty one. A
 * hollow bar is for a number made from little.
 */
export function bar(share: number | null, cells: number, hollow = false): string {
  if (share === null) return '·'.repeat(cells);
  if (hollow) return '▒'.repeat(Math.round(Math.min(1, Math.max(0, share)) * cells)).padEnd(cells, '░');
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * cells * 8);
  const filled = '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
  return filled + '░'.repeat(cells - width(filled));
}
