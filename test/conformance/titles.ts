// `it`, `test` or `describe`, perhaps with `.each([…])` before the title; the title is the first text of the call.
const CALL = /\b(?:it|test|describe)(?:\.\w+)*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g;
const EACH = /\b(?:it|test|describe)\.each\b/g;
const TITLE_AFTER_EACH = /\)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/;

/** The titles of the tests in a file, by reading it: nothing runs. */
export function titlesIn(text: string): string[] {
  const plain = [...text.matchAll(CALL)].map(([, , title = '']) => title);
  const each = [...text.matchAll(EACH)].flatMap(({ index }) => {
    const found = TITLE_AFTER_EACH.exec(text.slice(index));
    return found?.[2] === undefined ? [] : [found[2]];
  });
  return [...plain, ...each].map((title) => title.replace(/\\(.)/g, '$1'));
}

const ID = /\bF[0-4]-\d{2}\b/g;

/** The requirement ids that a title names. */
export const idsIn = (title: string): string[] => [...title.matchAll(ID)].map(([id]) => id);
