import type { VettedGroup } from '../tables.ts';

/**
 * Families of models, as `type Prefix` pairs: `bert Bert` gives `BertConfig` in `models.bert.configuration_bert`. A type
 * alone has the prefix that its words give, each with a capital.
 */
const FAMILIES =
  'albert,align,altclip AltCLIP,audio_spectrogram_transformer ASTransformer,bart,beit,bert,bert_generation,big_bird,bigbird_pegasus BigBirdPegasus,biogpt BioGpt,bit,blenderbot,blenderbot_small,blip,blip_2,bloom,camembert,canine,chinese_clip ChineseCLIP,clap,clip CLIP,clipseg CLIPSeg,codegen CodeGen,cohere,conditional_detr,convbert ConvBert,convnext ConvNext,convnextv2 ConvNextV2,ctrl CTRL,cvt,data2vec Data2Vec,deberta,deberta_v2,decision_transformer,deepseek_v2,deepseek_v3,deformable_detr,deit DeiT,depth_anything,deta,detr,dinov2,dinov3_vit DINOv3ViT,distilbert DistilBert,donut_swin,dpr DPR,dpt DPT,efficientnet EfficientNet,electra,encodec,encoder_decoder,ernie,esm,falcon,flaubert,flava,fnet FNet,focalnet FocalNet,fsmt FSMT,funnel,gemma,gemma2,gemma3,git,glpn GLPN,gpt2 GPT2,gpt_bigcode GPTBigCode,gpt_neo GPTNeo,gpt_neox GPTNeoX,gpt_neox_japanese GPTNeoXJapanese,gpt_oss,gptj GPTJ,granite,groupvit GroupViT,hubert,ibert IBert,idefics,idefics2,imagegpt ImageGPT,informer,instructblip InstructBlip,internlm2 InternLM2,jamba,layoutlm LayoutLM,layoutlmv2 LayoutLMv2,layoutlmv3 LayoutLMv3,led LED,levit,lilt,llama,llama4,llava,llava_next,longformer,longt5 LongT5,luke,lxmert,m2m_100 M2M100,mamba,mamba2,marian,markuplm MarkupLM,mask2former Mask2Former,maskformer MaskFormer,mbart MBart,megatron_bert,mgp_str,mistral,mixtral,mobilebert MobileBert,mobilenet_v1 MobileNetV1,mobilenet_v2 MobileNetV2,mobilevit MobileViT,mobilevitv2 MobileViTV2,modernbert ModernBert,mpnet MPNet,mpt,mra,mt5 MT5,musicgen,mvp,nezha,nllb_moe,nystromformer,olmo,olmo2,oneformer OneFormer,openai OpenAIGPT,opt OPT,owlv2,owlvit OwlViT,paligemma PaliGemma,patchtst PatchTST,pegasus,pegasus_x,perceiver,persimmon,phi,phi3,pix2struct Pix2Struct,plbart PLBart,poolformer PoolFormer,prophetnet ProphetNet,pvt,qwen2,qwen2_5_vl Qwen2_5_VL,qwen2_audio,qwen2_moe,qwen2_vl Qwen2VL,qwen3,qwen3_moe,rag,recurrent_gemma,reformer,regnet RegNet,rembert RemBert,resnet ResNet,roberta,roberta_prelayernorm RobertaPreLayerNorm,roc_bert RoCBert,roformer RoFormer,rt_detr RTDetr,rwkv,sam,seamless_m4t SeamlessM4T,segformer,sew SEW,siglip,smolvlm SmolVLM,speech_encoder_decoder,speech_to_text Speech2Text,speecht5 SpeechT5,splinter,squeezebert SqueezeBert,stablelm StableLm,starcoder2,swin,swin2sr Swin2SR,swinv2,switch_transformers,t5,table_transformer,tapas,time_series_transformer,timesformer,timm_backbone,trocr TrOCR,umt5 UMT5,unispeech UniSpeech,unispeech_sat UniSpeechSat,upernet UperNet,videomae VideoMAE,vilt,vision_encoder_decoder,vision_text_dual_encoder,visual_bert,vit ViT,vit_mae ViTMAE,vit_msn ViTMSN,vitdet VitDet,vitmatte VitMatte,vits,vivit,wav2vec2 Wav2Vec2,wav2vec2_bert Wav2Vec2Bert,wav2vec2_conformer Wav2Vec2Conformer,wavlm WavLM,whisper,xglm XGLM,xlm XLM,xlm_prophetnet XLMProphetNet,xlm_roberta XLMRoberta,xlm_roberta_xl XLMRobertaXL,xlnet XLNet,xmod,yolos,yoso,zamba';

