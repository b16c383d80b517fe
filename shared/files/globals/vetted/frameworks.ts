import type { VettedGroup } from '../tables.ts';

/** `path` in both names of the package of Lightning. */
const lightning = (path: string): string => `pytorch_lightning.${path} lightning.pytorch.${path}`;

/** Coqui TTS keeps each of its dataclasses of settings in a module of its own. */
const coqui: Readonly<Record<string, string>> = {
  'TTS.tts.configs.vits_config': 'VitsConfig',
  'TTS.tts.configs.xtts_config': 'XttsConfig',
  'TTS.tts.configs.glow_tts_config': 'GlowTTSConfig',
  'TTS.tts.configs.tacotron_config': 'TacotronConfig',
  'TTS.tts.configs.tacotron2_config': 'Tacotron2Config',
  'TTS.tts.configs.speedy_speech_config': 'SpeedySpeechConfig',
  'TTS.tts.configs.align_tts_config': 'AlignTTSConfig',
  'TTS.tts.configs.fast_pitch_config': 'FastPitchConfig',
  'TTS.tts.configs.fast_speech_config': 'FastSpeechConfig',
  'TTS.tts.configs.fastspeech2_config': 'Fastspeech2Config',
  'TTS.tts.configs.overflow_config': 'OverflowConfig',
  'TTS.tts.configs.neuralhmm_tts_config': 'NeuralhmmTTSConfig',
  'TTS.tts.configs.bark_config': 'BarkConfig',
  'TTS.tts.configs.tortoise_config': 'TortoiseConfig',
  'TTS.tts.configs.delightful_tts_config': 'DelightfulTTSConfig',
  'TTS.vc.configs.freevc_config': 'FreeVCConfig',
  'TTS.vocoder.configs.hifigan_config': 'HifiganConfig',
  'TTS.vocoder.configs.melgan_config': 'MelganConfig',
  'TTS.vocoder.configs.multiband_melgan_config': 'MultibandMelganConfig',
  'TTS.vocoder.configs.fullband_melgan_config': 'FullbandMelganConfig',
  'TTS.vocoder.configs.parallel_wavegan_config': 'ParallelWaveganConfig',
  'TTS.vocoder.configs.wavegrad_config': 'WavegradConfig',
  'TTS.vocoder.configs.wavernn_config': 'WavernnConfig',
  'TTS.vocoder.configs.univnet_config': 'UnivnetConfig',
  'TTS.encoder.configs.base_encoder_config': 'BaseEncoderConfig',
  'TTS.encoder.configs.speaker_encoder_config': 'SpeakerEncoderConfig',
  'TTS.encoder.configs.emotion_encoder_config': 'EmotionEncoderConfig',
};

