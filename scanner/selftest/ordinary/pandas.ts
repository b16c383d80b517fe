import { latin1, noise } from '../assemble/bytes.ts';
import { ndarray } from '../assemble/joblib.ts';
import { pickle } from '../assemble/pickler.ts';
import { call, dic, glo, obj, red, tup } from '../assemble/values.ts';
import { type Case, ordinary } from '../case.ts';

/** What pandas writes. */
export const PANDAS: readonly Case[] = ordinary('ordinary/pandas', 'pandas', [
  [
    'frame',
    'a frame',
    'a.pkl',
    () =>
      pickle(
        obj(
          'pandas.core.frame.DataFrame',
          dic({
            _mgr: call(
              'pandas.core.internals.managers.BlockManager',
              tup(
                call(
                  'pandas._libs.internals._unpickle_block',
                  ndarray('i8', [1, 2], noise(16)),
                  call('builtins.slice', 0, 1, 1),
                  2,
                ),
                call(
                  'pandas._libs.internals._unpickle_block',
                  ndarray('f8', [1, 2], noise(16)),
                  call('builtins.slice', 1, 2, 1),
                  2,
                ),
                call(
                  'pandas._libs.internals._unpickle_block',
                  ndarray('O8', [1, 2], ['x', 'y']),
                  call('builtins.slice', 2, 3, 1),
                  2,
                ),
              ),
              [
                call(
                  'pandas.core.indexes.base._new_Index',
                  glo('pandas.core.indexes.base.Index'),
                  dic({ data: ndarray('O8', [3], ['a', 'b', 'c']), name: null }),
                ),
                call(
                  'pandas.core.indexes.base._new_Index',
                  glo('pandas.core.indexes.range.RangeIndex'),
                  dic({ name: null, start: 0, stop: 2, step: 1 }),
                ),
              ],
            ),
            _typ: 'dataframe',
            _metadata: [],
            attrs: dic({}),
            _flags: dic({ allows_duplicate_labels: true }),
          }),
        ),
        4,
      ),
  ],
  [
    'series',
    'a series',
    'a.pkl',
    () =>
      pickle(
        obj(
          'pandas.core.series.Series',
          dic({
            _mgr: obj(
              'pandas.core.internals.managers.SingleBlockManager',
              tup(
                [
                  call(
                    'pandas.core.indexes.base._new_Index',
                    glo('pandas.core.indexes.range.RangeIndex'),
                    dic({ name: null, start: 0, stop: 2, step: 1 }),
                  ),
                ],
                [ndarray('f8', [2], noise(16))],
                [
                  call(
                    'pandas.core.indexes.base._new_Index',
                    glo('pandas.core.indexes.range.RangeIndex'),
                    dic({ name: null, start: 0, stop: 2, step: 1 }),
                  ),
                ],
                dic({
                  '0.14.1': dic({
                    axes: [
                      call(
                        'pandas.core.indexes.base._new_Index',
                        glo('pandas.core.indexes.range.RangeIndex'),
                        dic({ name: null, start: 0, stop: 2, step: 1 }),
                      ),
                    ],
                    blocks: [dic({ values: ndarray('f8', [2], noise(16)), mgr_locs: call('builtins.slice', 0, 2, 1) })],
                  }),
                }),
              ),
            ),
            _typ: 'series',
            _metadata: ['name'],
            attrs: dic({}),
            _flags: dic({ allows_duplicate_labels: true }),
            name: 's',
          }),
        ),
        4,
      ),
  ],
  [
    'index',
    'a frame with an index of times',
    'a.pkl',
    () =>
      pickle(
        obj(
          'pandas.core.frame.DataFrame',
          dic({
            _mgr: call(
              'pandas.core.internals.managers.BlockManager',
              tup(
                call(
                  'pandas._libs.internals._unpickle_block',
                  ndarray('i8', [1, 2], noise(16)),
                  call('builtins.slice', 0, 1, 1),
                  2,
                ),
              ),
              [
                call(
                  'pandas.core.indexes.base._new_Index',
                  glo('pandas.core.indexes.base.Index'),
                  dic({ data: ndarray('O8', [1], ['a']), name: null }),
                ),
                call(
                  'pandas.core.indexes.datetimes._new_DatetimeIndex',
                  glo('pandas.core.indexes.datetimes.DatetimeIndex'),
                  dic({
                    data: red(
                      glo('pandas._libs.arrays.__pyx_unpickle_NDArrayBacked'),
                      tup(glo('pandas.core.arrays.datetimes.DatetimeArray'), 223698104, null),
                      {
                        state: tup(
                          red(glo('numpy.dtype'), tup('M8', false, true), {
                            state: tup(4, '<', null, null, null, -1, -1, 0, tup(dic({}), tup(latin1('ns'), 1, 1, 1))),
                          }),
                          red(
                            glo('numpy.core.multiarray._reconstruct'),
                            tup(glo('numpy.ndarray'), tup(0), latin1('b')),
                            {
                              state: tup(
                                1,
                                tup(2),
                                red(glo('numpy.dtype'), tup('M8', false, true), {
                                  state: tup(
                                    4,
                                    '<',
                                    null,
                                    null,
                                    null,
                                    -1,
                                    -1,
                                    0,
                                    tup(dic({}), tup(latin1('ns'), 1, 1, 1)),
                                  ),
                                }),
                                false,
                                noise(16),
                              ),
                            },
                          ),
                          dic({ _freq: call('pandas._libs.tslibs.offsets.Day', 1, false) }),
                        ),
                      },
                    ),
                    name: null,
                  }),
                ),
              ],
            ),
            _typ: 'dataframe',
            _metadata: [],
            attrs: dic({}),
            _flags: dic({ allows_duplicate_labels: true }),
          }),
        ),
        4,
      ),
  ],
  [
    'categorical',
    'a categorical',
    'a.pkl',
    () =>
      pickle(
        red(
          glo('pandas._libs.arrays.__pyx_unpickle_NDArrayBacked'),
          tup(glo('pandas.core.arrays.categorical.Categorical'), 223698104, null),
          {
            state: tup(
              obj(
                'pandas.core.dtypes.dtypes.CategoricalDtype',
                dic({
                  categories: call(
                    'pandas.core.indexes.base._new_Index',
                    glo('pandas.core.indexes.base.Index'),
                    dic({ data: ndarray('O8', [2], ['a', 'b']), name: null }),
                  ),
                  ordered: false,
                }),
              ),
              ndarray('i1', [3], noise(3)),
              dic({}),
            ),
          },
        ),
        4,
      ),
  ],
  [
    'multi',
    'an index of two levels',
    'a.pkl',
    () =>
      pickle(
        call(
          'pandas.core.indexes.base._new_Index',
          glo('pandas.core.indexes.multi.MultiIndex'),
          dic({
            levels: [
              call(
                'pandas.core.indexes.base._new_Index',
                glo('pandas.core.indexes.numeric.Int64Index'),
                dic({ data: ndarray('i8', [2], noise(16)), name: null }),
              ),
              call(
                'pandas.core.indexes.base._new_Index',
                glo('pandas.core.indexes.base.Index'),
                dic({ data: ndarray('O8', [2], ['a', 'b']), name: null }),
              ),
            ],
            codes: [ndarray('i1', [2], noise(2)), ndarray('i1', [2], noise(2))],
            sortorder: null,
            names: [null, null],
          }),
        ),
        4,
      ),
  ],
  [
    'timestamp',
    'timestamps',
    'a.pkl',
    () =>
      pickle(
        [
          call('pandas._libs.tslibs.timestamps._unpickle_timestamp', 1704067200000000000n, null, null, 10),
          call('pandas._libs.tslibs.timedeltas._timedelta_unpickle', 86400000000000, 10),
          call('pandas._libs.tslibs.nattype.__nat_unpickle', null),
        ],
        4,
      ),
  ],
  [
    'range-index',
    'indexes',
    'a.pkl',
    () =>
      pickle(
        [
          call(
            'pandas.core.indexes.base._new_Index',
            glo('pandas.core.indexes.range.RangeIndex'),
            dic({ name: null, start: 0, stop: 3, step: 1 }),
          ),
          call(
            'pandas.core.indexes.base._new_Index',
            glo('pandas.core.indexes.base.Index'),
            dic({ data: ndarray('O8', [2], ['a', 'b']), name: null }),
          ),
          call(
            'pandas.core.indexes.base._new_Index',
            glo('pandas.core.indexes.numeric.Int64Index'),
            dic({ data: ndarray('i8', [2], noise(16)), name: null }),
          ),
        ],
        4,
      ),
  ],
]);