const CONFIGS = 'Config TextConfig VisionConfig AudioConfig DecoderConfig EncoderConfig';
const LAYERS =
  'Model ForSequenceClassification ForTokenClassification ForQuestionAnswering ForMaskedLM ForCausalLM ForMultipleChoice ForConditionalGeneration ForPreTraining ForNextSentencePrediction ForImageClassification ForSemanticSegmentation ForObjectDetection ForAudioClassification ForCTC ForDepthEstimation LMHeadModel DoubleHeadsModel EncoderModel TextModel VisionModel TextModelWithProjection VisionModelWithProjection PreTrainedModel Embeddings Encoder Decoder Layer EncoderLayer DecoderLayer Block Attention SelfAttention SelfOutput FlashAttention2 SdpaAttention SdpaSelfAttention SelfAttentionSdpa Intermediate Output Pooler MLP LayerNorm RMSNorm RotaryEmbedding LinearScalingRotaryEmbedding DynamicNTKScalingRotaryEmbedding ClassificationHead PredictionHeadTransform LMPredictionHead OnlyMLMHead LMHead PreTrainingHeads OnlyNSPHead LearnedPositionalEmbedding SinusoidalPositionalEmbedding ScaledWordEmbedding Stack LayerSelfAttention LayerCrossAttention LayerFF DenseActDense DenseGatedActDense DenseReluDense PatchEmbeddings DropPath TextEmbeddings VisionEmbeddings TextTransformer VisionTransformer SelfAttentionLayer TransformerBlock Transformer MultiHeadSelfAttention FFN FeatureEncoder FeatureExtractor FeatureProjection PositionalConvEmbedding SparseMoeBlock BlockSparseTop2MLP';

const capitalized = (type: string): string => type.replace(/(?:^|_)(.)/g, (_, first: string) => first.toUpperCase());

function families(): Record<string, string> {
  const names: Record<string, string> = {};
  for (const family of FAMILIES.split(',')) {
    const [type = '', prefix = capitalized(type)] = family.split(' ');
    const all = (suffixes: string): string => suffixes.replace(/\S+/g, (suffix) => prefix + suffix);
    const old = `transformers.models.${type}`;
    names[`${old}.configuration_${type} transformers.configuration_${type}`] = all(CONFIGS);
    names[`${old}.modeling_${type} transformers.modeling_${type}`] = all(LAYERS);
    names[`${old}.tokenization_${type}_fast transformers.tokenization_${type}_fast`] = `${prefix}TokenizerFast`;
  }
  return names;
}

