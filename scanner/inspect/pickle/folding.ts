import type { Value } from '#shared/files/globals/judgement';
import { base64, decoded, hex, rot13 } from './encodings.ts';
import { fromLatin1, latin1 } from './text.ts';

type Fold = (args: readonly Value[]) => Value | undefined;

const LONGEST = 65_536;

const text = (content: string | undefined): Value | undefined =>
  content === undefined || content.length > LONGEST
    ? undefined
    : { kind: 'text', text: content, length: content.length };

const bytes = (content: Uint8Array | undefined): Value | undefined =>
  content && { kind: 'bytes', bytes: content, length: content.length };

/** The whole text of a value that is one. */
export const textOf = (value: Value | undefined): string | undefined => {
  const folded = value && fold(value);
  // A cut text has fewer characters than bytes as well: only a long one can be cut.
  return folded?.kind === 'text' && (folded.length <= 4096 || folded.text.length === folded.length)
    ? folded.text
    : undefined;
};

const bytesOf = (value: Value | undefined): Uint8Array | undefined => {
  const folded = value && fold(value);
  if (folded?.kind === 'bytes') return folded.bytes.length === folded.length ? folded.bytes : undefined;
  const asText = folded?.kind === 'text' ? textOf(folded) : undefined;
  return asText === undefined ? undefined : fromLatin1(asText);
};

const integer = (value: Value | undefined): number | undefined => {
  const folded = value && fold(value);
  return folded?.kind === 'number' && /^-?\d{1,9}$/.test(folded.text) ? Number(folded.text) : undefined;
};

const items = (value: Value | undefined): readonly Value[] | undefined => {
  const folded = value && fold(value);
  if (folded?.kind === 'sequence') return folded.items.length === folded.length ? folded.items : undefined;
  const asText = textOf(folded);
  return asText === undefined ? undefined : [...asText].map((char) => ({ kind: 'text', text: char, length: 1 }));
};

const add: Fold = ([left, right]) => {
  const [first, second] = [textOf(left), textOf(right)];
  if (first !== undefined && second !== undefined) return text(first + second);
  const [head, tail] = [bytesOf(left), bytesOf(right)];
  return head && tail && bytes(new Uint8Array([...head, ...tail]));
};

const join: Fold = ([separator, list]) => {
  const [by, parts] = [textOf(separator) ?? latin1(bytesOf(separator) ?? new Uint8Array()), items(list)];
  const texts = parts?.map((part) => textOf(part));
  return texts?.every((part) => part !== undefined) ? text(texts.join(by)) : undefined;
};

const asText: Fold = ([value, encoding]) => {
  if (value === undefined) return text('');
  const raw = encoding === undefined ? undefined : bytesOf(value);
  if (raw) return text(decoded(raw, textOf(encoding) ?? ''));
  const folded = fold(value);
  return folded.kind === 'number' || folded.kind === 'constant' ? text(folded.text) : text(textOf(folded));
};

/** `'{}.{}'.format(…)` and `'%s' % …`, for plain fields. */
const format: Fold = ([pattern, ...args]) => {
  let next = 0;
  let whole = true;
  const field = (index: string): string => {
    const value = textOf(asText([args[index === '' ? next++ : Number(index)] ?? UNKNOWN]));
    whole &&= value !== undefined;
    return value ?? '';
  };
  const filled = textOf(pattern)?.replace(/\{(\d*)\}|%s/g, (_, index = '') => field(index));
  return whole ? text(filled) : undefined;
};

const percent: Fold = ([pattern, args]) => {
  const list = args?.kind === 'sequence' && args.type === 'tuple' ? args.items : args ? [args] : [];
  return pattern && format([pattern, ...list]);
};

const decode: Fold = ([value, encoding]) => {
  const name = (textOf(encoding) ?? 'utf-8').toLowerCase().replace(/[-_ ]/g, '');
  if (/^rot(13)?$/.test(name)) {
    const content = textOf(value);
    return content === undefined ? undefined : text(rot13(content));
  }
  const content = bytesOf(value);
  if (!content) return undefined;
  if (/^hex(codec)?$/.test(name)) return bytes(hex(latin1(content)));
  if (/^base64(codec)?$/.test(name)) return bytes(base64(latin1(content)));
  return text(decoded(content, name));
};

const encode: Fold = ([value, encoding]) => {
  const name = (textOf(encoding) ?? 'utf-8').toLowerCase().replace(/[-_ ]/g, '');
  const content = textOf(value);
  if (content === undefined) return undefined;
  if (/^rot(13)?$/.test(name)) return text(rot13(content));
  if (/^(utf8|u8|cp65001)$/.test(name)) return bytes(new TextEncoder().encode(content));
  return /^(latin1?|ascii|iso88591)$/.test(name) ? bytes(fromLatin1(content)) : undefined;
};

const reversed: Fold = ([value]) => {
  const list = items(value);
  return list && { kind: 'sequence', type: 'list', items: list.toReversed(), length: list.length };
};

const character: Fold = ([code]) => {
  const point = integer(code);
  return point !== undefined && point >= 0 && point <= 0x10ffff ? text(String.fromCodePoint(point)) : undefined;
};

