import { fromLatin1, latin1 } from './text.ts';

type Octets = Uint8Array<ArrayBuffer>;

/** Undoes base64 as Python's `b64decode` does: it drops whatever is not of the alphabet. Undefined when nothing is left. */
export function base64(text: string): Octets | undefined {
  const digits = text.replace(/[-_]/g, (char) => (char === '-' ? '+' : '/')).replace(/[^A-Za-z0-9+/]/g, '');
  if (digits.length < 2) return undefined;
  const whole = digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0));
  return fromLatin1(atob(whole));
}

/** Undoes hexadecimal; undefined when it is not. */
export function hex(text: string): Octets | undefined {
  const digits = text.replace(/\s/g, '');
  if (digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) return undefined;
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}

/** Turns the letters of the Latin alphabet by thirteen. */
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (char) => {
    const code = char.charCodeAt(0);
    const first = code < 97 ? 65 : 97;
    return String.fromCharCode(((code - first + 13) % 26) + first);
  });

/** Decodes bytes by the name of one of Python's text encodings; undefined for one that is not known here. */
export function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  const name = encoding.toLowerCase().replace(/[-_ ]/g, '');
  if (/^(utf8|ascii|usascii|646)?$/.test(name)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (/^(latin1?|iso88591|l1|cp1252|rawunicodeescape)$/.test(name)) return latin1(bytes);
  if (/^(utf16|utf16le)$/.test(name)) return new TextDecoder('utf-16le').decode(bytes);
  if (name === 'utf16be') return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}
