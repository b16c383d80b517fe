import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';

/** The tier of a global written `module name`, as pickles of protocol 2 and 4 give it. */
const tier = (pair: string): string => {
  const [module = '', name = ''] = pair.split(' ');
  const tiers = [0, 2, 4].map((protocol) => judge.global(module, name, protocol).tier);
  return [...new Set(tiers)].join();
};
describe('globals by their tables', () => {
  it.each([
    'torch._utils _rebuild_tensor_v2',
    'torch FloatStorage',
    'collections OrderedDict',
    '__builtin__ set',
    '__builtin__ unicode',
    'numpy.random._pickle __randomstate_ctor',
    'sklearn.tree.tree DecisionTreeClassifier',
    'sklearn._loss._loss __pyx_unpickle_CyHalfBinomialLoss',
    'pandas._libs.internals _unpickle_block',
    'joblib.numpy_pickle NumpyArrayWrapper',
    'transformers.training_args TrainingArguments',
    'transformers.models.bert.modeling_bert BertForSequenceClassification',
    'omegaconf.dictconfig DictConfig',
    'ultralytics.nn.tasks DetectionModel',
    'scipy.stats._continuous_distns norm_gen',
    '__torch__.torch.nn.modules.linear Linear',
    'torch.torch_version TorchVersion',
    'torch.distributed._tensor.placement_types Shard',
    'torch.distributed.device_mesh DeviceMesh',
    'langchain_community.docstore.in_memory InMemoryDocstore',
    'stable_baselines3.common.vec_env.vec_normalize VecNormalize',
    'UnslothGRPOTrainer UnslothGRPOConfig',
  ])('%s is vetted', (pair) => {
    expect(tier(pair)).toBe('vetted');
  });

  it.each([
    'os system',
    'posix system',
    'langchain_community.utilities.python PythonREPL',
    'langchain_community.vectorstores.faiss FAISS.load_local',
    'stable_baselines3.common.vec_env.vec_normalize VecNormalize.load',
    'torch.distributed.rpc.internal _run_function',
    'torch._C PyTorchFileWriter',
    'pandas to_pickle',
    'commands getoutput',
    'random _os',
    'shutil os',
    'enum bltns',
    'torch.utils.cpp_extension subprocess',
    'torch.serialization os.system',
    'logging os.system',
    'collections _sys.modules',
    'builtins eval.__call__',
    'numpy __builtins__',
    'torch._utils __builtins__',
    'collections OrderedDict.__class__',
    '__main__ os.system',
    'picklescan.scanner scan_file_path',
    'mylib.tools run_command',
    'mylib.tools unpickle_thing',
    'some.package system',
    'pandas.io.parsers.readers read_csv',
    'pandas read_feather',
    'mlflow.projects.backend.local _run_entry_point',
    'multiprocessing.util spawnv_passfds',
    'dnnlib.util call_func_by_name',
    'six.moves builtins',
    'brand.new.package download_file',
    'brand.new.package write_anything',
    'pandas.core.frame DataFrame.apply',
    'mylib.models Net.save_model',
    'gensim.utils unpickle',
    'patsy.eval EvalEnvironment',
  ])('%s is dangerous', (pair) => {
    expect(tier(pair)).toBe('dangerous');
  });

  it.each([
    'mylib.models TextClassifier',
    'mylib.models EvalDataset',
    'mylib.preprocess clean_text',
    'mylib.units _unpickle_quantity',
    'gensim.utils ClippedCorpus',
    'dask.array.core Array',
    'patsy.design_info DesignInfo',
    'mylib.losses eval_loss',
    '__main__ load_data',
    '__main__ Net',
    'torch.nn.modules.future NewLayer',
    'statistics linear_regression',
  ])('%s asks for caution', (pair) => {
    expect(tier(pair)).toBe('caution');
  });

  it('grade what nobody vetted by where it comes from', () => {
    expect(judge.global('__main__', 'Net', 4).reason).toContain('script');
    expect(judge.global('sklearn.new', 'Thing', 4).reason).toContain('machine learning');
    expect(judge.global('colorsys', 'rgb_to_hsv', 4).reason).toContain('standard library');
    expect(judge.global('somebody', 'Thing', 4).reason).toContain('nobody has vetted');
  });
});