/** Frameworks of training, settings and text: Lightning, OmegaConf, fairseq, NeMo, fastai, spaCy, flair, gensim, Keras. */
export const FRAMEWORKS: readonly VettedGroup[] = [
  {
    reason: 'is a tree of settings',
    names: {
      'omegaconf.dictconfig omegaconf': 'DictConfig',
      'omegaconf.listconfig omegaconf': 'ListConfig',
      'omegaconf.base omegaconf':
        'ContainerMetadata Metadata Node Box Container SCMode UnionNode DictKeyType ListMergeMode',
      'omegaconf.nodes omegaconf':
        'AnyNode StringNode IntegerNode FloatNode BooleanNode BytesNode EnumNode PathNode ValueNode InterpolationResultNode',
      'argparse_dataclass simple_parsing.helpers.serialization.serializable': 'Namespace SerializableMixin',
      'jsonargparse jsonargparse.namespace jsonargparse._namespace': 'Namespace',
      'ml_collections.config_dict.config_dict ml_collections': 'ConfigDict FieldReference FrozenConfigDict',
      'yacs.config': 'CfgNode',

      'detectron2.config.config': 'CfgNode',
      'flax.core.frozen_dict': 'FrozenDict',
      immutabledict: 'immutabledict',
      'frozendict frozendict.core': 'frozendict',
      'sortedcontainers.sorteddict sortedcontainers': 'SortedDict',
      'sortedcontainers.sortedlist': 'SortedList',
      'multidict._multidict': 'MultiDict',
      'wandb.sdk.wandb_config': 'Config',
      'networkx.classes.graph networkx': 'Graph',
      'networkx.classes.digraph networkx': 'DiGraph',
      'networkx.classes.multigraph': 'MultiGraph',
      'networkx.classes.multidigraph': 'MultiDiGraph',
    },
  },
  {
    reason: 'holds a part of a training run',
    names: {
      [`${lightning('callbacks.model_checkpoint')} pytorch_lightning.callbacks.pt_callbacks`]: 'ModelCheckpoint',
      [lightning('callbacks.early_stopping')]: 'EarlyStopping EarlyStoppingReason',
      [lightning('callbacks.lr_monitor')]: 'LearningRateMonitor',
      [lightning('callbacks.stochastic_weight_avg')]: 'StochasticWeightAveraging',
      [lightning('callbacks.gradient_accumulation_scheduler')]: 'GradientAccumulationScheduler',
      [lightning('callbacks.progress.tqdm_progress')]: 'TQDMProgressBar',
      [lightning('callbacks.progress.rich_progress')]: 'RichProgressBar RichProgressBarTheme',
      [lightning('callbacks.timer')]: 'Timer Interval',
      [lightning('callbacks.model_summary')]: 'ModelSummary',
      [lightning('callbacks.callback')]: 'Callback',
      [`${lightning('utilities.parsing')} lightning_fabric.utilities.data lightning.fabric.utilities.data pytorch_lightning.utilities.data`]:
        'AttributeDict',
      [lightning('trainer.states')]: 'TrainerFn TrainerStatus RunningStage TrainerState',
      [lightning('utilities.enums')]:
        'LightningEnum AMPType DistributedType DeviceType ModelSummaryMode GradClipAlgorithmType AutoRestartBatchKeys PrecisionType',
      [lightning('core.module')]: 'LightningModule',
      [lightning('core.lightning')]: 'LightningModule',
      [lightning('core.mixins.hparams_mixin')]: 'HyperparametersMixin',
      [lightning('trainer.connectors.logger_connector.result')]:
        '_ResultCollection _ResultMetric _Metadata _Sync ResultCollection ResultMetric',
      'torchmetrics.metric': 'Metric CompositionalMetric',
      'torchmetrics.aggregation': 'MeanMetric MaxMetric MinMetric SumMetric CatMetric',
      'torchmetrics.collections': 'MetricCollection',
      'torchmetrics.classification.accuracy': 'Accuracy BinaryAccuracy MulticlassAccuracy MultilabelAccuracy',
      'torchmetrics.classification.f_beta':
        'F1Score BinaryF1Score MulticlassF1Score MultilabelF1Score FBetaScore MulticlassFBetaScore',
      'torchmetrics.classification.auroc': 'AUROC BinaryAUROC MulticlassAUROC',
      'torchmetrics.classification.confusion_matrix': 'ConfusionMatrix BinaryConfusionMatrix MulticlassConfusionMatrix',
      'torchmetrics.classification.precision_recall':
        'Precision Recall MulticlassPrecision MulticlassRecall BinaryPrecision BinaryRecall',
      'torchmetrics.regression.mse': 'MeanSquaredError',
      'torchmetrics.regression.mae': 'MeanAbsoluteError',
      'torchmetrics.regression.r2': 'R2Score',
      'torchmetrics.utilities.data': 'dim_zero_sum dim_zero_mean dim_zero_max dim_zero_min dim_zero_cat',
      'torchmetrics.utilities.enums': 'DataType AverageMethod EnumStr MDMCAverageMethod ClassificationTask',
      'torch_ema.ema': 'ExponentialMovingAverage',
      'stable_baselines3.common.buffers': 'ReplayBuffer RolloutBuffer DictReplayBuffer',
      'stable_baselines3.common.running_mean_std': 'RunningMeanStd',
      'stable_baselines3.common.utils': 'ConstantSchedule FloatSchedule LinearSchedule constant_fn get_schedule_fn',
      'stable_baselines3.common.noise': 'NormalActionNoise OrnsteinUhlenbeckActionNoise',
      'gym.spaces.box gymnasium.spaces.box': 'Box',
      'gym.spaces.discrete gymnasium.spaces.discrete': 'Discrete',
      'gym.spaces.dict gymnasium.spaces.dict': 'Dict',
      'gym.spaces.tuple gymnasium.spaces.tuple': 'Tuple',
      'gym.spaces.multi_discrete gymnasium.spaces.multi_discrete': 'MultiDiscrete',
      'gym.spaces.multi_binary gymnasium.spaces.multi_binary': 'MultiBinary',
    },
  },
  {
    reason: 'is one of a few settings',
    names: {
      'fairseq.dataclass.constants':
        'StrEnum DDP_BACKEND_CHOICES LOG_FORMAT_CHOICES GENERATION_DECODING_FORMAT_CHOICES GENERATION_CONSTRAINTS_CHOICES CLIP_GRAD_NORM_TYPE_CHOICES PRINT_ALIGNMENT_CHOICES PIPELINE_CHECKPOINT_CHOICES SHORTEN_METHOD_CHOICES SENTENCE_BREAK_MODES_CHOICES ZERO_SHARDING_CHOICES DDP_COMM_HOOK_CHOICES DATASET_IMPL_CHOICES',
      'gensim.models.doc2vec gensim.models.deprecated.doc2vec': 'TaggedDocument Doctag',
      'TTS.config.shared_configs': 'BaseDatasetConfig BaseAudioConfig',
    },
  },
  {
    withArguments: 'caution',
    reason: 'holds the settings or the words of a sequence model',
    names: {
      'fairseq.dataclass.configs':
        'FairseqConfig CommonConfig CheckpointConfig DatasetConfig DistributedTrainingConfig OptimizationConfig EvalLMConfig GenerationConfig EMAConfig CommonEvalConfig BMUFConfig InteractiveConfig FairseqBMUFConfig',
      'fairseq.data.dictionary': 'Dictionary TruncatedDictionary',
      'fairseq.meters fairseq.logging.meters': 'AverageMeter TimeMeter StopwatchMeter MetersDict',
      'fairseq.tasks.audio_pretraining': 'AudioPretrainingConfig InferredW2vConfig',
      'fairseq.models.wav2vec.wav2vec2': 'Wav2Vec2Config',
      'fairseq.models.hubert.hubert': 'HubertConfig',
      'fairseq.tasks.hubert_pretraining': 'HubertPretrainingConfig',
      'torchtext.vocab torchtext.vocab.vocab': 'Vocab',
      'torchtext.data.field': 'Field RawField LabelField',
      'espnet2.train.class_choices': 'ClassChoices',
      'nemo.core.config.modelPT': 'ModelPTConfig',
      'speechbrain.dataio.encoder': 'CategoricalEncoder',
      ...coqui,
      'TTS.tts.models.xtts': 'XttsAudioConfig XttsArgs',
      'TTS.tts.models.vits': 'VitsArgs VitsAudioConfig',
      'TTS.tts.models.forward_tts': 'ForwardTTSArgs',
      'TTS.tts.models.align_tts': 'AlignTTSArgs',
      'TTS.tts.models.bark': 'BarkAudioConfig',
      'TTS.tts.models.tortoise': 'TortoiseAudioConfig TortoiseArgs',
      'TTS.tts.models.delightful_tts': 'DelightfulTtsArgs DelightfulTtsAudioConfig VocoderConfig',
      'TTS.vc.models.freevc': 'FreeVCArgs FreeVCAudioConfig',
      'TTS.tts.configs.shared_configs': 'BaseTTSConfig GSTConfig CapacitronVAEConfig CharactersConfig',
      'TTS.vocoder.configs.shared_configs': 'BaseVocoderConfig BaseGANVocoderConfig',
      'TTS.config.shared_configs': 'BaseTrainingConfig',
      'TTS.utils.radam': 'RAdam',
      'whisper.model':
        'ModelDimensions Whisper AudioEncoder TextDecoder ResidualAttentionBlock MultiHeadAttention LayerNorm Linear Conv1d',
      'onmt.inputters.text_dataset': 'TextMultiField',
      'onmt.inputters.vec_dataset': 'VecSeqField',
      'flair.data': 'Dictionary Sentence Token Label Span Corpus DataPair',
      // No Transformer…Embeddings: restored, they fetch the model that their state names, with the code that it brings.
      'flair.embeddings.token':
        'StackedEmbeddings FlairEmbeddings WordEmbeddings CharacterEmbeddings BytePairEmbeddings',
      'flair.embeddings flair.embeddings.document':
        'DocumentRNNEmbeddings DocumentPoolEmbeddings StackedEmbeddings FlairEmbeddings WordEmbeddings',
      'flair.models.language_model': 'LanguageModel',
      'flair.models.sequence_tagger_model': 'SequenceTagger',
      'flair.nn': 'LockedDropout WordDropout',
      'flair.optim': 'AnnealOnPlateau ReduceLRWDOnPlateau ExpAnnealLR SGDW',
      'allennlp.data.vocabulary': 'Vocabulary _NamespaceDependentDefaultDict',
      'gensim.models.doc2vec': 'Doc2Vec Doc2VecVocab',
      'gensim.models.tfidfmodel': 'TfidfModel df2idf',
      'gensim.models.phrases': 'Phrases Phraser FrozenPhrases original_scorer',
      'nltk.probability': 'ELEProbDist LidstoneProbDist MLEProbDist',
      'nltk.util': 'ngrams bigrams trigrams',
      'nltk.tree nltk.tree.tree': 'Tree',
      rank_bm25: 'BM25Okapi BM25Plus BM25L BM25',
      'sacremoses.tokenize': 'MosesTokenizer',
      'sklearn_crfsuite.estimator': 'CRF',
      'keras_preprocessing.text keras.preprocessing.text keras.src.legacy.preprocessing.text keras.src.preprocessing.text tensorflow.python.keras.preprocessing.text tensorflow.keras.preprocessing.text tf_keras.src.preprocessing.text':
        'Tokenizer',
      'keras.src.callbacks.history keras.callbacks tensorflow.python.keras.callbacks keras.src.callbacks': 'History',
    },
  },
  {
    reason: 'counts or holds words of texts',
    names: {
      'nltk.probability': 'FreqDist ConditionalFreqDist',
      'gensim.utils': 'FakeDict identity call_on_class_only',
    },
  },
  {
    reason: 'is a shape, a type or a plain structure of TensorFlow',
    names: {
      'tensorflow.python.trackable.data_structures tensorflow.python.training.tracking.data_structures':
        'ListWrapper _DictWrapper _TupleWrapper',
      'tensorflow.python.framework.tensor_shape': 'TensorShape Dimension',
      'tensorflow.python.framework.dtypes': 'DType as_dtype',
    },
  },
  {
    reason: 'is a document or a part of a pipeline for text',
    names: {
      'spacy.tokens.doc spacy.tokens': 'Doc pickle_doc',
      'spacy.tokens._serialize spacy.tokens': 'DocBin',
      'spacy.tokens.span': 'Span',
      'spacy.tokens.token': 'Token',
      'spacy.vocab': 'Vocab pickle_vocab',
      'spacy.strings': 'StringStore unpickle_string_store',
      'spacy.morphology': 'Morphology unpickle_morphology',
      'spacy.tokens.underscore': 'Underscore',
      'spacy.lookups': 'Lookups Table BloomFilter',
      'spacy.symbols spacy.attrs': 'IDS NAMES',
      'preshed.maps': 'PreshMap unpickle_map',
      'preshed.bloom': 'BloomFilter unpickle_bloom',
      'thinc.types': 'Ragged Padded ArgsKwargs Pairs',
      'cymem.cymem': 'Pool Address',
      'srsly.msgpack': 'ExtType',
    },
  },
  {
    withArguments: 'caution',
    reason: 'wraps a model or a step of data in fastai',
    names: {
      'fastai.learner':
        'Learner Recorder Metric AvgMetric AvgLoss AvgSmoothLoss ValueMetric CastToTensor _ConstantFunc',
      'fastai.data.core': 'DataLoaders TfmdDL TfmdLists Datasets',
      'fastai.data.load': 'DataLoader _FakeLoader _wif fa_collate fa_convert',
      'fastai.data.transforms':
        'Categorize CategoryMap ToTensor IntToFloatTensor Normalize ColReader RegexLabeller GrandparentSplitter RandomSplitter MultiCategorize OneHotEncode EncodedMultiCategorize RegressionSetup parent_label Category MultiCategory',
      'fastai.data.block': 'DataBlock TransformBlock CategoryBlock',
      'fastai.torch_core':
        'TensorImage TensorBase TensorCategory TensorMask TensorMultiCategory TensorImageBase TensorText TitledStr TitledFloat TitledInt TitledTuple requires_grad',
      'fastai.layers':
        'Flatten AdaptiveConcatPool2d LinBnDrop ConvLayer Identity Lambda PartialLambda SigmoidRange View ResizeBatch PoolFlatten PixelShuffle_ICNR SelfAttention BatchNorm NoneReduce MergeLayer ResBlock SequentialEx SimpleSelfAttention Embedding',
      'fastai.losses':
        'CrossEntropyLossFlat BCEWithLogitsLossFlat MSELossFlat L1LossFlat BaseLoss LabelSmoothingCrossEntropy LabelSmoothingCrossEntropyFlat FocalLossFlat DiceLoss',
      'fastai.metrics':
        'AvgMetric AccumMetric Perplexity LossMetric CorpusBLEUMetric accuracy error_rate top_k_accuracy accuracy_multi rmse exp_rmspe mae mse msle foreground_acc Dice DiceMulti JaccardCoeff JaccardCoeffMulti',
      'fastai.optimizer':
        'Optimizer _BaseOptimizer Adam SGD RAdam Lookahead weight_decay average_grad average_sqr_grad step_stat adam_step sgd_step momentum_step l2_reg debias OptimWrapper OptimizerWrapper',
      'fastai.callback.core': 'Callback TrainEvalCallback GatherPredsCallback',
      'fastai.callback.progress': 'ProgressCallback CSVLogger',
      'fastai.callback.schedule': 'ParamScheduler _Annealer SchedCos SchedLin SchedExp SchedNo SchedPoly',
      'fastai.callback.fp16': 'MixedPrecision FP16Callback NonNativeMixedPrecision',
      'fastai.callback.tracker':
        'TerminateOnNaNCallback TrackerCallback EarlyStoppingCallback SaveModelCallback ReduceLROnPlateau',
      'fastai.callback.mixup': 'MixUp CutMix MixHandler',
      'fastai.callback.training': 'GradientAccumulation GradientClip BnFreeze',
      'fastai.callback.rnn': 'ModelResetter RNNCallback RNNRegularizer',
      'fastai.vision.core': 'PILImage PILImageBW PILMask TensorBBox TensorPoint PILBase AddMaskCodes',
      'fastai.vision.augment':
        'Resize RandomResizedCrop Flip Rotate Zoom Warp Brightness Contrast AffineCoordTfm LightingTfm CropPad RandomCrop Dihedral RandTransform SpaceTfm RandomResizedCropGPU RandomErasing ResizeMethod PadMode FlipItem DihedralItem DeterministicDraw DeterministicFlip Saturation Hue _BrightnessLogit _ContrastLogit _SaturationLogit _Hue flip_mat dihedral_mat rotate_mat zoom_mat affine_mat mask_tensor',
      'fastai.vision.learner':
        'TimmBody default_split _xresnet_split _resnet_split _squeezenet_split _densenet_split _vgg_split _alexnet_split',
      'fastai.vision.models.unet': 'DynamicUnet UnetBlock ResizeToOrig',
      'fastai.vision.models.xresnet': 'XResNet',
      'fastai.text.core':
        'Tokenizer BaseTokenizer SpacyTokenizer SubwordTokenizer WordTokenizer TokenizeWithRules spec_add_spaces rm_useless_spaces replace_rep replace_wrep fix_html replace_all_caps replace_maj lowercase replace_space',
      'fastai.text.data':
        'Numericalize LMDataLoader SortedDL Pad_Chunk Pad_Input pad_input pad_chunk TensorText LMTensorText reverse_text TextDataLoaders',
      'fastai.text.models.awdlstm':
        'AWD_LSTM WeightDropout RNNDropout EmbeddingDropout awd_lstm_lm_split awd_lstm_clas_split dropout_mask',
      'fastai.text.models.core': 'SequentialRNN LinearDecoder SentenceEncoder PoolingLinearClassifier LMModel',
      'fastai.tabular.core': 'Tabular TabularPandas Categorify FillMissing FillStrategy TabDataLoader TabularProc',
      'fastai.tabular.model': 'TabularModel',
      'fastai.tabular.learner': 'TabularLearner',
      'fastai.tabular.data': 'TabularDataLoaders',
      'fastai.text.learner': 'TextLearner LMLearner',
      'fastai.vision.data': 'ImageDataLoaders SegmentationDataLoaders',
      'fastai.collab': 'TabularCollab CollabDataLoaders EmbeddingDotBias EmbeddingNN',
      'fastcore.foundation': 'L',
      'fastcore.transform': 'Pipeline Transform ItemTransform DisplayedTransform',
      'fastcore.dispatch fasttransform.transform': 'TypeDispatch Transform Pipeline',
      'fastcore.dispatch': '_TypeDict',
      'fastcore.basics fastcore.utils': 'fastuple AttrDict GetAttr Inf NoneType',
      'fastprogress.fastprogress': 'ProgressBar MasterBar NBMasterBar NBProgressBar ConsoleProgressBar',
    },
  },
];
