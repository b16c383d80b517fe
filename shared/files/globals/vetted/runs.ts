import type { VettedGroup } from '../tables.ts';

const UNSLOTH =
  'SFT GRPO DPO ORPO KTO CPO Reward PPO RLOO OnlineDPO BCO GKD NashMD XPO PRM IterativeSFT AlignProp DDPO';

/** Unsloth writes a module for each trainer, at the top or in its cache, with a dataclass of settings in each. */
const unsloth = (): Record<string, string> =>
  Object.fromEntries(
    UNSLOTH.split(' ').map((trainer) => [
      `Unsloth${trainer}Trainer unsloth_compiled_cache.Unsloth${trainer}Trainer`,
      `Unsloth${trainer}Config`,
    ]),
  );

/** What runs of training leave in checkpoints: settings of kin of transformers, distributed tensors, documents. */
export const RUNS: readonly VettedGroup[] = [
  {
    withArguments: 'caution',
    // Dataclasses below transformers.TrainingArguments: none of them has a state of its own to restore.
    reason: 'holds the settings of a training',
    names: {
      'trl.trainer.rloo_config': 'RLOOConfig',
      'trl.trainer.gkd_config': 'GKDConfig',
      'trl.trainer.prm_config': 'PRMConfig',
      'trl.trainer.ppov2_config': 'PPOv2Config',
      'trl.trainer.iterative_sft_config': 'IterativeSFTConfig',
      'trl.trainer.nash_md_config': 'NashMDConfig',
      'trl.trainer.xpo_config': 'XPOConfig',
      'trl.trainer.bco_config': 'BCOConfig',
      'trl.trainer.model_config': 'ModelConfig',
      'unsloth.trainer': 'UnslothTrainingArguments',
      'axolotl.core.training_args axolotl.core.trainer_builder axolotl.core.trainers.base':
        'AxolotlTrainingArguments AxolotlDPOConfig AxolotlORPOConfig AxolotlKTOConfig AxolotlCPOConfig AxolotlRewardConfig AxolotlPRMConfig',
      'llamafactory.hparams.training_args': 'TrainingArguments',
      'swift.trainers.arguments': 'TrainingArguments Seq2SeqTrainingArguments',
      'optimum.onnxruntime.training_args': 'ORTTrainingArguments',
      'optimum.onnxruntime.training_args_seq2seq': 'ORTSeq2SeqTrainingArguments',
      'alignment.configs': 'SFTConfig DPOConfig ORPOConfig',
      'open_r1.configs': 'SFTConfig GRPOConfig',
      ...unsloth(),
    },
  },
  {
    withArguments: 'caution',
    reason: 'is a tensor over several devices or says how it is spread',
    names: {
      'torch.distributed.tensor torch.distributed.tensor._api torch.distributed._tensor torch.distributed._tensor.api':
        'DTensor',
      'torch.distributed.tensor._dtensor_spec torch.distributed._tensor.placement_types': 'DTensorSpec TensorMeta',
      'torch.distributed.device_mesh torch.distributed._tensor.device_mesh': 'DeviceMesh',
      'torch.distributed.tensor.placement_types torch.distributed._tensor.placement_types torch.distributed.tensor':
        'Shard Replicate Partial _StridedShard _Partial',
      'torch.distributed.fsdp': 'MixedPrecision ShardingStrategy BackwardPrefetch CPUOffload StateDictType',
    },
  },
  {
    reason: 'describes a parameter of a function',
    names: {
      inspect: 'Parameter _ParameterKind _empty',
      'torch_geometric.inspector': 'Parameter Signature',
    },
  },
  {
    reason: 'is a version number',
    names: { 'torch.torch_version': 'TorchVersion' },
  },
  {
    reason: 'is one of a few settings',
    names: {
      'megatron.core.rerun_state_machine': 'RerunMode RerunState RerunDiagnostic RerunValidationStatus',
      'deepspeed.runtime.zero.partition_parameters': 'ZeroParamStatus ZeroParamType',
      'pyannote.audio.core.task': 'Problem Resolution Scale',
      'stable_baselines3.common.type_aliases': 'TrainFreq TrainFrequencyUnit',
      ml_dtypes: 'bfloat16 float8_e4m3fn float8_e5m2 float8_e4m3b11fnuz int4 uint4',
    },
  },
  {
    withArguments: 'caution',
    reason: 'holds texts, statistics or settings next to a model',
    names: {
      'langchain_community.docstore.in_memory langchain.docstore.in_memory': 'InMemoryDocstore',
      'langchain_core.documents.base langchain_core.documents langchain.schema langchain.schema.document langchain.docstore.document':
        'Document',
      // Its restored state has no environment: that is set by a call afterwards.
      'stable_baselines3.common.vec_env.vec_normalize': 'VecNormalize',
      'fvcore.common.config': 'CfgNode',
      dnnlib: 'EasyDict',
      'monai.data.meta_tensor': 'MetaTensor',
      'pycaret.internal.pipeline': 'Pipeline',
      'pyannote.audio.core.task': 'Specifications TaskSpecification',
      'pyannote.audio.core.model': 'Introspection',
      'torch_geometric.inspector': 'Inspector',
      'torch_geometric.nn.conv.utils.inspector': 'Inspector',
      'mmcv.utils': 'ConfigDict',
      'scipy.io.matlab._mio5_params scipy.io.matlab.mio5_params': 'mat_struct',
      'imageio.core.util': 'Array',
      'timm.utils.metrics': 'AverageMeter',
      'sklearn.compose._column_transformer': '_RemainderColsList',
    },
  },
  {
    withArguments: 'caution',
    reason: 'is a whole model or a part of one',
    names: {
      // Where no group of processes was set up, restoring it stops with an error.
      'torch.nn.parallel.distributed torch.nn.parallel': 'DistributedDataParallel',
      'demucs.hdemucs': 'HDemucs',
      'demucs.htdemucs': 'HTDemucs',
      'demucs.demucs': 'Demucs',
      'demucs.transformer': 'CrossTransformerEncoder',
      'models.common models.experimental': 'AutoShape',
      'ultralytics.nn.tasks': 'YOLOv10DetectionModel',
      'ultralytics.nn.modules.block': 'SAVPE',
      'monai.networks.nets.unet': 'UNet',
      'stable_baselines3.common.policies':
        'ActorCriticPolicy ActorCriticCnnPolicy MultiInputActorCriticPolicy ContinuousCritic',
      'stable_baselines3.common.torch_layers': 'FlattenExtractor NatureCNN MlpExtractor CombinedExtractor',
      'stable_baselines3.dqn.policies': 'DQNPolicy CnnPolicy MultiInputPolicy QNetwork',
      'stable_baselines3.sac.policies': 'SACPolicy CnnPolicy MultiInputPolicy Actor',
      'stable_baselines3.td3.policies': 'TD3Policy CnnPolicy MultiInputPolicy Actor',
    },
  },
  {
    reason: 'computes with tensors',
    names: {
      'fastai.torch_core': 'trainable_params default_split',
      'torch._utils': '_rebuild_mkldnn_tensor',
      'torchtext.data.utils': '_basic_english_normalize',
      // It gives 0, whatever is asked.
      'torchtext.vocab torchtext.legacy.vocab': '_default_unk_index',
    },
  },
  {
    // A pickled array of this class holds its numbers; a call of the class opens the file that it names.
    withArguments: 'dangerous',
    reason: 'is a class of arrays, whose numbers lie in the pickle',
    names: { 'numpy numpy.core.memmap numpy._core.memmap': 'memmap' },
  },
  {
    // Instances hold what was read; the constructors read a file, or download one.
    withArguments: 'dangerous',
    reason: 'holds settings or vectors of words that were read before',
    names: {
      'accelerate.utils.deepspeed': 'HfDeepSpeedConfig',
      'torchtext.vocab torchtext.vocab.vectors': 'Vectors GloVe FastText CharNGram',
      'torchtext.data.example torchtext.legacy.data.example': 'Example',
    },
  },
  {
    // With a name in the place of a model, their constructors download it.
    withArguments: 'dangerous',
    reason: 'runs a model on inputs',
    names: {
      'transformers.pipelines.text_classification': 'TextClassificationPipeline',
      'transformers.pipelines.token_classification': 'TokenClassificationPipeline',
      'transformers.pipelines.text_generation': 'TextGenerationPipeline',
      'transformers.pipelines.text2text_generation':
        'Text2TextGenerationPipeline SummarizationPipeline TranslationPipeline',
      'transformers.pipelines.zero_shot_classification': 'ZeroShotClassificationPipeline',
      'transformers.pipelines.question_answering': 'QuestionAnsweringPipeline',
      'transformers.pipelines.fill_mask': 'FillMaskPipeline',
      'transformers.pipelines.feature_extraction': 'FeatureExtractionPipeline',
      'transformers.pipelines.image_classification': 'ImageClassificationPipeline',
      'transformers.pipelines.automatic_speech_recognition': 'AutomaticSpeechRecognitionPipeline',
    },
  },
  {
    reason: 'is one of a few settings',
    names: {
      'transformers.pipelines.text_classification': 'ClassificationFunction',
      'transformers.pipelines.token_classification': 'AggregationStrategy TokenClassificationArgumentHandler',
      'transformers.pipelines.zero_shot_classification': 'ZeroShotClassificationArgumentHandler',
      'transformers.pipelines.text_generation': 'ReturnType',
    },
  },
  {
    reason: 'makes a tensor or computes a rate of learning',
    names: {
      'tensorflow.python.framework.ops': 'convert_to_tensor',
      'transformers.optimization':
        '_get_constant_lambda _get_constant_schedule_with_warmup_lr_lambda _get_linear_schedule_with_warmup_lr_lambda _get_cosine_schedule_with_warmup_lr_lambda _get_cosine_with_hard_restarts_schedule_with_warmup_lr_lambda _get_polynomial_decay_schedule_with_warmup_lr_lambda _get_inverse_sqrt_schedule_lr_lambda',
    },
  },
  {
    reason: 'rebuilds a column over its bytes',
    names: { 'pyarrow.lib': 'chunked_array type_for_alias _restore_array py_buffer' },
  },
];
