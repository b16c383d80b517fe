import { noise } from '../assemble/bytes.ts';
import { ndarray } from '../assemble/joblib.ts';
import { pickle } from '../assemble/pickler.ts';
import { ordered, torchZip } from '../assemble/torch.ts';
import { call, dic, flt, glo, obj, type Py, pairs, red, tup } from '../assemble/values.ts';
import { type Case, ordinary } from '../case.ts';

/** A tuple with names, as it is pickled: made by NEWOBJ with its items. */
const named = (path: string, ...items: readonly Py[]): Py => ({ py: 'newobj', callee: glo(path), args: tup(...items) });

/** A module of torch that holds others. */
const net = (path: string, modules: Readonly<Record<string, Py>>, more: Readonly<Record<string, Py>> = {}): Py =>
  obj(path, dic({ training: true, _parameters: ordered(), _buffers: ordered(), _modules: ordered(modules), ...more }));

/** What studies, automatic learning and frameworks of training write. */
export const STUDIES: readonly Case[] = ordinary('ordinary/studies', 'several frameworks', [
  [
    'study',
    'a study of optuna that was kept in memory',
    'study.pkl',
    () =>
      pickle(
        obj(
          'optuna.study.study.Study',
          dic({
            study_name: 'no-name',
            _study_id: 0,
            _storage: obj(
              'optuna.storages._in_memory.InMemoryStorage',
              dic({
                _trial_id_to_study_id_and_number: pairs([0, tup(0, 0)]),
                _studies: pairs([
                  0,
                  obj(
                    'optuna.storages._in_memory._StudyInfo',
                    dic({
                      directions: [call('optuna.study._study_direction.StudyDirection', 1)],
                      param_distribution: dic({
                        x: obj('optuna.distributions.FloatDistribution', dic({ low: flt(0) })),
                      }),
                    }),
                  ),
                ]),
              }),
            ),
            sampler: obj(
              'optuna.samplers._tpe.sampler.TPESampler',
              dic({
                _parzen_estimator_parameters: named(
                  'optuna.samplers._tpe.parzen_estimator._ParzenEstimatorParameters',
                  true,
                  flt(1),
                  true,
                  false,
                  glo('optuna.samplers._tpe.sampler.default_weights'),
                  false,
                ),
                _gamma: glo('optuna.samplers._tpe.sampler.default_gamma'),
                _random_sampler: obj('optuna.samplers._random.RandomSampler', dic({ _rng: null })),
                _search_space: obj(
                  'optuna.samplers._search_space.intersection.IntersectionSearchSpace',
                  dic({ _cursor: 0 }),
                ),
              }),
            ),
            pruner: obj('optuna.pruners._median.MedianPruner', dic({ _percentile: flt(50) })),
          }),
        ),
        4,
      ),
  ],
  [
    'tabular-predictor',
    'a predictor of AutoGluon with the steps before its models',
    'predictor.pkl',
    () =>
      pickle(
        obj(
          'autogluon.tabular.predictor.predictor.TabularPredictor',
          dic({
            path: 'AutogluonModels/ag',
            _learner_type: glo('autogluon.tabular.learner.default_learner.DefaultLearner'),
            _trainer_type: glo('autogluon.tabular.trainer.auto_trainer.AutoTrainer'),
            steps: obj(
              'autogluon.features.generators.auto_ml_pipeline.AutoMLPipelineFeatureGenerator',
              dic({ generators: [[obj('autogluon.features.generators.category.CategoryFeatureGenerator', dic({}))]] }),
            ),
          }),
        ),
        4,
      ),
  ],
  [
    'topics',
    'a model of topics of BERTopic',
    'model.pkl',
    () =>
      pickle(
        obj(
          'bertopic._bertopic.BERTopic',
          dic({
            topics_: [0, 1],
            ctfidf_model: obj('bertopic.vectorizers._ctfidf.ClassTfidfTransformer', dic({ bm25_weighting: false })),
            representation_model: obj('bertopic.representation._keybert.KeyBERTInspired', dic({ top_n_words: 10 })),
          }),
        ),
        4,
      ),
  ],
  [
    'series-of-time',
    'models of series of time',
    'models.pkl',
    () =>
      pickle(
        [
          obj('darts.models.forecasting.exponential_smoothing.ExponentialSmoothing', dic({ seasonal_periods: 12 })),
          obj('sktime.classification.interval_based._tsf.TimeSeriesForestClassifier', dic({ n_estimators: 2 })),
          obj(
            'prophet.forecaster.Prophet',
            dic({ growth: 'linear', stan_backend: obj('prophet.models.CmdStanPyBackend', dic({ stan_fit: null })) }),
          ),
          obj(
            'hmmlearn.hmm.GaussianHMM',
            dic({ monitor_: obj('hmmlearn.base.ConvergenceMonitor', dic({ tol: flt(0.01), iter: 3 })) }),
          ),
        ],
        4,
      ),
  ],
  [
    'explainer',
    'an explainer of trees of shap',
    'explainer.pkl',
    () =>
      pickle(
        obj(
          'shap.explainers._tree.TreeExplainer',
          dic({
            expected_value: ndarray('f8', [1], noise(8)),
            model: obj('shap.explainers._tree.TreeEnsemble', dic({ trees: null, base_offset: 0 })),
          }),
        ),
        4,
      ),
  ],
  [
    'steps-of-pycaret',
    'a pipeline of PyCaret and a part of one of TPOT',
    'pipeline.pkl',
    () =>
      pickle(
        [
          obj(
            'pycaret.internal.pipeline.Pipeline',
            dic({
              steps: [tup('impute', obj('pycaret.internal.preprocess.transformers.TransformerWrapper', dic({})))],
            }),
          ),
          obj('tpot.builtins.stacking_estimator.StackingEstimator', dic({ estimator: null })),
        ],
        4,
      ),
  ],
  [
    'body-model',
    'a model of bodies with arrays of chumpy, in the protocol of Python 2',
    'SMPL_NEUTRAL.pkl',
    () =>
      pickle(
        dic({
          shapedirs: obj(
            'chumpy.ch.Ch',
            dic({ x: ndarray('f8', [2], noise(16)), _dirty_vars: call('__builtin__.set', []) }),
          ),
          posedirs: obj(
            'chumpy.reordering.Select',
            dic({ a: obj('chumpy.ch.Ch', dic({ x: ndarray('f8', [2], noise(16)) })), preferred_shape: tup(2, 1) }),
          ),
          bs_style: 'lbs',
        }),
        2,
      ),
  ],
  [
    'fastai-learner',
    'a learner that fastai exported',
    'export.pkl',
    () =>
      torchZip(
        pickle(
          obj(
            'fastai.learner.Learner',
            dic({
              splitter: glo('fastai.vision.learner.default_split'),
              opt_func: red(glo('functools.partial'), tup(glo('fastai.optimizer.Adam')), {
                state: tup(glo('fastai.optimizer.Adam'), tup(), dic({ lr: flt(0.001) }), null),
              }),
              metrics: [obj('fastai.metrics.AvgMetric', dic({ func: glo('fastai.metrics.error_rate') }))],
              dls: obj(
                'fastai.data.core.DataLoaders',
                dic({
                  loaders: [obj('fastai.data.core.TfmdDL', dic({ create_batch: glo('fastai.data.load.fa_collate') }))],
                }),
              ),
              cbs: [obj('fastai.callback.tracker.EarlyStoppingCallback', dic({ patience: 2 }))],
            }),
          ),
          2,
        ),
        {},
      ),
  ],
  [
    'settings-of-voices',
    'settings of Coqui and of a run of flair',
    'checkpoint.pth',
    () =>
      torchZip(
        pickle(
          dic({
            config: obj(
              'TTS.tts.configs.vits_config.VitsConfig',
              dic({
                audio: obj('TTS.tts.models.vits.VitsAudioConfig', dic({ fft_size: 1024 })),
                characters: obj('TTS.tts.configs.shared_configs.CharactersConfig', dic({ pad: '_' })),
              }),
            ),
            scheduler: glo('flair.optim.AnnealOnPlateau'),
          }),
          2,
        ),
        {},
      ),
  ],
  [
    'network-of-pictures',
    'a network for pictures with the tuples of its settings',
    'model.pt',
    () =>
      torchZip(
        pickle(
          net(
            'efficientnet_pytorch.model.EfficientNet',
            { _swish: net('efficientnet_pytorch.utils.MemoryEfficientSwish', {}) },
            {
              _global_params: named('efficientnet_pytorch.utils.GlobalParams', flt(1), flt(1), 224, flt(0.2)),
              _blocks_args: [named('efficientnet_pytorch.utils.BlockArgs', 1, 3, [1], 1, 32, 16, flt(0.25), true)],
            },
          ),
          2,
        ),
        {},
      ),
  ],
  [
    'network-of-graphs',
    'norms and aggregations of a network on graphs',
    'model.pt',
    () =>
      torchZip(
        pickle(
          net('torch_geometric.nn.models.mlp.MLP', {
            norm: net('torch_geometric.nn.norm.batch_norm.BatchNorm', {}),
            pool: net('torch_geometric.nn.aggr.basic.MeanAggregation', {}),
            lin: net('torch_geometric.nn.dense.linear.Linear', {}),
          }),
          2,
        ),
        {},
      ),
  ],
]);
