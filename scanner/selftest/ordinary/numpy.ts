import { latin1, noise } from '../assemble/bytes.ts';
import { dtype, ndarray } from '../assemble/joblib.ts';
import { pickle } from '../assemble/pickler.ts';
import { call, dic, flt, glo, obj, red, tup } from '../assemble/values.ts';
import { type Case, ordinary } from '../case.ts';

/** What numpy writes. */
export const NUMPY: readonly Case[] = ordinary('ordinary/numpy', 'numpy', [
  ['array', 'an array', 'a.pkl', () => pickle(ndarray('f8', [2, 3], noise(48)), 4)],
  ['float32', 'an array of 4-byte floats', 'a.pkl', () => pickle(ndarray('f4', [3], noise(12)), 4)],
  [
    'ints',
    'arrays of whole numbers',
    'a.pkl',
    () => pickle([ndarray('i8', [2], noise(16)), ndarray('u1', [2], noise(2)), ndarray('b1', [2], noise(2))], 4),
  ],
  [
    'strings',
    'an array of texts',
    'a.pkl',
    () =>
      pickle(
        red(glo('numpy.core.multiarray._reconstruct'), tup(glo('numpy.ndarray'), tup(0), latin1('b')), {
          state: tup(
            1,
            tup(2),
            red(glo('numpy.dtype'), tup('U3', false, true), { state: tup(3, '<', null, null, null, 12, 4, 8) }),
            false,
            noise(24),
          ),
        }),
        4,
      ),
  ],
  ['objects', 'an array of objects', 'a.pkl', () => pickle(ndarray('O8', [3], ['a', null, dic({ x: 1 })]), 4)],
  [
    'record',
    'a record array',
    'a.pkl',
    () =>
      pickle(
        red(glo('numpy.core.multiarray._reconstruct'), tup(glo('numpy.ndarray'), tup(0), latin1('b')), {
          state: tup(
            1,
            tup(2),
            red(glo('numpy.dtype'), tup('V12', false, true), {
              state: tup(
                3,
                '|',
                null,
                tup('a', 'b'),
                dic({ a: tup(dtype('f4'), 0), b: tup(dtype('i8'), 4) }),
                12,
                1,
                16,
              ),
            }),
            false,
            noise(24),
          ),
        }),
        4,
      ),
  ],
  [
    'scalars',
    'scalars',
    'a.pkl',
    () =>
      pickle(
        [
          call('numpy.core.multiarray.scalar', dtype('f8'), noise(8)),
          call('numpy.core.multiarray.scalar', dtype('i8'), noise(8)),
          call('numpy.core.multiarray.scalar', dtype('b1'), noise(1)),
          call('numpy.core.multiarray.scalar', dtype('f4'), noise(4)),
        ],
        4,
      ),
  ],
  ['dtypes', 'dtypes', 'a.pkl', () => pickle([dtype('f8'), dtype('i4'), dtype('O8'), glo('numpy.float32')], 4)],
  [
    'random',
    'a random state',
    'a.pkl',
    () =>
      pickle(
        red(
          glo('numpy.random._pickle.__randomstate_ctor'),
          tup('MT19937', glo('numpy.random._pickle.__bit_generator_ctor')),
          {
            state: dic({
              bit_generator: 'MT19937',
              state: dic({ key: ndarray('u4', [624], noise(2496)), pos: 624 }),
              has_gauss: 0,
              gauss: flt(0),
            }),
          },
        ),
        4,
      ),
  ],
  [
    'generator',
    'a random generator',
    'a.pkl',
    () =>
      pickle(
        red(
          glo('numpy.random._pickle.__generator_ctor'),
          tup('PCG64', glo('numpy.random._pickle.__bit_generator_ctor')),
          {
            state: dic({
              bit_generator: 'PCG64',
              state: dic({
                state: 207833532711051698738587646355624148094n,
                inc: 194290289479364712180083596243593368443n,
              }),
              has_uint32: 0,
              uinteger: 0,
            }),
          },
        ),
        4,
      ),
  ],
  [
    'datetime',
    'times',
    'a.pkl',
    () =>
      pickle(
        red(glo('numpy.core.multiarray._reconstruct'), tup(glo('numpy.ndarray'), tup(0), latin1('b')), {
          state: tup(
            1,
            tup(1),
            red(glo('numpy.dtype'), tup('M8', false, true), {
              state: tup(4, '<', null, null, null, -1, -1, 0, tup(dic({}), tup(latin1('D'), 1, 1, 1))),
            }),
            false,
            noise(8),
          ),
        }),
        4,
      ),
  ],
  [
    'masked',
    'a masked array',
    'a.pkl',
    () =>
      pickle(
        red(
          glo('numpy.ma.core._mareconstruct'),
          tup(glo('numpy.ma.core.MaskedArray'), glo('numpy.ndarray'), tup(0), 'b'),
          { state: tup(1, tup(2), dtype('i8'), false, noise(16), noise(2), null) },
        ),
        4,
      ),
  ],
  [
    'fortran',
    'an array by columns',
    'a.pkl',
    () =>
      pickle(
        red(glo('numpy.core.multiarray._reconstruct'), tup(glo('numpy.ndarray'), tup(0), latin1('b')), {
          state: tup(1, tup(2, 2), dtype('f8'), true, noise(32)),
        }),
        4,
      ),
  ],
  [
    'matrix',
    'a matrix',
    'a.pkl',
    () =>
      pickle(
        red(glo('numpy.core.multiarray._reconstruct'), tup(glo('numpy.matrix'), tup(0), latin1('b')), {
          state: tup(1, tup(1, 1), dtype('f8'), false, noise(8)),
        }),
        4,
      ),
  ],
  [
    'ufunc',
    'a function of numpy',
    'a.pkl',
    () => pickle([glo('numpy.core._multiarray_umath.exp'), glo('numpy.mean')], 4),
  ],
  [
    'polynomial',
    'a polynomial',
    'a.pkl',
    () => pickle(obj('numpy.poly1d', dic({ coeffs: ndarray('i8', [2], noise(16)), _variable: 'x' })), 4),
  ],
]);
