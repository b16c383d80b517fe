/** A value of Python that can be written down, as in the headers of npy files. */
export type Literal = string | number | boolean | null | readonly Literal[] | ReadonlyMap<string, Literal>;

/** Reads a literal of Python without evaluating anything; undefined when the text is anything else. */
export function literal(text: string): Literal | undefined {
  const parser = new Parser(text);
  const value = parser.value(0);
  return parser.atEnd ? value : undefined;
}

const DEEPEST = 32;

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    this.#match(/[\s\0]*/y);
    return this.#at === this.#text.length;
  }

  value(depth: number): Literal | undefined {
    if (depth > DEEPEST) return undefined;
    if (this.#match(/\s*\{/y)) return this.#dict(depth);
    if (this.#match(/\s*\(/y)) return this.#items(')', depth);
    if (this.#match(/\s*\[/y)) return this.#items(']', depth);
    const string = this.#match(/\s*[ub]?(?:'([^'\\\n]*)'|"([^"\\\n]*)")/y);
    if (string) return string[1] ?? string[2] ?? '';
    const number = this.#match(/\s*(-?\d{1,20})L?/y);
    if (number) return Number(number[1]);
    const word = this.#match(/\s*(True|False|None)\b/y);
    return word ? (word[1] === 'None' ? null : word[1] === 'True') : undefined;
  }

  #dict(depth: number): Literal | undefined {
    const entries = new Map<string, Literal>();
    while (!this.#match(/\s*\}/y)) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string' || !this.#match(/\s*:/y)) return undefined;
      const value = this.value(depth + 1);
      if (value === undefined || entries.has(key)) return undefined;
      entries.set(key, value);
      if (!this.#match(/\s*(,|(?=\}))/y)) return undefined;
    }
    return entries;
  }

  #items(end: ')' | ']', depth: number): Literal | undefined {
    const items: Literal[] = [];
    const close = end === ')' ? /\s*\)/y : /\s*\]/y;
    while (!this.#match(close)) {
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
      if (!this.#match(/\s*(,|(?=[\])]))/y)) return undefined;
    }
    return items;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }
}
