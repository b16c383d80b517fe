import type { Bytes } from '../byte-source.ts';

/** Text is no JSON, or nests deeper than anyone needs. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

const DEEPEST = 64;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Reads JSON from bytes piece by piece, without building what nobody asks for. Throws `NotJson`. */
export class JsonBytes {
  at = 0;
  readonly #bytes: Bytes;
  readonly #text = new TextDecoder('utf-8', { fatal: true });

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  /** Walks an object: `each` is called behind the colon of every key, and must read the value. */
  object(each: (key: string) => void): void {
    this.#expect(OPEN);
    if (this.#passes(CLOSE)) return;
    do {
      each(this.key());
    } while (this.#passes(COMMA));
    this.#expect(CLOSE);
  }

  /** The key of a pair, which it passes with the colon. */
  key(): string {
    const key = this.string();
    this.#expect(COLON);
    return key;
  }

  /** Passes a key that does not matter, and the colon. */
  passKey(): void {
    this.#passText();
    this.#expect(COLON);
  }

  /** Passes a character that must come next. */
  pass(character: string): void {
    this.#expect(character.charCodeAt(0));
  }

  /** Walks an array: `each` must read an item. */
  array(each: () => void): void {
    this.#expect(OPEN_LIST);
    if (this.#passes(CLOSE_LIST)) return;
    do each();
    while (this.#passes(COMMA));
    this.#expect(CLOSE_LIST);
  }

  /** The kind of value that comes next, by its first character. */
  get next(): string {
    this.#space();
    return String.fromCharCode(this.#bytes[this.at] ?? 0);
  }

  string(): string {
    this.#space();
    const start = this.at;
    return this.#passText() ? this.#decoded(start + 1, this.at - 1) : this.#unescaped(start, this.at);
  }

  /** Passes a text; whether it has no escapes. */
  #passText(): boolean {
    this.#space();
    const bytes = this.#bytes;
    let at = this.at;
    if (bytes[at++] !== QUOTE) throw new NotJson('A text is expected');
    let plain = true;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
      if (byte === undefined || byte < 0x20) throw new NotJson('A text does not end');
      if (byte === BACKSLASH) plain = false;
      at += byte === BACKSLASH ? 2 : 1;
    }
    this.at = at + 1;
    return plain;
  }

  /** A number that counts something: digits alone. */
  count(): number {
    this.#space();
    let value = 0;
    const start = this.at;
    for (let digit = this.#digit(); digit >= 0; digit = this.#digit()) {
      value = value * 10 + digit;
      this.at++;
    }
    if (this.at === start || this.at - start > 20) throw new NotJson('A number is expected');
    return value;
  }

  /** Passes a value of any kind. */
  skip(depth = 0): void {
    if (depth > DEEPEST) throw new NotJson('It nests too deep');
    const { next } = this;
    if (next === '"') this.string();
    else if (next === '{') this.object(() => this.skip(depth + 1));
    else if (next === '[') this.array(() => this.skip(depth + 1));
    else this.#word();
  }

  /** Sees to it that nothing but space follows. */
  end(): void {
    this.#space();
    if (this.at < this.#bytes.length) throw new NotJson('Something follows its JSON');
  }

  #word(): void {
    const start = this.at;
    while (/[-+.\w]/.test(String.fromCharCode(this.#bytes[this.at] ?? 0))) this.at++;
    const word = String.fromCharCode(...this.#bytes.subarray(start, Math.min(this.at, start + 64)));
    if (!/^(true|false|null|-?\d+(\.\d+)?([eE][-+]?\d+)?)$/.test(word)) throw new NotJson('A value is expected');
  }

  #digit(): number {
    const byte = this.#bytes[this.at] ?? 0;
    return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : -1;
  }

  #decoded(start: number, end: number): string {
    try {
      return this.#text.decode(this.#bytes.subarray(start, end));
    } catch (error) {
      throw new NotJson('A text is not UTF-8', { cause: error });
    }
  }

  #unescaped(start: number, end: number): string {
    try {
      return String(JSON.parse(this.#decoded(start, end)));
    } catch (error) {
      throw new NotJson('A text has escapes that JSON does not know', { cause: error });
    }
  }

  #space(): void {
    for (
      let byte = this.#bytes[this.at];
      byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
      byte = this.#bytes[this.at]
    )
      this.at++;
  }

  #passes(byte: number): boolean {
    this.#space();
    if (this.#bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  #expect(byte: number): void {
    if (!this.#passes(byte)) throw new NotJson(`${JSON.stringify(String.fromCharCode(byte))} is expected`);
  }
}
