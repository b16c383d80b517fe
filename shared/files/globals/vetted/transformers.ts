import type { VettedGroup } from '../tables.ts';

/** Families of models, as `type Prefix` pairs: `bert Bert` gives `BertConfig` in `models.bert.configuration_bert`. */
const FAMILIES =
  'albert Albert,align Align,altclip AltCLIP,audio_spectrogram_transformer ASTransformer,bart Bart,beit Beit,bert Bert,bert_generation BertGeneration,big_bird BigBird,bigbird_pegasus BigBirdPegasus,biogpt BioGpt,bit Bit,blenderbot Blenderbot,blenderbot_small BlenderbotSmall,blip Blip,blip_2 Blip2,bloom Bloom,camembert Camembert,canine Canine,chinese_clip ChineseCLIP,clap Clap,clip CLIP,clipseg CLIPSeg,codegen CodeGen,cohere Cohere,conditional_detr ConditionalDetr,convbert ConvBert,convnext ConvNext,convnextv2 ConvNextV2,ctrl CTRL,cvt Cvt,data2vec Data2Vec,deberta Deberta,deberta_v2 DebertaV2,decision_transformer DecisionTransformer,deepseek_v2 DeepseekV2,deepseek_v3 DeepseekV3,deformable_detr DeformableDetr,deit DeiT,depth_anything DepthAnything,deta Deta,detr Detr,dinov2 Dinov2,dinov3_vit DINOv3ViT,distilbert DistilBert,donut_swin DonutSwin,dpr DPR,dpt DPT,efficientnet EfficientNet,electra Electra,encodec Encodec,encoder_decoder EncoderDecoder,ernie Ernie,esm Esm,falcon Falcon,flaubert Flaubert,flava Flava,fnet FNet,focalnet FocalNet,fsmt FSMT,funnel Funnel,gemma Gemma,gemma2 Gemma2,gemma3 Gemma3,git Git,glpn GLPN,gpt2 GPT2,gpt_bigcode GPTBigCode,gpt_neo GPTNeo,gpt_neox GPTNeoX,gpt_neox_japanese GPTNeoXJapanese,gpt_oss GptOss,gptj GPTJ,granite Granite,groupvit GroupViT,hubert Hubert,ibert IBert,idefics Idefics,idefics2 Idefics2,imagegpt ImageGPT,informer Informer,instructblip InstructBlip,internlm2 InternLM2,jamba Jamba,layoutlm LayoutLM,layoutlmv2 LayoutLMv2,layoutlmv3 LayoutLMv3,led LED,levit Levit,lilt Lilt,llama Llama,llama4 Llama4,llava Llava,llava_next LlavaNext,longformer Longformer,longt5 LongT5,luke Luke,lxmert Lxmert,m2m_100 M2M100,mamba Mamba,mamba2 Mamba2,marian Marian,markuplm MarkupLM,mask2former Mask2Former,maskformer MaskFormer,mbart MBart,megatron_bert MegatronBert,mgp_str MgpStr,mistral Mistral,mixtral Mixtral,mobilebert MobileBert,mobilenet_v1 MobileNetV1,mobilenet_v2 MobileNetV2,mobilevit MobileViT,mobilevitv2 MobileViTV2,modernbert ModernBert,mpnet MPNet,mpt Mpt,mra Mra,mt5 MT5,musicgen Musicgen,mvp Mvp,nezha Nezha,nllb_moe NllbMoe,nystromformer Nystromformer,olmo Olmo,olmo2 Olmo2,oneformer OneFormer,openai OpenAIGPT,opt OPT,owlv2 Owlv2,owlvit OwlViT,paligemma PaliGemma,patchtst PatchTST,pegasus Pegasus,pegasus_x PegasusX,perceiver Perceiver,persimmon Persimmon,phi Phi,phi3 Phi3,pix2struct Pix2Struct,plbart PLBart,poolformer PoolFormer,prophetnet ProphetNet,pvt Pvt,qwen2 Qwen2,qwen2_5_vl Qwen2_5_VL,qwen2_audio Qwen2Audio,qwen2_moe Qwen2Moe,qwen2_vl Qwen2VL,qwen3 Qwen3,qwen3_moe Qwen3Moe,rag Rag,recurrent_gemma RecurrentGemma,reformer Reformer,regnet RegNet,rembert RemBert,resnet ResNet,roberta Roberta,roberta_prelayernorm RobertaPreLayerNorm,roc_bert RoCBert,roformer RoFormer,rt_detr RTDetr,rwkv Rwkv,sam Sam,seamless_m4t SeamlessM4T,segformer Segformer,sew SEW,siglip Siglip,smolvlm SmolVLM,speech_encoder_decoder SpeechEncoderDecoder,speech_to_text Speech2Text,speecht5 SpeechT5,splinter Splinter,squeezebert SqueezeBert,stablelm StableLm,starcoder2 Starcoder2,swin Swin,swin2sr Swin2SR,swinv2 Swinv2,switch_transformers SwitchTransformers,t5 T5,table_transformer TableTransformer,tapas Tapas,time_series_transformer TimeSeriesTransformer,timesformer Timesformer,timm_backbone TimmBackbone,trocr TrOCR,umt5 UMT5,unispeech UniSpeech,unispeech_sat UniSpeechSat,upernet UperNet,videomae VideoMAE,vilt Vilt,vision_encoder_decoder VisionEncoderDecoder,vision_text_dual_encoder VisionTextDualEncoder,visual_bert VisualBert,vit ViT,vit_mae ViTMAE,vit_msn ViTMSN,vitdet VitDet,vitmatte VitMatte,vits Vits,vivit Vivit,wav2vec2 Wav2Vec2,wav2vec2_bert Wav2Vec2Bert,wav2vec2_conformer Wav2Vec2Conformer,wavlm WavLM,whisper Whisper,xglm XGLM,xlm XLM,xlm_prophetnet XLMProphetNet,xlm_roberta XLMRoberta,xlm_roberta_xl XLMRobertaXL,xlnet XLNet,xmod Xmod,yolos Yolos,yoso Yoso,zamba Zamba';

