import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';
import type { Value } from '#shared/files/globals/judgement';
import { number, text } from './values.ts';

const tierOf = (module: string, name: string): string => judge.global(module, name, 4).tier;
const called = (module: string, name: string, ...args: Value[]): string => judge.call(module, name, args, 4).tier;

describe('what studies, series of time, topics and explanations keep', () => {
  it.each([
    ['optuna.study.study', 'Study'],
    ['optuna.storages._in_memory', 'InMemoryStorage'],
    ['optuna.storages._in_memory', '_StudyInfo'],
    ['optuna.storages', 'InMemoryStorage'],
    ['optuna.storages._cached_storage', '_CachedStorage'],
    ['optuna.samplers._random', 'RandomSampler'],
    ['optuna.search_space.intersection', 'IntersectionSearchSpace'],
    ['optuna.pruners._hyperband', 'HyperbandPruner'],
    ['autogluon.tabular.predictor.predictor', 'TabularPredictor'],
    ['autogluon.tabular.learner.default_learner', 'DefaultLearner'],
    ['autogluon.features.generators.text_ngram', 'TextNgramFeatureGenerator'],
    ['pycaret.internal.preprocess.transformers', 'TransformerWrapper'],
    ['tpot.builtins.one_hot_encoder', 'OneHotEncoder'],
    ['sktime.classification.convolution_based._rocket_classifier', 'RocketClassifier'],
    ['darts.models.forecasting.theta', 'FourTheta'],
    ['darts.timeseries', 'TimeSeries'],
    ['prophet.models', 'CmdStanPyBackend'],
    ['hmmlearn.base', 'ConvergenceMonitor'],
    ['bertopic._bertopic', 'BERTopic'],
    ['shap.explainers._tree', 'TreeExplainer'],
    ['chumpy.ch', 'Ch'],
    ['chumpy.reordering', 'Select'],
    ['fastai.vision.learner', '_resnet_split'],
    ['fastai.data.load', 'fa_collate'],
    ['fastai.callback.tracker', 'SaveModelCallback'],
    ['flair.optim', 'AnnealOnPlateau'],
    ['TTS.vocoder.configs.hifigan_config', 'HifiganConfig'],
    ['torch_geometric.nn.norm.layer_norm', 'LayerNorm'],
    ['torch_geometric.nn.models.basic_gnn', 'GraphSAGE'],
    ['accelerate.utils.deepspeed', 'HfDeepSpeedConfig'],
    ['torchtext.vocab', 'Vectors'],
  ])('is vetted as an instance, and its constructor is not: %s %s', (module, name) => {
    expect(tierOf(module, name)).toBe('vetted');
    expect(called(module, name)).toBe('vetted');
    expect(called(module, name, number)).not.toBe('vetted');
  });

  it.each([
    ['optuna.samplers._tpe.parzen_estimator', '_ParzenEstimatorParameters'],
    ['optuna.samplers._tpe.sampler', 'TPESampler'],
    ['optuna.study._study_direction', 'StudyDirection'],
    ['efficientnet_pytorch.utils', 'GlobalParams'],
    ['efficientnet_pytorch.utils', 'BlockArgs'],
  ])('is a plain tuple or a number, whatever it is called with: %s %s', (module, name) => {
    expect(called(module, name, number, number)).toBe('vetted');
  });

  it.each([
    ['optuna.storages._rdb.storage', 'RDBStorage'],
    ['optuna.storages', 'RDBStorage'],
    ['optuna.storages._redis', 'RedisStorage'],
    ['optuna.storages', 'RedisStorage'],
    ['optuna.storages._journal.storage', 'JournalStorage'],
    ['optuna.storages._journal.redis', 'JournalRedisStorage'],
    ['optuna.storages._journal.file', 'JournalFileStorage'],
    ['optuna.storages.journal._file', 'JournalFileBackend'],
    ['optuna.storages', 'JournalFileSymlinkLock'],
    ['optuna.storages._grpc.client', 'GrpcStorageProxy'],
    ['optuna.storages', 'get_storage'],
    ['optuna.storages', 'run_grpc_proxy_server'],
    ['optuna.storages._rdb.storage', 'create_engine'],
    ['optuna.artifacts', 'FileSystemArtifactStore'],
    ['autogluon.common.loaders.load_pkl', 'load'],
    ['autogluon.common.utils.s3_utils', 'download'],
    ['autogluon.tabular.predictor.predictor', 'TabularPredictor.load'],
    ['pycaret.internal.persistence', 'load_model'],
    ['tpot.base', 'subprocess'],
    ['tpot.builtins.feature_set_selector', 'os'],
    ['accelerate.utils.deepspeed', 'get_active_deepspeed_plugin'],
    ['shap.datasets', 'adult'],
    ['torch_geometric.template', 'module_from_template'],
    ['torch_geometric.nn.conv.utils.jit', 'class_from_module_repr'],
    ['bertopic._bertopic', 'BERTopic.load'],
    ['fastai.learner', 'load_learner'],
    ['fastai.data.external', 'untar_data'],
    ['flair.file_utils', 'cached_path'],
    ['TTS.utils.io', 'load_fsspec'],
    ['torchtext.vocab', 'pretrained_aliases'],
  ])('stays dangerous where it opens, loads or runs something: %s %s', (module, name) => {
    expect(tierOf(module, name)).toBe('dangerous');
  });

  it('is nothing that acts on its own state when it is restored', () => {
    for (const [module, name] of [
      // Writes a file, deletes one, and calls a function of its state.
      ['sklearn_crfsuite._fileresource', 'FileResource'],
      // Write a module of Python from names in their state, and run it.
      ['torch_geometric.nn.conv.gcn_conv', 'GCNConv'],
      ['torch_geometric.nn.conv.message_passing', 'MessagePassing'],
      ['torch_geometric.nn.models.schnet', 'CFConv'],
      ['torch_geometric.nn.sequential', 'Sequential'],
      // Fetch the model that their state names.
      ['flair.embeddings.token', 'TransformerWordEmbeddings'],
      ['flair.embeddings.document', 'TransformerDocumentEmbeddings'],
      ['flair.embeddings.transformer', 'TransformerEmbeddings'],
      ['flair.embeddings.token', 'BPEmbSerializable'],
      // Load native code, or start a program.
      ['pystan.model', 'StanModel'],
      ['cmdstanpy.model', 'CmdStanModel'],
      ['prophet.models', 'PyStanBackend'],
      // Call the function that they hold; load a pickle from what they hold.
      ['chumpy.ch', 'ChLambda'],
      ['optuna.samplers._cmaes', 'CmaEsSampler'],
      ['skorch.classifier', 'NeuralNetClassifier'],
      ['sktime.classification.deep_learning.cnn', 'CNNClassifier'],
      ['darts.models.forecasting.nbeats', 'NBEATSModel'],
      ['mylib.storages._in_memory', 'InMemoryStorage'],
    ] as const)
      expect(tierOf(module, name), `${module}.${name}`).toBe('caution');
  });

  it('is judged by what it is called with where nobody vetted the constructor', () => {
    expect(called('prophet.models', 'CmdStanPyBackend', text('/bin/sh -c id'))).toBe('dangerous');
    expect(called('accelerate.utils.deepspeed', 'HfDeepSpeedConfig', text('config.json'))).toBe('dangerous');
    expect(called('torchtext.vocab', 'Vectors', text('vectors.txt'))).toBe('dangerous');
  });
});
