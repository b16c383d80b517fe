import { latin1, noise } from '../assemble/bytes.ts';
import { pickle } from '../assemble/pickler.ts';
import { ordered } from '../assemble/torch.ts';
import { call, dic, flt, frozen, glo, obj, red, set, tup } from '../assemble/values.ts';
import { type Case, ordinary } from '../case.ts';

/** What Python itself writes. */
export const VALUES: readonly Case[] = ordinary('ordinary/values', 'Python', [
  [
    'dict',
    'a dict of ordinary values',
    'a.pkl',
    () => pickle(dic({ a: 1, b: 2.5, c: null, d: true, e: 'text', f: latin1('bytes'), g: [1, tup(2, 3)] }), 4),
  ],
  [
    'dict-protocol-0',
    'a dict of ordinary values, protocol 0',
    'a.pkl',
    () => pickle(dic({ a: 1, b: 2.5, c: null, d: true, e: 'text', f: noise(5), g: [1, tup(2, 3)] }), 0),
  ],
  [
    'datetime',
    'dates and times',
    'a.pkl',
    () =>
      pickle(
        [
          call('datetime.datetime', noise(10), call('datetime.timezone', call('datetime.timedelta', 0, 0, 0))),
          call('datetime.date', noise(4)),
          call('datetime.time', noise(6)),
          call('datetime.timedelta', 0, 3, 0),
        ],
        4,
      ),
  ],
  [
    'datetime-protocol-0',
    'dates and times, protocol 0',
    'a.pkl',
    () =>
      pickle(
        [
          call('datetime.datetime', noise(10), call('datetime.timezone', call('datetime.timedelta', 0, 0, 0))),
          call('datetime.date', noise(4)),
          call('datetime.time', noise(6)),
          call('datetime.timedelta', 0, 3, 0),
        ],
        0,
      ),
  ],
  [
    'pathlib',
    'paths',
    'a.pkl',
    () =>
      pickle(
        [
          call('pathlib.PurePosixPath', 'a', 'b'),
          call('pathlib.PosixPath', '/', 'tmp', 'x'),
          call('pathlib.PureWindowsPath', 'c:\\', 'a'),
        ],
        4,
      ),
  ],
  [
    'pathlib-protocol-0',
    'paths, protocol 0',
    'a.pkl',
    () =>
      pickle(
        [
          call('pathlib.PurePosixPath', 'a', 'b'),
          call('pathlib.PosixPath', '/', 'tmp', 'x'),
          call('pathlib.PureWindowsPath', 'c:\\', 'a'),
        ],
        0,
      ),
  ],
  [
    'argparse',
    'arguments',
    'a.pkl',
    () => pickle(obj('argparse.Namespace', dic({ lr: 0.0001, epochs: 3, path: 'out' })), 4),
  ],
  [
    'collections',
    'collections',
    'a.pkl',
    () =>
      pickle(
        [
          ordered({ a: 1 }),
          red(glo('collections.defaultdict'), tup(glo('builtins.int')), { entries: [['a', 1]] }),
          call('collections.Counter', dic({ a: 1, b: 1 })),
          red(glo('collections.deque'), tup(tup(), 2), { items: [1] }),
        ],
        4,
      ),
  ],
  [
    'collections-protocol-0',
    'collections, protocol 0',
    'a.pkl',
    () =>
      pickle(
        [
          ordered({ a: 1 }),
          red(glo('collections.defaultdict'), tup(glo('__builtin__.long')), { entries: [['a', 1]] }),
          call('collections.Counter', dic({ a: 1, b: 1 })),
          red(glo('collections.deque'), tup(tup(), 2), { items: [1] }),
        ],
        0,
      ),
  ],
  ['sets', 'sets', 'a.pkl', () => pickle(dic({ a: set(1, 2), b: frozen('x') }), 4)],
  [
    'sets-protocol-0',
    'sets, protocol 0',
    'a.pkl',
    () => pickle(dic({ a: call('__builtin__.set', [1, 2]), b: call('__builtin__.frozenset', ['x']) }), 0),
  ],
  [
    'numbers',
    'decimals, fractions, complex and huge numbers',
    'a.pkl',
    () =>
      pickle(
        [
          call('decimal.Decimal', '1.5'),
          call('fractions.Fraction', 1, 3),
          call('builtins.complex', flt(1), flt(2)),
          1267650600228229401496703205376n,
          -5,
          flt(100000000000000000000),
          flt(Number.POSITIVE_INFINITY),
          flt(Number.NaN),
        ],
        4,
      ),
  ],
  [
    'numbers-protocol-0',
    'decimals, fractions, complex and huge numbers, protocol 0',
    'a.pkl',
    () =>
      pickle(
        [
          call('decimal.Decimal', '1.5'),
          call('fractions.Fraction', 1, 3),
          call('__builtin__.complex', flt(1), flt(2)),
          1267650600228229401496703205376n,
          -5,
          flt(100000000000000000000),
          flt(Number.POSITIVE_INFINITY),
          flt(Number.NaN),
        ],
        0,
      ),
  ],
  ['uuid', 'identifiers', 'a.pkl', () => pickle(obj('uuid.UUID', dic({ int: 5 })), 4)],
  [
    'ranges',
    'ranges and slices',
    'a.pkl',
    () =>
      pickle(
        [call('builtins.range', 0, 3, 1), call('builtins.slice', 1, 2, 3), call('builtins.bytearray', latin1('x'))],
        4,
      ),
  ],
  [
    'namespace',
    'a simple namespace',
    'a.pkl',
    () => pickle(red(glo('types.SimpleNamespace'), tup(), { state: dic({ a: 1 }) }), 4),
  ],
  [
    'builtin-types',
    'types as values',
    'a.pkl',
    () =>
      pickle(
        [
          glo('builtins.int'),
          glo('builtins.str'),
          glo('builtins.float'),
          glo('builtins.dict'),
          glo('builtins.list'),
          glo('builtins.tuple'),
          glo('builtins.set'),
          glo('builtins.bool'),
          glo('builtins.bytes'),
          glo('builtins.object'),
          glo('builtins.complex'),
        ],
        4,
      ),
  ],
  ['address', 'addresses of networks', 'a.pkl', () => pickle(call('ipaddress.IPv4Address', 167772161), 4)],
  ['regex', 'a regular expression', 'a.pkl', () => pickle(call('re._compile', 'a+', 32), 4)],
  [
    'partial',
    'a partial of a class',
    'a.pkl',
    () =>
      pickle(
        red(glo('functools.partial'), tup(glo('collections.OrderedDict')), {
          state: tup(glo('collections.OrderedDict'), tup(), dic({ a: 1 }), null),
        }),
        4,
      ),
  ],
  [
    'random',
    'a random generator of Python',
    'a.pkl',
    () =>
      pickle(
        red(glo('random.Random'), tup(), {
          state: tup(3, tup(...Array.from({ length: 625 }, (_, at) => at * 7919)), null),
        }),
        4,
      ),
  ],
  [
    'huge-vocabulary',
    'a vocabulary',
    'a.pkl',
    () =>
      pickle(
        dic({
          '<unk>': 0,
          eval: 1,
          exec: 2,
          'os.system': 3,
          import: 4,
          __builtins__: 5,
          subprocess: 6,
          'cos\nsystem': 7,
        }),
        4,
      ),
  ],
  [
    'huge-vocabulary-protocol-0',
    'a vocabulary, protocol 0',
    'a.pkl',
    () =>
      pickle(
        dic({
          '<unk>': 0,
          eval: 1,
          exec: 2,
          'os.system': 3,
          import: 4,
          __builtins__: 5,
          subprocess: 6,
          'cos\nsystem': 7,
        }),
        0,
      ),
  ],
  [
    'itertools',
    'an iterator over a list',
    'a.pkl',
    () => pickle(red(glo('builtins.iter'), tup([1, 2]), { state: 0 }), 4),
  ],
  [
    'ellipsis',
    'singletons',
    'a.pkl',
    () => pickle([glo('builtins.Ellipsis'), glo('builtins.NotImplemented'), call('builtins.type', null)], 4),
  ],
  [
    'protocol-5',
    'values in protocol 5',
    'a.pkl',
    () => pickle(dic({ a: [1, 2], b: latin1('xxx'), c: latin1('y') }), 5),
  ],
]);
