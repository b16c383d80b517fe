// JSON.stringify escapes C0 controls only. A terminal also obeys C1 controls and DEL, and a reader is fooled by
// bidirectional and invisible characters; as escapes they mean the same to a parser and do nothing to a screen.
const UNSAFE = /[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Co}/gu;

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join(
    '',
  );

/** JSON that is safe to print on a terminal. `indent` as for JSON.stringify. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, escaped);
