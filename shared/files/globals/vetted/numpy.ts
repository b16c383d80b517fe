import type { VettedGroup } from '../tables.ts';

const ARRAY = '_reconstruct scalar array empty zeros ndarray dtype';
const SCALARS =
  'bool_ bool byte bytes_ bytes0 cdouble cfloat character clongdouble clongfloat complex_ complex64 complex128 complex256 complexfloating csingle datetime64 double flexible float_ float16 float32 float64 float96 float128 floating generic half inexact int_ int0 int8 int16 int32 int64 intc integer intp long longcomplex longdouble longfloat longlong number object_ object0 short signedinteger single singlecomplex str_ str0 string_ timedelta64 ubyte uint uint0 uint8 uint16 uint32 uint64 uintc uintp ulong ulonglong unicode_ unsignedinteger ushort void void0';
const MATHS =
  'abs absolute add all amax amin any arange arccos arcsin arctan arctan2 argmax argmin argsort around asarray atleast_1d atleast_2d ceil clip concatenate cos cosh cumsum diff divide dot equal exp expm1 fabs floor full greater hstack isfinite isinf isnan less linspace log log10 log1p log2 logical_and logical_not logical_or matmul max maximum mean median min minimum multiply nan_to_num nanmax nanmean nanmedian nanmin nanstd nansum negative not_equal ones ones_like percentile power prod ptp quantile ravel reciprocal remainder repeat reshape round sign sin sinh sort sqrt square squeeze stack std subtract sum tan tanh tile transpose true_divide unique var vstack where zeros_like eye identity';

/** Arrays, numbers and generators of numpy 1 and 2. */
export const NUMPY: readonly VettedGroup[] = [
  {
    reason: 'makes an array or a number',
    names: {
      'numpy.core.multiarray numpy._core.multiarray numpy.core._multiarray_umath numpy._core._multiarray_umath multiarray Numeric numpy.oldnumeric.array':
        ARRAY,
      'numpy.core.numeric numpy._core.numeric': '_frombuffer frombuffer array asarray ones zeros',
      numpy: `ndarray dtype array frombuffer empty zeros matrix recarray record chararray poly1d vectorize finfo iinfo ndindex ndenumerate nditer broadcast errstate format_parser ${MATHS} ${SCALARS}`,
      'numpy.core.getlimits numpy._core.getlimits': 'MachArLike',
      'numpy.core numpy._core': '_DType_reconstruct ndarray dtype',
      'numpy.core._internal numpy._core._internal': '_reconstruct',
      'numpy.core.records numpy._core.records numpy.rec': 'recarray record fromarrays',
      'numpy.core.defchararray numpy._core.defchararray': 'chararray',
      'numpy.matrixlib.defmatrix numpy.core.defmatrix numpy.matrixlib': 'matrix',
      'numpy.dtypes':
        'BoolDType ByteDType BytesDType CLongDoubleDType Complex64DType Complex128DType DateTime64DType Float16DType Float32DType Float64DType Int8DType Int16DType Int32DType Int64DType IntDType LongDType LongDoubleDType LongLongDType ObjectDType ShortDType StrDType StringDType TimeDelta64DType UByteDType UInt8DType UInt16DType UInt32DType UInt64DType UIntDType ULongDType ULongLongDType UShortDType VoidDType',
      'numpy._globals numpy': '_NoValueType _CopyMode _NoValue',
      'numpy.core.numerictypes numpy._core.numerictypes numpy.core.multiarray.scalar': '_typedict',
      'numpy.lib.index_tricks': 'RClass CClass nd_grid MGridClass OGridClass IndexExpression',
      'numpy.lib.polynomial numpy.lib._polynomial_impl': 'poly1d',
    },
  },
  {
    reason: 'computes with arrays',
    names: {
      'numpy.lib.function_base numpy.lib._function_base_impl': 'vectorize',
      'numpy.core.fromnumeric numpy._core.fromnumeric': MATHS,
      'numpy.core.umath numpy._core.umath numpy.core._multiarray_umath numpy._core._multiarray_umath': MATHS,
      'numpy.core._methods numpy._core._methods': '_mean _sum _prod _amax _amin _std _var _any _all',
      'numpy.linalg numpy.linalg.linalg numpy.linalg._linalg': 'norm inv pinv det svd eig eigh qr solve LinAlgError',
      'numpy.lib.nanfunctions numpy.lib._nanfunctions_impl': 'nanmean nanmedian nanstd nanmax nanmin nansum nanvar',
      'numpy.lib.type_check numpy.lib._type_check_impl': 'nan_to_num real imag',
    },
  },
  {
    reason: 'is an array with masked values',
    names: {
      'numpy.ma.core numpy.ma': '_mareconstruct MaskedArray MaskedConstant masked_array mvoid masked nomask',
      'numpy.ma.mrecords': '_mrreconstruct MaskedRecords MaskedArray',
    },
  },
  {
    reason: 'is a polynomial',
    names: {
      'numpy.polynomial.polynomial numpy.polynomial': 'Polynomial polyval',
      'numpy.polynomial.chebyshev': 'Chebyshev',
      'numpy.polynomial.hermite': 'Hermite',
      'numpy.polynomial.hermite_e': 'HermiteE',
      'numpy.polynomial.laguerre': 'Laguerre',
      'numpy.polynomial.legendre': 'Legendre',
    },
  },
  {
    reason: 'is the state of a random generator',
    names: {
      'numpy.random._pickle': '__bit_generator_ctor __generator_ctor __randomstate_ctor',
      'numpy.random':
        '__RandomState_ctor RandomState Generator default_rng MT19937 PCG64 PCG64DXSM Philox SFC64 SeedSequence',
      'numpy.random._generator numpy.random.generator': 'Generator default_rng',
      'numpy.random._mt19937 numpy.random.mt19937': 'MT19937',
      'numpy.random._pcg64 numpy.random.pcg64': 'PCG64 PCG64DXSM',
      'numpy.random._philox numpy.random.philox': 'Philox',
      'numpy.random._sfc64 numpy.random.sfc64': 'SFC64',
      'numpy.random.bit_generator numpy.random._bit_generator': 'BitGenerator SeedSequence SeedlessSeedSequence',
      'numpy.random.mtrand mtrand':
        'RandomState __RandomState_ctor _rand uniform normal randint choice rand randn poisson beta gamma exponential lognormal',
    },
  },
];
