import type { VettedGroup } from '../tables.ts';

const VALUES = 'set frozenset list dict tuple int str float bool bytes bytearray complex object slice range';
const EXCEPTIONS =
  'BaseException Exception ExceptionGroup GeneratorExit KeyboardInterrupt StopAsyncIteration StopIteration Warning';
const FUNCTIONS =
  'abs all any ascii bin callable chr divmod enumerate hash hex id len max memoryview min oct ord pow property repr reversed round sorted staticmethod classmethod sum zip unichr intern cmp Ellipsis NotImplemented None True False';
const PATHS = 'PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath Path';

/** Values of the standard library of Python 2 and 3. */
export const PYTHON: readonly VettedGroup[] = [
  {
    reason: 'is a plain value of Python',
    names: {
      'builtins __builtin__': `${VALUES} dict.keys dict.values dict.items long unicode xrange buffer basestring`,
      types:
        'SimpleNamespace NoneType EllipsisType NotImplementedType MappingProxyType GenericAlias UnionType StringType UnicodeType IntType FloatType ListType DictType TupleType BooleanType',
    },
  },
  { reason: 'is an error, which harms nobody', names: { 'builtins __builtin__ exceptions': EXCEPTIONS } },
  { reason: 'computes a plain value', names: { 'builtins __builtin__': FUNCTIONS } },
  {
    reason: 'is a collection of values',
    names: {
      'collections _collections':
        'OrderedDict OrderedDict.fromkeys deque Counter ChainMap UserDict UserList UserString namedtuple',
      'collections.abc _collections_abc':
        'Mapping MutableMapping Sequence MutableSequence Set MutableSet Iterable Iterator Hashable Sized Container Callable Collection Generator',
      UserDict: 'UserDict IterableUserDict',
      UserList: 'UserList',
      'ordereddict ordered_dict': 'OrderedDict',
      array: 'array _array_reconstructor',
      'queue Queue': 'Queue LifoQueue PriorityQueue Empty Full',
      weakref: 'WeakValueDictionary WeakKeyDictionary WeakSet ReferenceType ref KeyedRef',
      _weakrefset: 'WeakSet',
      sets: 'Set ImmutableSet',
      'heapq _heapq': 'heappush heappop heapify nlargest nsmallest',
      graphlib: 'TopologicalSorter',
    },
  },
  {
    reason: 'is a point or a span of time, or a zone of it',
    names: {
      'datetime _datetime _pydatetime':
        'datetime date time timedelta timezone tzinfo timezone.utc datetime.fromisoformat date.fromisoformat',
      zoneinfo: 'ZoneInfo ZoneInfo._unpickle',
      'zoneinfo._zoneinfo _zoneinfo': 'ZoneInfo ZoneInfo._unpickle',
      time: 'struct_time time monotonic perf_counter',
      pytz: '_UTC _p timezone utc FixedOffset _FixedOffset UTC',
      'pytz.tzinfo': 'StaticTzInfo DstTzInfo',
      'dateutil.tz.tz dateutil.tz': 'tzutc tzlocal tzoffset tzrange tzstr _ttinfo',
      'dateutil.zoneinfo': 'tzfile',
      'dateutil.relativedelta': 'relativedelta weekday',
      'dateutil._common': 'weekday',
      'dateutil.rrule': 'rrule rruleset',
      calendar: 'Month Day TextCalendar Calendar',
      'pendulum.datetime': 'DateTime',
    },
  },
  {
    reason: 'is a number or computes with numbers',
    names: {
      'decimal _decimal _pydecimal':
        'Decimal Context DecimalTuple localcontext DecimalException DivisionByZero InvalidOperation Overflow Underflow Inexact Rounded Subnormal Clamped FloatOperation',
      fractions: 'Fraction _gcd',
      'math cmath':
        'sqrt exp log log2 log10 log1p expm1 sin cos tan asin acos atan atan2 sinh cosh tanh pow floor ceil fabs hypot degrees radians isnan isinf erf gamma lgamma comb factorial gcd prod trunc copysign fmod dist',
      numbers: 'Number Complex Real Rational Integral',
      'random _random':
        'Random SystemRandom random randint uniform choice shuffle sample gauss normalvariate seed getstate setstate',
      statistics: 'NormalDist mean median stdev variance mode pstdev pvariance fmean StatisticsError',
      'operator _operator':
        'add sub mul truediv floordiv mod pow neg pos abs and_ or_ xor not_ invert eq ne lt le gt ge is_ is_not contains index concat lshift rshift matmul countOf indexOf truth div',
      itertools:
        'count repeat cycle chain product permutations combinations combinations_with_replacement accumulate islice tee zip_longest izip_longest izip groupby compress pairwise batched chain.from_iterable _tee _grouper',
    },
  },
  {
    reason: 'is a path: making it touches no file',
    names: { 'pathlib pathlib._local pathlib._abc': PATHS, 'ntpath posixpath': 'join basename dirname' },
  },
  {
    reason: 'holds named values',
    names: {
      argparse: 'Namespace',
      optparse: 'Values',
      'bunch munch': 'Bunch Munch DefaultMunch',
      easydict: 'EasyDict',
      'icefall.utils': 'AttributeDict',
      'attrdict attrdict.dictionary': 'AttrDict',
      'addict.addict addict': 'Dict',
      dotmap: 'DotMap',
      'box.box box': 'Box',
      'box.box_list': 'BoxList',
    },
  },
  { reason: 'is a status of an answer by its number', names: { http: 'HTTPStatus' } },
  { reason: 'is an identifier', names: { uuid: 'UUID SafeUUID', 'bson.objectid': 'ObjectId' } },
  {
    reason: 'is a pattern to search texts with',
    names: {
      're sre _sre': '_compile compile Pattern RegexFlag',
      regex: 'Regex',
      'regex.regex regex._regex_core': '_compile',
      _regex: 'compile',
    },
  },
  {
    reason: 'is a type of annotations or enumerations',
    names: {
      enum: 'Enum IntEnum Flag IntFlag StrEnum auto EnumMeta EnumType _decompose unique',
      typing:
        'Any Union Optional List Dict Tuple Set Callable Type Sequence Iterable Mapping TypeVar Generic NamedTuple Literal Counter OrderedDict Deque DefaultDict FrozenSet Text _GenericAlias _SpecialForm',
      abc: 'ABCMeta ABC',
      _abc: '_abc_data',
      dataclasses:
        'Field MISSING FrozenInstanceError _MISSING_TYPE _HAS_DEFAULT_FACTORY_CLASS InitVar _FIELD _FIELD_BASE KW_ONLY _KW_ONLY_TYPE _DataclassParams',
      __future__: '_Feature',
    },
  },
  {
    reason: 'keeps text or bytes in memory',
    names: {
      'io _io _pyio': 'BytesIO StringIO',
      StringIO: 'StringIO',
      cStringIO: 'StringIO',
      sys: 'intern',
      string: 'ascii_lowercase ascii_letters capwords Template',
      ipaddress: 'IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface',
      'struct _struct': 'Struct calcsize',
      textwrap: 'dedent TextWrapper fill',
      'json.decoder json.encoder': 'JSONDecoder JSONEncoder',
      'hashlib _hashlib': 'md5 sha1 sha256 sha512',
      unicodedata: 'normalize category',
    },
  },
  {
    reason: 'finds or names a logger of the program that loads',
    names: { logging: 'getLogger Logger RootLogger PlaceHolder Formatter Filter LogRecord' },
  },
  {
    reason: 'locks nothing but itself',
    names: {
      'dill._dill dill.dill': '_create_lock _create_rlock',
      'threading _thread thread': 'RLock Lock allocate_lock',
    },
  },
  {
    reason: 'makes a plain value again',
    names: {
      'dill._dill dill.dill': '_create_cell _create_dtypemeta _create_weakref _dictproxy',
      'cloudpickle.cloudpickle cloudpickle joblib.externals.cloudpickle.cloudpickle':
        '_make_empty_cell _empty_cell_value _make_cell _make_dict_keys _make_dict_values _make_dict_items',
      six: 'text_type string_types',
      'email.header': 'Header',
    },
  },
];
