import { STDLIB_DANGEROUS } from './dangerous/stdlib.ts';

const topLevel = (paths: string): readonly string[] => paths.split(' ').filter((path) => !path.includes('.'));

/** Names whose bare form is an everyday word of classes and attributes, and tells nothing by itself. */
const EVERYDAY = new Set(
  'new test code this site queue signal select profile user cmd chunk dis trace resource tokenize'.split(' '),
);

/** Modules of the standard library that are dangerous as a whole, by their top-level names. */
export const MODULES_OF_DANGER: ReadonlySet<string> = new Set(
  STDLIB_DANGEROUS.flatMap(({ paths }) => topLevel(paths)).filter((name) => !EVERYDAY.has(name)),
);

/** What modules are often called by those who import them. */
export const OTHER_NAMES_OF_MODULES: ReadonlySet<string> = new Set(
  `bltns builtin_mod np numpy pd pandas sp scipy tf tensorflow torch plt mp joblib dill cloudpickle yaml requests
  urllib3 six sklearn keras stdlib_re contextlib functools itertools operator copyreg collections warnings
  weakref json math _math _re cmath decimal fractions numbers locale binascii struct base64 codecs enum abc typing
  dataclasses hashlib hmac statistics calendar csv email html ipaddress secrets unicodedata keyword heapq stringprep zlib sre_compile sre_parse`.split(
    /\s+/,
  ),
);
