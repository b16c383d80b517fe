import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';
import { number } from './values.ts';

type Tier = 'vetted' | 'caution' | 'dangerous';

const tierOf = (module: string, name: string): Tier => judge.global(module, name, 4).tier;

describe('what runs of training leave in checkpoints', () => {
  it.each<[module: string, name: string, called: Tier]>([
    ['trl.trainer.rloo_config', 'RLOOConfig', 'caution'],
    ['trl.trainer.gkd_config', 'GKDConfig', 'caution'],
    ['trl.trainer.prm_config', 'PRMConfig', 'caution'],
    ['trl.trainer.ppov2_config', 'PPOv2Config', 'caution'],
    ['trl.trainer.nash_md_config', 'NashMDConfig', 'caution'],
    ['trl.trainer.xpo_config', 'XPOConfig', 'caution'],
    ['trl.trainer.bco_config', 'BCOConfig', 'caution'],
    ['trl.trainer.model_config', 'ModelConfig', 'caution'],
    ['unsloth.trainer', 'UnslothTrainingArguments', 'caution'],
    ['UnslothSFTTrainer', 'UnslothSFTConfig', 'caution'],
    ['UnslothORPOTrainer', 'UnslothORPOConfig', 'caution'],
    ['unsloth_compiled_cache.UnslothDPOTrainer', 'UnslothDPOConfig', 'caution'],
    ['axolotl.core.training_args', 'AxolotlTrainingArguments', 'caution'],
    ['axolotl.core.trainer_builder', 'AxolotlDPOConfig', 'caution'],
    ['llamafactory.hparams.training_args', 'TrainingArguments', 'caution'],
    ['swift.trainers.arguments', 'Seq2SeqTrainingArguments', 'caution'],
    ['optimum.onnxruntime.training_args', 'ORTTrainingArguments', 'caution'],
    ['alignment.configs', 'SFTConfig', 'caution'],
    ['open_r1.configs', 'GRPOConfig', 'caution'],
    ['torch.distributed.tensor', 'DTensor', 'caution'],
    ['torch.distributed._tensor.api', 'DTensor', 'caution'],
    ['torch.distributed.tensor._dtensor_spec', 'DTensorSpec', 'caution'],
    ['torch.distributed.tensor._dtensor_spec', 'TensorMeta', 'caution'],
    ['torch.distributed.device_mesh', 'DeviceMesh', 'caution'],
    ['torch.distributed.tensor.placement_types', 'Replicate', 'caution'],
    ['torch.distributed._tensor.placement_types', '_Partial', 'caution'],
    ['torch.distributed.fsdp', 'MixedPrecision', 'caution'],
    ['torch.nn.parallel.distributed', 'DistributedDataParallel', 'caution'],
    ['inspect', 'Parameter', 'vetted'],
    ['inspect', '_empty', 'vetted'],
    ['torch_geometric.inspector', 'Signature', 'vetted'],
    ['torch.torch_version', 'TorchVersion', 'vetted'],
    ['megatron.core.rerun_state_machine', 'RerunMode', 'vetted'],
    ['deepspeed.runtime.zero.partition_parameters', 'ZeroParamStatus', 'vetted'],
    ['pyannote.audio.core.task', 'Problem', 'vetted'],
    ['pyannote.audio.core.task', 'Specifications', 'caution'],
    ['pyannote.audio.core.model', 'Introspection', 'caution'],
    ['stable_baselines3.common.type_aliases', 'TrainFreq', 'vetted'],
    ['ml_dtypes', 'bfloat16', 'vetted'],
    ['langchain_community.docstore.in_memory', 'InMemoryDocstore', 'caution'],
    ['langchain.docstore.in_memory', 'InMemoryDocstore', 'caution'],
    ['langchain_core.documents.base', 'Document', 'caution'],
    ['langchain.schema', 'Document', 'caution'],
    ['stable_baselines3.common.vec_env.vec_normalize', 'VecNormalize', 'caution'],
    ['fvcore.common.config', 'CfgNode', 'caution'],
    ['monai.data.meta_tensor', 'MetaTensor', 'caution'],
    ['pycaret.internal.pipeline', 'Pipeline', 'caution'],
    ['torch_geometric.nn.conv.utils.inspector', 'Inspector', 'caution'],
    ['mmcv.utils', 'ConfigDict', 'caution'],
    ['scipy.io.matlab._mio5_params', 'mat_struct', 'caution'],
    ['imageio.core.util', 'Array', 'caution'],
    ['timm.utils.metrics', 'AverageMeter', 'caution'],
    ['sklearn.compose._column_transformer', '_RemainderColsList', 'caution'],
    ['demucs.htdemucs', 'HTDemucs', 'caution'],
    ['stable_baselines3.common.policies', 'ActorCriticPolicy', 'caution'],
    ['stable_baselines3.common.torch_layers', 'NatureCNN', 'caution'],
    ['stable_baselines3.dqn.policies', 'DQNPolicy', 'caution'],
    ['stable_baselines3.sac.policies', 'SACPolicy', 'caution'],
    ['stable_baselines3.td3.policies', 'TD3Policy', 'caution'],
    ['fastai.torch_core', 'trainable_params', 'vetted'],
    ['torch._utils', '_rebuild_mkldnn_tensor', 'vetted'],
    ['torchtext.data.utils', '_basic_english_normalize', 'vetted'],
    ['numpy', 'memmap', 'dangerous'],
    ['numpy.core.memmap', 'memmap', 'dangerous'],
    ['numpy._core.memmap', 'memmap', 'dangerous'],
    ['transformers.pipelines.text_classification', 'TextClassificationPipeline', 'dangerous'],
    ['transformers.pipelines.token_classification', 'TokenClassificationPipeline', 'dangerous'],
    ['transformers.pipelines.text_generation', 'TextGenerationPipeline', 'dangerous'],
    ['transformers.pipelines.question_answering', 'QuestionAnsweringPipeline', 'dangerous'],
    ['transformers.pipelines.fill_mask', 'FillMaskPipeline', 'dangerous'],
    ['transformers.pipelines.text_classification', 'ClassificationFunction', 'vetted'],
    ['transformers.pipelines.token_classification', 'AggregationStrategy', 'vetted'],
    ['tensorflow.python.framework.ops', 'convert_to_tensor', 'vetted'],
    ['transformers.optimization', '_get_linear_schedule_with_warmup_lr_lambda', 'vetted'],
    ['pyarrow.lib', 'type_for_alias', 'vetted'],
    ['pyarrow.lib', '_restore_array', 'vetted'],
    ['sentence_transformers', 'SentenceTransformer', 'dangerous'],
    ['sentence_transformers.models.Transformer', 'Transformer', 'dangerous'],
  ])('is vetted as an instance: %s %s, which is %s when it is called with an argument', (module, name, called) => {
    expect(tierOf(module, name)).toBe('vetted');
    expect(judge.call(module, name, [], 4).tier).toBe('vetted');
    expect(judge.call(module, name, [number], 4).tier).toBe(called);
  });

  it.each<[module: string, name: string]>([
    ['unsloth.models.loader', 'FastLanguageModel.from_pretrained'],
    ['unsloth.save', 'unsloth_save_model'],
    ['torch.distributed.distributed_c10d', '_tensor_to_object'],
    ['torch.distributed.rpc.internal', 'PythonUDF'],
    ['torch.distributed.nn.api.remote_module', 'RemoteModule'],
    ['torch.distributed.elastic.multiprocessing.api', 'SubprocessHandler'],
    ['torch.distributed.device_mesh', 'init_device_mesh'],
    ['torch.nn.parallel.distributed', '_find_tensors'],
    ['inspect', 'getsource'],
    ['inspect', 'getmodule'],
    ['inspect', 'unwrap'],
    ['torch_geometric.inspector', 'Inspector.eval_type'],
    ['torch.torch_version', 'TorchVersion.__init_subclass__'],
    ['deepspeed.runtime.zero.partition_parameters', 'Init'],
    ['deepspeed.launcher.runner', 'main'],
    ['langchain_core.documents.base', 'Document.parse_raw'],
    ['langchain_core.documents.base', 'Document.parse_file'],
    ['langchain_core.load.load', 'loads'],
    ['langchain.agents.load_tools', 'load_tools'],
    ['langchain_experimental.utilities.python', 'PythonREPL'],
    ['langchain_community.vectorstores.faiss', 'FAISS.load_local'],
    ['stable_baselines3.common.vec_env.vec_normalize', 'VecNormalize.load'],
    ['stable_baselines3.common.vec_env.subproc_vec_env', 'SubprocVecEnv'],
    ['stable_baselines3.common.save_util', 'load_from_pkl'],
    ['fvcore.common.config', 'CfgNode.load_yaml_with_base'],
    ['fvcore.common.checkpoint', 'Checkpointer'],
    ['monai.data.utils', 'pickle_hashing'],
    ['monai.bundle.scripts', 'run'],
    ['pycaret.internal.persistence', 'load_model'],
    ['torch_geometric.io.fs', 'torch_load'],
    ['mmcv.utils', 'import_modules_from_strings'],
    ['mmcv.fileio', 'load'],
    ['scipy.io.matlab._mio', 'loadmat'],
    ['imageio.core.fetching', 'get_remote_file'],
    ['imageio.core.util', 'get_platform_load'],
    ['timm.utils.model', 'unwrap_model'],
    ['numpy.core.memmap', 'os_fspath'],
    ['numpy._core.memmap', 'open'],
    ['transformers.pipelines', 'pipeline'],
    ['transformers.pipelines.base', 'infer_framework_load_model'],
    ['transformers.pipelines.text_classification', 'TextClassificationPipeline.save_pretrained'],
    ['tensorflow.python.framework.ops', 'name_scope'],
    ['tensorflow.python.framework.load_library', 'load_op_library'],
    ['tensorflow.python.ops.io_ops', 'write_file'],
    ['torchtext.data.utils', 'get_tokenizer'],
    ['pandas', 'to_pickle'],
    ['torch._C', 'PyTorchFileReader'],
    ['torch._C', 'PyTorchFileWriter'],
    ['torch._C', 'CompilationUnit'],
    ['torch._C._distributed_c10d', 'TCPStore'],
    ['torch.cuda.jiterator', '_create_jit_fn'],
    ['sentence_transformers.util', 'http_get'],
  ])('stays dangerous where it loads, writes, runs or reaches something: %s %s', (module, name) => {
    expect(tierOf(module, name)).toBe('dangerous');
  });

  it('is nothing that only looks like it', () => {
    expect(tierOf('UnslothSFTTrainer', 'SFTTrainer')).not.toBe('vetted');
    expect(tierOf('UnslothSFTTrainer', 'UnslothGRPOConfig')).not.toBe('vetted');
    expect(tierOf('unsloth_compiled_cache.Anything', 'UnslothSFTConfig')).not.toBe('vetted');
    expect(tierOf('mylib.distributed.tensor', 'DTensor')).not.toBe('vetted');
    expect(tierOf('torch_version', 'TorchVersion')).not.toBe('vetted');
    expect(tierOf('demucs.htdemucs', 'get_model')).not.toBe('vetted');
    expect(tierOf('trl.trainer.gkd_config', 'GKDTrainer')).not.toBe('vetted');
    expect(tierOf('pyarrow.lib', 'memory_map')).not.toBe('vetted');
    expect(tierOf('dnnlib', 'util')).not.toBe('vetted');
    expect(tierOf('ml_dtypes', 'finfo')).not.toBe('vetted');
  });
});
