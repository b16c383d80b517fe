import { describe, expect, it } from 'vitest';
import { noise, utf8 } from '#scanner/selftest/assemble/bytes';
import { binInt1, tuple1 } from '#scanner/selftest/assemble/opcodes';
import { opcodes, pickle } from '#scanner/selftest/assemble/pickler';
import {
  call,
  dic,
  flt,
  frozen,
  glo,
  obj,
  type Py,
  persistent,
  raw,
  red,
  set,
  trailed,
  tup,
} from '#scanner/selftest/assemble/values';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const MIXED = dic({
  a: 1,
  b: [1, 2.5, -3, 70_000, 2 ** 40, null, true],
  c: tup(),
  d: tup(1, 'a'),
  t: 'hé\n€',
  y: utf8('by'),
});

// What CPython 3.11 writes for the same values.
const BY_PROTOCOL: readonly (readonly [0 | 1 | 2 | 3 | 4 | 5, string])[] = [
  [
    0,
    '286470300a56610a70310a49310a7356620a70320a286c70330a49310a6146322e350a61492d330a614937303030300a614c313039393531313632373737364c0a614e614930310a617356630a70340a28747356640a70350a2849310a67310a7470360a7356740a70370a5668e95c75303030615c75323061630a70380a7356790a70390a635f636f646563730a656e636f64650a7031300a285662790a7031310a566c6174696e310a7031320a747031330a527031340a732e',
  ],
  [
    1,
    '7d71002858010000006171014b0158010000006271025d7103284b014740040000000000004afdffffff4a701101004c313039393531313632373737364c0a4e4930310a655801000000637104295801000000647105284b0168017471065801000000747107580700000068c3a90ae282ac71085801000000797109635f636f646563730a656e636f64650a710a2858020000006279710b58060000006c6174696e31710c74710d52710e752e',
  ],
  [
    2,
    '80027d71002858010000006171014b0158010000006271025d7103284b014740040000000000004afdffffff4a701101008a060000000000014e886558010000006371042958010000006471054b0168018671065801000000747107580700000068c3a90ae282ac71085801000000797109635f636f646563730a656e636f64650a710a58020000006279710b58060000006c6174696e31710c86710d52710e752e',
  ],
  [
    3,
    '80037d71002858010000006171014b0158010000006271025d7103284b014740040000000000004afdffffff4a701101008a060000000000014e886558010000006371042958010000006471054b0168018671065801000000747107580700000068c3a90ae282ac7108580100000079710943026279710a752e',
  ],
  [
    4,
    '80049558000000000000007d94288c0161944b018c0162945d94284b014740040000000000004afdffffff4a701101008a060000000000014e88658c016394298c0164944b01680186948c0174948c0768c3a90ae282ac948c0179944302627994752e',
  ],
  [
    5,
    '80059558000000000000007d94288c0161944b018c0162945d94284b014740040000000000004afdffffff4a701101008a060000000000014e88658c016394298c0164944b01680186948c0174948c0768c3a90ae282ac948c0179944302627994752e',
  ],
];

const OBJECTS: readonly (readonly [string, Py, 0 | 2 | 4, string])[] = [
  [
    'an OrderedDict',
    red(glo('collections.OrderedDict'), tup(), { entries: [['a', 1]] }),
    4,
    '80049529000000000000008c0b636f6c6c656374696f6e73948c0b4f726465726564446963749493942952948c0161944b01732e',
  ],
  [
    'a namespace',
    obj('argparse.Namespace', dic({ a: 1 })),
    4,
    '80049527000000000000008c086172677061727365948c094e616d6573706163659493942981947d948c0161944b0173622e',
  ],
  [
    'a namespace',
    obj('argparse.Namespace', dic({ a: 1 })),
    2,
    '80026361726770617273650a4e616d6573706163650a7100298171017d710258010000006171034b0173622e',
  ],
  [
    'a namespace',
    obj('argparse.Namespace', dic({ a: 1 })),
    0,
    '63636f70795f7265670a5f7265636f6e7374727563746f720a70300a286361726770617273650a4e616d6573706163650a70310a635f5f6275696c74696e5f5f0a6f626a6563740a70320a4e7470330a5270340a286470350a56610a70360a49310a73622e',
  ],
  ['a set', set(1), 2, '8002635f5f6275696c74696e5f5f0a7365740a71005d71014b01618571025271032e'],
  ['a frozen set', frozen(1), 4, '8004950600000000000000284b0191942e'],
];

describe('the pickler of the self-test', () => {
  it.each(BY_PROTOCOL)('writes protocol %d byte for byte as CPython does', (protocol, expected) => {
    expect(hexOf(pickle(MIXED, protocol))).toBe(expected);
  });

  it.each(OBJECTS)('writes %s as CPython does (%#)', (_, value, protocol, expected) => {
    expect(hexOf(pickle(value, protocol))).toBe(expected);
  });

  it('divides a dotted name at the last dot, or at a colon', () => {
    expect(glo('a.b.c')).toEqual({ py: 'global', module: 'a.b', name: 'c' });
    expect(glo('a:b.c')).toEqual({ py: 'global', module: 'a', name: 'b.c' });
  });

  it('writes a thousand items at a time', () => {
    const ends = [...pickle(Array.from({ length: 2_500 }, () => null))].filter((byte) => byte === 0x65);
    expect(ends).toHaveLength(3);
  });

  it('takes an object from the memo when it comes again', () => {
    const date = call('datetime.date', noise(4));
    const text = Buffer.from(pickle([date, date])).toString('latin1');
    expect(text.split('datetime')).toHaveLength(2);
    expect(text.endsWith('h\x06e.')).toBe(true);
  });

  it('puts bytes between the frames of a pickle, and says where they start', () => {
    const starts: number[] = [];
    const trail = (offset: number) => {
      starts.push(offset);
      return utf8('RAW');
    };
    const bytes = Buffer.from(pickle([trailed('a longer text', trail), 'another text'])).toString('latin1');
    expect(starts).toEqual([bytes.indexOf('RAW')]);
    expect(bytes.split('\x95')).toHaveLength(3);
  });

  it('writes persistent ids, floats that are whole and opcodes as they are', () => {
    expect(hexOf(pickle(persistent(1), 2))).toBe('80024b01512e');
    expect(hexOf(pickle(flt(1), 2))).toBe('8002473ff00000000000002e');
    expect(hexOf(pickle(raw(opcodes(binInt1(5), tuple1)), 2))).toBe('80024b05852e');
  });
});