const CONFIGS = 'Config TextConfig VisionConfig AudioConfig DecoderConfig EncoderConfig';
const LAYERS =
  'Model ForSequenceClassification ForTokenClassification ForQuestionAnswering ForMaskedLM ForCausalLM ForMultipleChoice ForConditionalGeneration ForPreTraining ForNextSentencePrediction ForImageClassification ForSemanticSegmentation ForObjectDetection ForAudioClassification ForCTC ForDepthEstimation LMHeadModel DoubleHeadsModel EncoderModel TextModel VisionModel TextModelWithProjection VisionModelWithProjection PreTrainedModel Embeddings Encoder Decoder Layer EncoderLayer DecoderLayer Block Attention SelfAttention SelfOutput FlashAttention2 SdpaAttention SdpaSelfAttention SelfAttentionSdpa Intermediate Output Pooler MLP LayerNorm RMSNorm RotaryEmbedding LinearScalingRotaryEmbedding DynamicNTKScalingRotaryEmbedding ClassificationHead PredictionHeadTransform LMPredictionHead OnlyMLMHead LMHead PreTrainingHeads OnlyNSPHead LearnedPositionalEmbedding SinusoidalPositionalEmbedding ScaledWordEmbedding Stack LayerSelfAttention LayerCrossAttention LayerFF DenseActDense DenseGatedActDense DenseReluDense PatchEmbeddings DropPath TextEmbeddings VisionEmbeddings TextTransformer VisionTransformer SelfAttentionLayer TransformerBlock Transformer MultiHeadSelfAttention FFN FeatureEncoder FeatureExtractor FeatureProjection PositionalConvEmbedding SparseMoeBlock BlockSparseTop2MLP';

function families(): Record<string, string> {
  const names: Record<string, string> = {};
  for (const family of FAMILIES.split(',')) {
    const [type = '', prefix = ''] = family.split(' ');
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
    withArguments: 'caution',
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