const octets: Fold = ([value]) => {
  const list = value?.kind === 'sequence' ? value.items.map(integer) : undefined;
  if (!list) return bytes(bytesOf(value));
  return list.every((each) => each !== undefined && each >= 0 && each < 256)
    ? bytes(Uint8Array.from(list as number[]))
    : undefined;
};

const undone =
  (undo: (content: string) => Uint8Array | undefined): Fold =>
  ([value]) => {
    const content = bytesOf(value);
    return content && bytes(undo(latin1(content)));
  };

const replaced: Fold = ([value, from, to]) => {
  const [content, old, by] = [textOf(value), textOf(from), textOf(to)];
  if (content === undefined || old === undefined || by === undefined) return undefined;
  return (content.length + 1) * by.length > LONGEST * Math.max(1, old.length)
    ? undefined
    : text(content.replaceAll(old, by));
};

const item: Fold = ([value, index]) => {
  const key = index && fold(index);
  const list = items(value);
  if (!list) return undefined;
  const backwards = key?.kind === 'call' && textOf(key.args[2]) === undefined && integer(key.args[2]) === -1;
  if (backwards)
    return join([
      { kind: 'text', text: '', length: 0 },
      { kind: 'sequence', type: 'list', items: list.toReversed(), length: list.length },
    ]);
  const at = integer(key);
  return at === undefined ? undefined : list.at(at);
};

const changed =
  (change: (content: string) => string): Fold =>
  ([value]) => {
    const content = textOf(value);
    return content === undefined ? undefined : text(change(content));
  };

const UNKNOWN: Value = { kind: 'unknown', what: 'a missing argument' };

const FOLDS: Readonly<Record<string, Fold>> = {
  'operator.add': add,
  'operator.concat': add,
  'operator.iadd': add,
  'operator.iconcat': add,
  'operator.mod': percent,
  'operator.getitem': item,
  'str.__add__': add,
  'bytes.__add__': add,
  'str.__mod__': percent,
  'str.__getitem__': item,
  'str.join': join,
  'bytes.join': join,
  'str.format': format,
  'str.replace': replaced,
  'str.lower': changed((content) => content.toLowerCase()),
  'str.upper': changed((content) => content.toUpperCase()),
  'str.strip': changed((content) => content.trim()),
  'str.swapcase': changed((content) =>
    content.replace(/./g, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())),
  ),
  'str.encode': encode,
  'bytes.decode': decode,
  'bytearray.decode': decode,
  'bytes.fromhex': undone(hex),
  'builtins.str': asText,
  'builtins.format': asText,
  'builtins.chr': character,
  'builtins.bytes': octets,
  'builtins.bytearray': octets,
  'builtins.reversed': reversed,
  'builtins.list': ([value]) => {
    const list = items(value);
    return list && { kind: 'sequence', type: 'list', items: list, length: list.length };
  },
  'codecs.decode': decode,
  'codecs.encode': encode,
  'base64.b64decode': undone(base64),
  'base64.standard_b64decode': undone(base64),
  'base64.urlsafe_b64decode': undone(base64),
  'base64.decodebytes': undone(base64),
  'base64.b16decode': undone(hex),
  'binascii.a2b_base64': undone(base64),
  'binascii.unhexlify': undone(hex),
  'binascii.a2b_hex': undone(hex),
};

// Names under which the same functions go: of Python 2, of C modules, and as methods that a global reaches by a dot.
const canonical = (module: string, name: string): string => {
  const builtin = module === '__builtin__' || module === 'builtins';
  if (builtin && name.includes('.')) return name;
  if (builtin) return `builtins.${name === 'unicode' ? 'str' : name === 'unichr' ? 'chr' : name}`;
  if (module === '' || module === 'str' || module === 'bytes') return module === '' ? name : `${module}.${name}`;
  return `${module.replace(/^_(codecs|operator)$/, '$1')}.${name}`;
};

/** Whether the result of calling it may be told without calling it, so that its arguments must be kept. */
export const folds = (module: string, name: string): boolean => Object.hasOwn(FOLDS, canonical(module, name));

/** A value with the calls in it carried out that compute a text or bytes from constants; others stay calls. */
export function fold(value: Value): Value {
  if (value.kind !== 'call') return value;
  const { callee, args } = value;
  const [key, bound] = callee.kind === 'global' ? [canonical(callee.module, callee.name), []] : methodOf(callee);
  return (Object.hasOwn(FOLDS, key) ? FOLDS[key]?.([...bound, ...args]) : undefined) ?? value;
}

/** The method of a constant: `getattr('', 'join')`. */
function methodOf(value: Value): [string, readonly Value[]] {
  if (value.kind !== 'call' || value.callee.kind !== 'global' || value.callee.name !== 'getattr') return ['', []];
  const [of, name] = [value.args[0] && fold(value.args[0]), textOf(value.args[1])];
  if (of?.kind === 'text') return [`str.${name}`, [of]];
  return of?.kind === 'bytes' ? [`bytes.${name}`, [of]] : ['', []];
}
