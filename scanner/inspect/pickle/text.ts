/** Bytes as the text of the same code points. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 4096));
  return text;
}

/** The bytes of a text of code points below 256; undefined when one is beyond. */
export function fromLatin1(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 255) return undefined;
    bytes[at] = code;
  }
  return bytes;
}

const NAMED: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

/** Undoes the escapes of a byte string of Python 2, as in `\x6fs`. */
export const escapedBytes = (text: string): string =>
  !text.includes('\\')
    ? text
    : text.replace(/\\(x[0-9a-f]{2}|[0-7]{1,3}|.)/gis, (_, escaped: string) => {
        if (/^x../i.test(escaped)) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
        if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
        return NAMED[escaped] ?? escaped;
      });

/** Undoes the escapes of raw-unicode-escape, as in `\u006fs`. A backslash behind a backslash begins none. */
export const escapedUnicode = (text: string): string =>
  !text.includes('\\')
    ? text
    : text.replace(/\\\\|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (whole, short?: string, long?: string) => {
        if (short === undefined && long === undefined) return whole;
        const code = Number.parseInt(short ?? long ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      });
