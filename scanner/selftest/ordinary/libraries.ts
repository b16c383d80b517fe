import { latin1, noise } from '../assemble/bytes.ts';
import { dtype, ndarray } from '../assemble/joblib.ts';
import { pickle } from '../assemble/pickler.ts';
import { call, dic, flt, glo, obj, pairs, tup } from '../assemble/values.ts';
import { type Case, ordinary } from '../case.ts';

/** What several libraries writes. */
export const LIBRARIES: readonly Case[] = ordinary('ordinary/libraries', 'several libraries', [
  [
    'xgboost',
    'a classifier of xgboost',
    'model.pkl',
    () =>
      pickle(
        obj(
          'xgboost.sklearn.XGBClassifier',
          dic({
            use_label_encoder: null,
            n_estimators: 1,
            objective: 'binary:logistic',
            max_depth: null,
            max_leaves: null,
            max_bin: null,
            grow_policy: null,
            learning_rate: null,
            verbosity: null,
            booster: null,
            tree_method: null,
            gamma: null,
            min_child_weight: null,
            max_delta_step: null,
            subsample: null,
            sampling_method: null,
            colsample_bytree: null,
            colsample_bylevel: null,
            colsample_bynode: null,
            reg_alpha: null,
            reg_lambda: null,
            scale_pos_weight: null,
            base_score: null,
            missing: flt(Number.NaN),
            num_parallel_tree: null,
            random_state: null,
            n_jobs: null,
            monotone_constraints: null,
            interaction_constraints: null,
            importance_type: null,
            gpu_id: null,
            validate_parameters: null,
            predictor: null,
            enable_categorical: false,
            feature_types: null,
            max_cat_to_onehot: null,
            max_cat_threshold: null,
            eval_metric: null,
            early_stopping_rounds: null,
            callbacks: null,
            classes_: ndarray('i8', [2], noise(16)),
            n_classes_: 2,
            _Booster: obj(
              'xgboost.core.Booster',
              dic({ handle: call('builtins.bytearray', noise(4879)), best_iteration: 0, best_ntree_limit: 1 }),
            ),
          }),
        ),
        4,
      ),
  ],
  [
    'xgboost-booster',
    'a booster of xgboost',
    'model.pkl',
    () =>
      pickle(
        obj(
          'xgboost.core.Booster',
          dic({ handle: call('builtins.bytearray', noise(4947)), best_iteration: 0, best_ntree_limit: 1 }),
        ),
        4,
      ),
  ],
  [
    'scipy-sparse',
    'sparse matrices of scipy',
    'a.pkl',
    () =>
      pickle(
        [
          obj(
            'scipy.sparse._csr.csr_matrix',
            dic({
              _shape: tup(4, 2),
              maxprint: 50,
              data: ndarray('f8', [4], noise(32)),
              indices: ndarray('i4', [4], noise(16)),
              indptr: ndarray('i4', [5], noise(20)),
            }),
          ),
          obj(
            'scipy.sparse._coo.coo_matrix',
            dic({
              _shape: tup(4, 2),
              maxprint: 50,
              row: ndarray('i4', [4], noise(16)),
              col: ndarray('i4', [4], noise(16)),
              data: ndarray('f8', [4], noise(32)),
              has_canonical_format: true,
            }),
          ),
        ],
        4,
      ),
  ],
  [
    'scipy-interpolate',
    'an interpolation of scipy',
    'a.pkl',
    () =>
      pickle(
        obj(
          'scipy.interpolate._cubic.CubicSpline',
          tup(
            null,
            dic({ c: ndarray('f8', [4, 2], noise(64)), x: ndarray('f8', [3], noise(24)), extrapolate: true, axis: 0 }),
          ),
        ),
        4,
      ),
  ],
  [
    'dill-values',
    'values written by dill',
    'a.dill',
    () =>
      pickle(
        dic({
          a: call(
            'dill._dill._create_array',
            glo('numpy.core.multiarray._reconstruct'),
            tup(glo('numpy.ndarray'), tup(0), latin1('b')),
            tup(1, tup(2), dtype('f8'), false, noise(16)),
            null,
          ),
          b: [1],
        }),
        4,
      ),
  ],
  [
    'cloudpickle-values',
    'values written by cloudpickle',
    'a.pkl',
    () =>
      pickle(
        dic({
          a: call('numpy.core.numeric._frombuffer', noise(16), dtype('f8'), tup(2), 'C'),
          b: [1],
          d: call('datetime.date', noise(4)),
        }),
        5,
      ),
  ],
  [
    'statsmodels-formula',
    'the data of a model of statsmodels, with its formula',
    'a.pkl',
    () =>
      pickle(
        obj('statsmodels.base.data.PandasData', dic({ formula: 'np.log(y) ~ x * C(g)', restore_design_info: true })),
        4,
      ),
  ],
  [
    'sympy-expression',
    'an expression of sympy',
    'a.pkl',
    () =>
      pickle(
        call(
          'sympy.core.add.Add',
          call('sympy.core.symbol.Symbol', 'x_1'),
          call('sympy.functions.elementary.trigonometric.sin', call('sympy.core.symbol.Symbol', 'y')),
        ),
        4,
      ),
  ],
  [
    'gensim-instances',
    'models of gensim, with what they leave out',
    'a.model',
    () =>
      pickle(
        [
          obj('gensim.models.nmf.Nmf', dic({ id2word: obj('gensim.utils.FakeDict', dic({ num_terms: 3 })) })),
          obj('gensim.similarities.docsim.MatrixSimilarity', dic({ norm: false })),
        ],
        4,
      ),
  ],
  [
    'nltk-instances',
    'a grammar and a tagger of nltk',
    'a.pkl',
    () =>
      pickle(
        [
          obj('nltk.parse.chart.ChartParser', dic({ _trace: 0 })),
          obj('nltk.tag.sequential.BigramTagger', dic({ _n: 2 })),
          call('nltk.probability.FreqDist', dic({ a: 1 })),
        ],
        4,
      ),
  ],
  [
    'resampling-instances',
    'a resampler of imblearn and a transform of skimage',
    'a.pkl',
    () =>
      pickle(
        [
          obj('imblearn.over_sampling._smote.filter.SVMSMOTE', dic({ k_neighbors: 5 })),
          obj('skimage.transform._geometric.AffineTransform', dic({ params: null })),
        ],
        4,
      ),
  ],
  [
    'numbers-of-enumerations',
    'a signal and a status by their numbers',
    'a.pkl',
    () => pickle([call('signal.Signals', 2), call('http.HTTPStatus', 200)], 4),
  ],
  [
    'index-of-documents',
    'the texts of an index of vectors',
    'index.pkl',
    () =>
      pickle(
        tup(
          obj(
            'langchain_community.docstore.in_memory.InMemoryDocstore',
            dic({ _dict: dic({ a: obj('langchain_core.documents.base.Document', dic({ page_content: 'text' })) }) }),
          ),
          pairs([0, 'a']),
        ),
        4,
      ),
  ],
  [
    'jax-array',
    'an array of JAX',
    'params.pkl',
    () =>
      pickle(
        call(
          'jax._src.array._reconstruct_array',
          glo('numpy.core.multiarray._reconstruct'),
          tup(glo('numpy.ndarray'), tup(0), latin1('b')),
          tup(1, tup(2), dtype('f4'), false, noise(8)),
          dic({ weak_type: false }),
        ),
        4,
      ),
  ],
  [
    'statistics-of-an-environment',
    'the statistics by which an environment of reinforcement learning is normalised',
    'vec_normalize.pkl',
    () =>
      pickle(
        obj(
          'stable_baselines3.common.vec_env.vec_normalize.VecNormalize',
          dic({
            obs_rms: obj('stable_baselines3.common.running_mean_std.RunningMeanStd', dic({ count: 4 })),
            norm_obs: true,
          }),
        ),
        4,
      ),
  ],
  [
    'version-of-torch',
    'a version of torch and the place of a distributed tensor',
    'a.pkl',
    () =>
      pickle(
        [
          call('torch.torch_version.TorchVersion', '2.5.1'),
          obj('torch.distributed.tensor.placement_types.Shard', dic({ dim: 0 })),
        ],
        4,
      ),
  ],
]);