/** Settings, layers and tokenizers of transformers, tokenizers, accelerate, peft, datasets and their kin. */
export const TRANSFORMERS: readonly VettedGroup[] = [
  { withArguments: 'caution', reason: 'is a layer, a whole model or the settings of one', names: families() },
  {
    // With arguments, their constructors load a model by its name.
    withArguments: 'dangerous',
    reason: 'is a model that turns sentences into vectors',
    names: {
      'sentence_transformers.SentenceTransformer sentence_transformers': 'SentenceTransformer',
      'sentence_transformers.models.Transformer': 'Transformer',
    },
  },
  {
    reason: 'holds the settings of a training',
    names: {
      'transformers.training_args transformers': 'TrainingArguments OptimizerNames ParallelMode',
      'transformers.training_args_seq2seq transformers': 'Seq2SeqTrainingArguments',
      'transformers.trainer_utils transformers':
        'HubStrategy IntervalStrategy SchedulerType EvaluationStrategy FSDPOption ShardedDDPOption SaveStrategy EvalPrediction EvalLoopOutput PredictionOutput TrainOutput BestRun RemoveColumnsCollator',
      'transformers.trainer_callback':
        'TrainerState TrainerControl PrinterCallback ProgressCallback DefaultFlowCallback EarlyStoppingCallback CallbackHandler ExportableState',
      'transformers.trainer_pt_utils':
        'AcceleratorConfig LabelSmoother LengthGroupedSampler SequentialDistributedSampler LayerWiseDummyOptimizer LayerWiseDummyScheduler',
      'transformers.integrations.deepspeed transformers.deepspeed': 'HfTrainerDeepSpeedConfig HfDeepSpeedConfig',
      'transformers.generation.configuration_utils transformers.generation_utils transformers':
        'GenerationConfig GenerationMode CompileConfig WatermarkingConfig SynthIDTextWatermarkingConfig BaseWatermarkingConfig',
      'transformers.configuration_utils transformers': 'PretrainedConfig PreTrainedConfig',
      'transformers.utils.quantization_config':
        'BitsAndBytesConfig GPTQConfig AwqConfig QuantizationMethod QuantizationConfigMixin AWQLinearVersion AwqBackendPackingMethod TorchAoConfig HqqConfig AqlmConfig QuantoConfig EetqConfig FbgemmFp8Config CompressedTensorsConfig Mxfp4Config FineGrainedFP8Config',
      'transformers.utils.generic transformers.file_utils transformers.utils':
        'ModelOutput PaddingStrategy TensorType ExplicitEnum TruncationStrategy',
      'transformers.debug_utils': 'DebugOption',
      'transformers.modeling_rope_utils':
        '_compute_default_rope_parameters _compute_linear_scaling_rope_parameters _compute_dynamic_ntk_parameters _compute_yarn_parameters _compute_longrope_parameters _compute_llama3_parameters',
      'trl.trainer.sft_config trl': 'SFTConfig',
      'trl.trainer.dpo_config trl.trainer.utils': 'DPOConfig FDivergenceType',
      'trl.trainer.grpo_config': 'GRPOConfig',
      'trl.trainer.reward_config': 'RewardConfig',
      'trl.trainer.ppo_config': 'PPOConfig',
      'trl.trainer.kto_config': 'KTOConfig',
      'trl.trainer.orpo_config': 'ORPOConfig',
      'trl.trainer.cpo_config': 'CPOConfig',
      'trl.trainer.online_dpo_config': 'OnlineDPOConfig',
      'sentence_transformers.training_args sentence_transformers':
        'SentenceTransformerTrainingArguments BatchSamplers MultiDatasetBatchSamplers',
      'sentence_transformers.cross_encoder.training_args': 'CrossEncoderTrainingArguments',
      'sentence_transformers.sparse_encoder.training_args': 'SparseEncoderTrainingArguments',
      'span_marker.trainer setfit.training_args': 'TrainingArguments',
      'optimum.neuron.training_args optimum.habana.transformers.training_args':
        'NeuronTrainingArguments GaudiTrainingArguments',
    },
  },
  {
    reason: 'is a layer or what a layer computes with',
    names: {
      'transformers.activations':
        'GELUActivation NewGELUActivation PytorchGELUTanh FastGELUActivation QuickGELUActivation ClippedGELUActivation SiLUActivation MishActivation LinearActivation LaplaceActivation ReLUSquaredActivation ClassInstantier AccurateGELUActivation GELUTanh',
      'transformers.pytorch_utils transformers.modeling_utils':
        'Conv1D SequenceSummary PoolerStartLogits PoolerEndLogits PoolerAnswerClass SQuADHead',
      'transformers.cache_utils transformers':
        'DynamicCache StaticCache Cache EncoderDecoderCache DynamicLayer CacheLayerMixin',
      'transformers.modeling_outputs':
        'BaseModelOutput BaseModelOutputWithPast BaseModelOutputWithPooling BaseModelOutputWithPoolingAndCrossAttentions BaseModelOutputWithPastAndCrossAttentions CausalLMOutput CausalLMOutputWithPast CausalLMOutputWithCrossAttentions SequenceClassifierOutput TokenClassifierOutput QuestionAnsweringModelOutput MaskedLMOutput Seq2SeqLMOutput Seq2SeqModelOutput ImageClassifierOutput',
      'transformers.modeling_attn_mask_utils': 'AttentionMaskConverter',
      'transformers.integrations.sdpa_attention': 'sdpa_attention_forward',
      'transformers.optimization transformers': 'AdamW Adafactor AdafactorSchedule',
      'transformers.loss.loss_utils':
        'ForCausalLMLoss ForMaskedLMLoss ForSequenceClassificationLoss ForTokenClassification ForQuestionAnsweringLoss',
      'transformers.generation.logits_process':
        'LogitsProcessorList TemperatureLogitsWarper TopKLogitsWarper TopPLogitsWarper MinLengthLogitsProcessor',
    },
  },
  {
    reason: 'splits text into tokens or keeps them',
    names: {
      'transformers.tokenization_utils_base transformers':
        'BatchEncoding AddedToken TruncationStrategy PaddingStrategy CharSpan TokenSpan',
      'transformers.tokenization_utils transformers': 'Trie ExtensionsTrie',
      'transformers.tokenization_utils_fast transformers': 'PreTrainedTokenizerFast',
      'transformers.feature_extraction_utils transformers.image_processing_utils transformers.image_processing_base':
        'BatchFeature',
      'transformers.image_utils': 'ChannelDimension PILImageResampling',
      'transformers.data.data_collator transformers':
        'DataCollatorWithPadding DataCollatorForLanguageModeling DataCollatorForSeq2Seq DataCollatorForTokenClassification DefaultDataCollator default_data_collator DataCollatorForWholeWordMask',
      'transformers.data.processors.utils': 'InputExample InputFeatures',
      'transformers.data.processors.squad': 'SquadExample SquadFeatures SquadResult',
      'tokenizers tokenizers.tokenizers': 'Tokenizer AddedToken Encoding Regex NormalizedString PreTokenizedString',
      // Its state is the text of a model of its own, which native code parses.
      'sentencepiece sentencepiece.sentencepiece': 'SentencePieceProcessor',
      'tokenizers.models': 'Model BPE WordPiece WordLevel Unigram',
      'tokenizers.normalizers':
        'Normalizer Sequence NFC NFD NFKC NFKD Lowercase Strip StripAccents BertNormalizer Replace Prepend Nmt Precompiled',
      'tokenizers.pre_tokenizers':
        'PreTokenizer Sequence ByteLevel Whitespace WhitespaceSplit BertPreTokenizer Metaspace Punctuation Digits Split CharDelimiterSplit UnicodeScripts',
      'tokenizers.processors': 'PostProcessor TemplateProcessing BertProcessing RobertaProcessing ByteLevel Sequence',
      'tokenizers.decoders':
        'Decoder ByteLevel WordPiece Metaspace BPEDecoder CTC Sequence Replace Fuse Strip ByteFallback',
      'tokenizers.implementations.byte_level_bpe': 'ByteLevelBPETokenizer',
      'tokenizers.implementations.bert_wordpiece': 'BertWordPieceTokenizer',
    },
  },
  {
    reason: 'holds a setting of distributed training',
    names: {
      'accelerate.state': 'PartialState AcceleratorState GradientState',
      'accelerate.utils.dataclasses accelerate.utils accelerate':
        'DistributedType PrecisionType GradientAccumulationPlugin DeepSpeedPlugin FullyShardedDataParallelPlugin DataLoaderConfiguration ProjectConfiguration FP8RecipeKwargs AutocastKwargs GradScalerKwargs DistributedDataParallelKwargs InitProcessGroupKwargs DynamoBackend TorchDynamoPlugin SageMakerDistributedType ComputeEnvironment LoggerType RNGType CustomDtype KwargsHandler MegatronLMPlugin AORecipeKwargs TERecipeKwargs MSAMPRecipeKwargs DDPCommunicationHookType ProfileKwargs TorchTensorParallelPlugin ParallelismConfig',
      'accelerate.parallelism_config': 'ParallelismConfig',
      'accelerate.hooks': 'AlignDevicesHook ModelHook SequentialHook CpuOffload UserCpuOffloadHook',
      'accelerate.utils.operations': 'ConvertOutputsToFp32',
      'deepspeed.runtime.zero.config': 'ZeroStageEnum DeepSpeedZeroConfig',
      'deepspeed.runtime.fp16.loss_scaler': 'LossScaler DynamicLossScaler LossScalerBase',
      'deepspeed.utils.tensor_fragment': 'fragment_address tensor_fragment',
      'deepspeed.runtime.zero.offload_config':
        'OffloadDeviceEnum DeepSpeedZeroOffloadParamConfig DeepSpeedZeroOffloadOptimizerConfig',
      'apex.amp.scaler': 'LossScaler',
      'apex.normalization.fused_layer_norm': 'FusedLayerNorm FusedRMSNorm',
      'apex.optimizers.fused_adam': 'FusedAdam',
      'megatron.core.enums megatron.enums megatron.model.enums':
        'ModelType AttnMaskType LayerType AttnType PositionEmbeddingType',
      'megatron.core.transformer.enums': 'AttnMaskType LayerType AttnType AttnBackend ModelType',
      'megatron.core.transformer.transformer_config': 'TransformerConfig',
    },
  },
  {
    reason: 'is an adapter or the settings of one',
    names: {
      'peft.utils.peft_types peft.utils.config peft': 'PeftType TaskType',
      'peft.tuners.lora.config peft.tuners.lora peft': 'LoraConfig LoftQConfig EvaConfig CordaConfig LoraRuntimeConfig',
      'peft.tuners.lora.layer': 'Linear Embedding Conv2d LoraLayer',
      'peft.tuners.lora.model': 'LoraModel',
      'peft.tuners.prefix_tuning.config peft': 'PrefixTuningConfig',
      'peft.tuners.prompt_tuning.config peft': 'PromptTuningConfig PromptTuningInit',
      'peft.tuners.p_tuning.config peft': 'PromptEncoderConfig PromptEncoderReparameterizationType',
      'peft.tuners.ia3.config peft': 'IA3Config',
      'peft.tuners.adalora.config peft': 'AdaLoraConfig',
      'peft.tuners.loha.config peft': 'LoHaConfig',
      'peft.tuners.lokr.config peft': 'LoKrConfig',
      'peft.config': 'PeftConfig PeftConfigMixin PromptLearningConfig',
      'peft.peft_model':
        'PeftModel PeftModelForCausalLM PeftModelForSequenceClassification PeftModelForSeq2SeqLM PeftModelForTokenClassification',
      'loralib.layers': 'Linear Embedding MergedLinear Conv2d',
      'bitsandbytes.nn.modules':
        'Linear8bitLt Linear4bit Int8Params Params4bit Embedding StableEmbedding LinearFP4 LinearNF4',
      'bitsandbytes.functional': 'QuantState',
      'bitsandbytes.optim.adamw': 'AdamW8bit AdamW PagedAdamW8bit',
      'datasets.features.features datasets':
        'Features Value ClassLabel Sequence Array2D Array3D LargeList List Translation',
      'datasets.features.audio': 'Audio',
      'datasets.features.image': 'Image',
      'datasets.info': 'DatasetInfo',
      'datasets.splits': 'NamedSplit Split SplitDict SplitInfo',
      'sentence_transformers.models.Pooling': 'Pooling',
      'sentence_transformers.models.Dense': 'Dense',
      'sentence_transformers.models.Normalize': 'Normalize',
      'sentence_transformers.model_card': 'SentenceTransformerModelCardData',
      'sentence_transformers.similarity_functions': 'SimilarityFunction',
      'sentence_transformers.util': 'cos_sim dot_score',
    },
  },
];
