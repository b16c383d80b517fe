import type { Value } from '#shared/files/globals/judgement';
import { latin1 } from './text.ts';

const LONGEST = 300;

/** A value as it would be written in Python, on one line without control characters, cut at 300 characters. */
export function python(value: Value): string {
  const text = written(value, 0);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A call as it would be written in Python. */
export const pythonCall = (name: string, args: readonly Value[]): string => {
  const text = `${name}(${list(args, 1)})`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

/** The name of a global: its module alone when the global is a module. */
export const dotted = (module: string, name: string): string =>
  plain(name === '' ? module : module === '' ? name : `${module}.${name}`);

/** Text with its control characters and other invisible ones escaped. */
export const plain = (text: string): string =>
  /[^ -~]/.test(text) ? escaped(text.slice(0, LONGEST)) : text.slice(0, LONGEST);

const escaped = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

const quoted = (text: string): string =>
  `"${plain(text.slice(0, LONGEST).replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n'))}"`;

const bytesText = (bytes: Uint8Array): string =>
  latin1(bytes.subarray(0, LONGEST)).replace(/[^ -~]|["\\]/g, (char) =>
    /["\\]/.test(char) ? `\\${char}` : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

const list = (items: readonly Value[], depth: number): string => {
  let text = '';
  for (const item of items) {
    if (text.length > LONGEST) return `${text}…`;
    text += `${text === '' ? '' : ', '}${written(item, depth)}`;
  }
  return text;
};

function written(value: Value, depth: number): string {
  if (depth > 6) return '…';
  switch (value.kind) {
    case 'text':
      return quoted(value.text);
    case 'bytes':
      return `b"${bytesText(value.bytes)}"`;
    case 'number':
    case 'constant':
      return plain(value.text);
    case 'global':
      return dotted(value.module, value.name);
    case 'call':
      return `${written(value.callee, depth + 1)}(${list(value.args, depth + 1)})`;
    case 'sequence':
      return sequence(value.type, value.items, value.length, depth + 1);
    case 'unknown':
      return '…';
  }
}

function sequence(type: 'tuple' | 'list' | 'dict' | 'set', items: readonly Value[], length: number, depth: number) {
  const cut = length > items.length ? ', …' : '';
  if (type === 'dict') {
    const pairs = items.flatMap((key, at) =>
      at % 2 === 0 ? [`${written(key, depth)}: ${written(items[at + 1] ?? key, depth)}`] : [],
    );
    return `{${pairs.slice(0, 16).join(', ')}${pairs.length > 16 ? ', …' : cut}}`;
  }
  const body = `${list(items, depth)}${cut}`;
  if (type === 'tuple') return items.length === 1 && cut === '' ? `(${body},)` : `(${body})`;
  return type === 'list' ? `[${body}]` : length === 0 ? 'set()' : `{${body}}`;
}
