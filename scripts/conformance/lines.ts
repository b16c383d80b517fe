import { idsIn } from '../../test/conformance/titles.ts';

/** One line per requirement: its id, a tab, and the titles of the tests that prove it, or `none`. */
export const conformanceLines = (
  rows: readonly (readonly [id: string, meaning: string])[],
  titles: readonly string[],
): string[] =>
  rows.map(([id]) => {
    const own = titles.filter((title) => idsIn(title).includes(id));
    return `${id}\t${own.length === 0 ? 'none' : own.join(' | ')}`;
  });
