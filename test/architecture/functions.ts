/** A named function and the lines it takes, its signature and closing brace included. */
export interface NamedFunction {
  readonly name: string;
  readonly lines: number;
}

const STARTS: readonly RegExp[] = [
  /^(?:export )?(?:default )?(?:async )?function\*?\s*(\w*)/,
  /^(?:export )?const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?(?:\([^=]*|\w+\s*)(?:=>|$)/,
  /^(?:static |async |private |readonly |override )*(?!if|for|while|switch|catch|return|function)(\w+)\([^()]*\)(?:: [^={]+)? \{$/,
];

const indentOf = (line: string): number => line.length - line.trimStart().length;

const nameOf = (line: string): string | undefined => {
  for (const pattern of STARTS) {
    const found = pattern.exec(line.trimStart());
    if (found) return found[1] === '' ? 'default' : found[1];
  }
  return undefined;
};

/**
 * The named functions of a formatted file. The formatter makes indentation reliable: a function ends before the first
 * line that is indented no deeper than its own and closes nothing.
 */
export function functionsOf(text: string): NamedFunction[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const name = nameOf(line);
    return name === undefined ? [] : [{ name, lines: endOf(lines, start) - start }];
  });
}

function endOf(lines: readonly string[], start: number): number {
  const indent = indentOf(lines[start] ?? '');
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || indentOf(line) > indent) continue;
    const closes = /^[)}\]]/.test(line.trimStart());
    if (!closes) return trimmed(lines, start, at);
    // `): Result {` closes the parameters and opens the body; anything else closes the function.
    if (!/(\{|=>|\()$/.test(line)) return at + 1;
  }
  return trimmed(lines, start, lines.length);
}

function trimmed(lines: readonly string[], start: number, end: number): number {
  let last = end;
  while (last > start + 1 && (lines[last - 1] ?? '').trim() === '') last--;
  return last;
}
