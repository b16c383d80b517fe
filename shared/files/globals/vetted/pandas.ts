import type { VettedGroup } from '../tables.ts';

/** Tables, indexes, arrays and time values of pandas, from 0.15 to 2. */
export const PANDAS: readonly VettedGroup[] = [
  {
    reason: 'is a point or a span of time',
    names: {
      'pandas._libs.tslibs.base': 'ABCTimestamp',
      'pandas._libs.tslibs.conversion': '_TSObject',
      'pandas._libs.tslibs.dtypes': 'FreqGroup NpyDatetimeUnit PeriodDtypeBase Resolution',
      'pandas._libs.tslibs.fields': 'RoundTo',
      'pandas._libs.tslibs.nattype': 'NaTType _NaT __nat_unpickle',
      'pandas._libs.tslibs.offsets':
        'BQuarterBegin BQuarterEnd BYearBegin BYearEnd BaseOffset BusinessDay BusinessHour BusinessMonthBegin BusinessMonthEnd CustomBusinessDay CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd DateOffset Day Easter FY5253 FY5253Quarter Hour LastWeekOfMonth Micro Milli Minute MonthBegin MonthEnd MonthOffset Nano OffsetMeta QuarterBegin QuarterEnd QuarterOffset RelativeDeltaOffset Second SemiMonthBegin SemiMonthEnd SemiMonthOffset SingleConstructorOffset Tick Week WeekOfMonth YearBegin YearEnd YearOffset _CustomBusinessMonth _offset',
      'pandas._libs.tslibs.parsing': '_timelex',
      'pandas._libs.tslibs.period': 'Period _Period',
      'pandas._libs.tslibs.timedeltas': 'MinMaxReso Timedelta _Timedelta _timedelta_unpickle',
      'pandas._libs.tslibs.timestamps': 'MinMaxReso Timestamp _Timestamp _unpickle_timestamp',
      'pandas._libs.tslibs.tzconversion': 'Localizer',
      'pandas.tseries.frequencies': '_FrequencyInferer _TimedeltaFrequencyInferer',
      'pandas.tseries.holiday': 'AbstractHolidayCalendar Holiday HolidayCalendarMetaClass USFederalHolidayCalendar',
      'pandas.tseries.index': 'DatetimeIndex',
      'pandas._libs.tslibs.nattype pandas._libs.tslib pandas.tslib': '_nat_unpickle',
      'pandas.tseries.offsets':
        'BDay BusinessDay DateOffset Day Hour Micro Milli Minute MonthBegin MonthEnd Nano QuarterEnd Second Week YearEnd',
    },
  },
  {
    reason: 'holds values of a column or their type',
    names: {
      'pandas.core.arrays._mixins': 'NDArrayBackedExtensionArray',
      'pandas.core.arrays.arrow.array': 'ArrowExtensionArray',
      'pandas.core.arrays.arrow.dtype': 'ArrowDtype',
      'pandas.core.arrays.base': 'ExtensionArray',
      'pandas.core.arrays.boolean': 'BooleanArray BooleanDtype',
      'pandas.core.arrays.categorical': 'Categorical CategoricalAccessor',
      'pandas.core.arrays.datetimelike': 'DatelikeOps TimelikeOps',
      'pandas.core.arrays.datetimes': 'DatetimeArray',
      'pandas.core.arrays.floating': 'Float32Dtype Float64Dtype FloatingArray FloatingDtype',
      'pandas.core.arrays.integer':
        'Int16Dtype Int32Dtype Int64Dtype Int8Dtype IntegerArray IntegerDtype UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype',
      'pandas.core.arrays.interval': 'IntervalArray',
      'pandas.core.arrays.masked': 'BaseMaskedArray',
      'pandas.core.arrays.numeric': 'NumericArray NumericDtype',
      'pandas.core.arrays.numpy_': 'NumpyExtensionArray PandasArray',
      'pandas.core.arrays.period': 'PeriodArray',
      'pandas.core.arrays.sparse.accessor': 'BaseAccessor SparseAccessor SparseFrameAccessor',
      'pandas.core.arrays.sparse.array': 'SparseArray',
      'pandas.core.arrays.sparse.dtype': 'SparseDtype',
      'pandas.core.arrays.string_': 'BaseStringArray StringArray StringArrayNumpySemantics StringDtype str_dtype',
      'pandas.core.arrays.string_arrow': 'ArrowStringArray ArrowStringArrayNumpySemantics',
      'pandas.core.arrays.timedeltas': 'TimedeltaArray',
      'pandas.core.dtypes.base': 'ExtensionDtype Registry StorageExtensionDtype',
      'pandas.core.dtypes.dtypes':
        'BaseMaskedDtype CategoricalDtype CategoricalDtypeType DatetimeTZDtype IntervalDtype PandasDtype PandasExtensionDtype PeriodDtype',
      'pandas.core.dtypes.generic':
        'ABCCategorical ABCCategoricalIndex ABCDataFrame ABCDatetimeArray ABCDatetimeIndex ABCExtensionArray ABCFloat64Index ABCIndex ABCInt64Index ABCIntervalIndex ABCMultiIndex ABCNDFrame ABCPandasArray ABCPeriodArray ABCPeriodIndex ABCRangeIndex ABCSeries ABCTimedeltaArray ABCTimedeltaIndex ABCUInt64Index',
      'pandas._libs.arrays': 'NDArrayBacked',
      'pandas._libs.hashtable':
        'Complex128HashTable Complex128Vector Complex64HashTable Complex64Vector Factorizer Float32HashTable Float32Vector Float64HashTable Float64Vector HashTable Int16HashTable Int16Vector Int32HashTable Int32Vector Int64Factorizer Int64HashTable Int64Vector Int8HashTable Int8Vector ObjectFactorizer ObjectVector PyObjectHashTable StringHashTable StringVector UInt16HashTable UInt16Vector UInt32HashTable UInt32Vector UInt64HashTable UInt64Vector UInt8HashTable UInt8Vector Vector',
      'pandas._libs.index':
        'BaseMultiIndexCodesEngine BoolEngine Complex128Engine Complex64Engine DatetimeEngine ExtensionEngine Float32Engine Float64Engine IndexEngine Int16Engine Int32Engine Int64Engine Int8Engine ObjectEngine PeriodEngine TimedeltaEngine UInt16Engine UInt32Engine UInt64Engine UInt8Engine',
      'pandas._libs.indexing': 'NDFrameIndexerBase',
      'pandas._libs.internals':
        'Block BlockManager BlockPlacement NDArrayBackedBlock NumpyBlock SharedBlock _unpickle_block',
      'pandas._libs.interval': 'Interval IntervalTree',
      'pandas._libs.lib': '_NoDefault no_default',
      'pandas._libs.missing': 'C_NAType NAType',
      'pandas._libs.properties': 'AxisProperty CachedProperty',
      'pandas._libs.sparse': 'BlockIndex IntIndex SparseIndex',
      'pandas._libs.tslib pandas.tslib pandas._tslib': 'Timestamp _unpickle_timestamp',
      'pandas._libs.tslib pandas.tslib': '__nat_unpickle',
      'pandas._libs.missing pandas': 'NA',
      'pandas.core.dtypes.dtypes pandas.types.dtypes pandas.api.types':
        'ArrowDtype ExtensionDtype NumpyEADtype SparseDtype',
      'pandas.types.dtypes pandas.api.types':
        'BaseMaskedDtype CategoricalDtype CategoricalDtypeType DatetimeTZDtype IntervalDtype PandasExtensionDtype PeriodDtype',
      'pandas.core.arrays.arrow': 'ArrowDtype',
      'pandas.core.arrays.sparse.dtype pandas.core.arrays.sparse': 'SparseArray',
      'pandas.core.arrays.sparse': 'SparseDtype',
    },
  },
  {
    reason: 'holds a table, an index or their blocks',
    names: {
      'pandas.core.algorithms': 'SelectN SelectNFrame SelectNSeries',
      'pandas.core.base': 'PandasObject',
      'pandas.core.describe': 'DataFrameDescriber NDFrameDescriberAbstract SeriesDescriber',
      'pandas.core.flags': 'Flags',
      'pandas.core.frame': 'DataFrame',
      'pandas.core.generic': 'NDFrame',
      'pandas.core.indexers.objects':
        'BaseIndexer ExpandingIndexer ExponentialMovingWindowIndexer FixedForwardWindowIndexer FixedWindowIndexer GroupbyIndexer VariableOffsetWindowIndexer VariableWindowIndexer',
      'pandas.core.indexes.accessors':
        'CombinedDatetimelikeProperties DatetimeProperties PeriodProperties Properties TimedeltaProperties',
      'pandas.core.indexes.base': 'Index',
      'pandas.core.indexes.category': 'CategoricalIndex',
      'pandas.core.indexes.datetimes': 'DatetimeIndex',
      'pandas.core.indexes.extension': 'ExtensionIndex NDArrayBackedExtensionIndex',
      'pandas.core.indexes.frozen': 'FrozenList FrozenNDArray',
      'pandas.core.indexes.interval': 'IntervalIndex',
      'pandas.core.indexes.multi': 'MultiIndex MultiIndexPyIntEngine MultiIndexUIntEngine',
      'pandas.core.indexes.numeric': 'Float64Index Int64Index IntegerIndex NumericIndex UInt64Index',
      'pandas.core.indexes.period': 'PeriodIndex',
      'pandas.core.indexes.range': 'RangeIndex',
      'pandas.core.indexes.timedeltas': 'TimedeltaIndex',
      'pandas.core.indexing':
        '_AtIndexer _IndexSlice _LocIndexer _LocationIndexer _ScalarAccessIndexer _iAtIndexer _iLocIndexer',
      'pandas.core.internals.array_manager': 'ArrayManager BaseArrayManager NullArrayProxy SingleArrayManager',
      'pandas.core.internals.base': 'DataManager SingleDataManager',
      'pandas.core.internals.blocks':
        'Block BoolBlock CategoricalBlock ComplexBlock DatetimeBlock DatetimeLikeBlock DatetimeTZBlock EABackedBlock ExtensionBlock FloatBlock IntBlock NDArrayBackedExtensionBlock NumericBlock NumpyBlock ObjectBlock PeriodBlock SparseBlock StringBlock TimeDeltaBlock new_block',
      'pandas.core.internals.managers': 'BaseBlockManager BlockManager SingleBlockManager _unpickle_block',
      'pandas.core.series': 'Series',
      'pandas.core.internals': 'BlockManager SingleBlockManager',
      'pandas.core.indexes.base pandas.indexes.base pandas.core.index pandas.indexes.range':
        'FrozenList Int64Index MultiIndex RangeIndex',
      'pandas.indexes.base pandas.core.index pandas.indexes.range': 'Index',
      'pandas.indexes.numeric': 'Float64Index Int64Index NumericIndex UInt64Index',
      'pandas.indexes.multi': 'MultiIndex',
      'pandas.core.indexes.multi pandas.indexes.multi': 'MultiIndexUInt64Engine',
      pandas:
        'C_NAType Categorical CategoricalDtype DataFrame DatetimeIndex Float64Index Index Int64Index Interval MultiIndex NAType Period RangeIndex Series Timedelta Timestamp',
      'pandas.core.categorical': 'Categorical',
      'pandas.core.sparse.frame': 'SparseDataFrame',
      'pandas.core.sparse.series': 'SparseSeries',
      'pandas.core.strings.accessor': 'StringMethods',
      'pandas.core.groupby.grouper': 'Grouper',
      'pandas.core.resample': 'TimeGrouper',
    },
  },
];
