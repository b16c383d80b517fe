import type { VettedGroup } from '../tables.ts';

const YOLO_LAYERS =
  'Conv Conv2 LightConv DWConv DWConvTranspose2d ConvTranspose Focus GhostConv ChannelAttention SpatialAttention CBAM Concat RepConv Index';
const YOLO_BLOCKS =
  'DFL Proto HGStem HGBlock SPP SPPF C1 C2 C3 C3x C3TR C3Ghost GhostBottleneck Bottleneck BottleneckCSP RepC3 RepCSP RepNCSPELAN4 ELAN1 AConv ADown SPPELAN CBLinear CBFuse C2f C2fAttn ImagePoolingAttn ContrastiveHead BNContrastiveHead RepBottleneck CSPStage C3k2 C3k C2fCIB CIB RepVGGDW Attention PSA PSABlock C2PSA C2fPSA SCDown ResNetBlock ResNetLayer MaxSigmoidAttnBlock TorchVision A2C2f ABlock AAttn AreaAttention Residual SwiGLUFFN';
const YOLO_HEADS =
  'Detect Segment OBB Pose Classify WorldDetect RTDETRDecoder v10Detect YOLOEDetect YOLOESegment LRPCHead SAVPE';

/** Networks for pictures: YOLO, timm, diffusers, detectron2, OpenMMLab, latent diffusion and their kin. */
export const VISION: readonly VettedGroup[] = [
  {
    withArguments: 'dangerous',
    reason: 'is a layer or a whole network that finds objects',
    names: {
      'ultralytics.nn.tasks':
        'DetectionModel SegmentationModel ClassificationModel PoseModel OBBModel BaseModel RTDETRDetectionModel WorldModel YOLOEModel YOLOESegModel Ensemble',
      'ultralytics.nn.modules.conv': YOLO_LAYERS,
      'ultralytics.nn.modules.block': YOLO_BLOCKS,
      'ultralytics.nn.modules.head': YOLO_HEADS,
      'ultralytics.nn.modules.transformer':
        'AIFI TransformerEncoderLayer TransformerLayer TransformerBlock MLPBlock MLP LayerNorm2d MSDeformAttn DeformableTransformerDecoder DeformableTransformerDecoderLayer',
      'ultralytics.nn.modules': `${YOLO_LAYERS} ${YOLO_BLOCKS} ${YOLO_HEADS}`,
      'ultralytics.utils.loss ultralytics.yolo.utils.loss':
        'v8DetectionLoss v8SegmentationLoss v8PoseLoss v8ClassificationLoss v8OBBLoss BboxLoss RotatedBboxLoss DFLoss KeypointLoss VarifocalLoss FocalLoss E2EDetectLoss TVPDetectLoss',
      'ultralytics.utils.tal ultralytics.yolo.utils.tal': 'TaskAlignedAssigner RotatedTaskAlignedAssigner',
      'ultralytics.utils ultralytics.yolo.utils': 'IterableSimpleNamespace SimpleClass',
      'ultralytics.yolo.v8.detect.train ultralytics.models.yolo.detect.train': 'Loss',
      'models.yolo yolov5.models.yolo':
        'Model DetectionModel SegmentationModel ClassificationModel BaseModel Detect Segment IDetect IAuxDetect IBin IKeypoint DetectV6 DDetect DualDDetect DualDetect DSegment Panoptic',
      'models.common models.experimental yolov5.models.common yolov5.models.experimental': `${YOLO_LAYERS} ${YOLO_BLOCKS} ${YOLO_HEADS} C3SPP CrossConv SPPCSPC MP ImplicitA ImplicitM Contract Expand Shortcut Foldcut ReOrg TransformerLayer TransformerBlock SPPCSP BottleneckCSPA BottleneckCSPB BottleneckCSPC DownC SP Silence MixConv2d Sum Ensemble RepNBottleneck RepNCSP Chuncat`,
      'yolov6.models.yolo': 'Model',
      'yolov6.layers.common':
        'Conv ConvBNReLU ConvBNSiLU RepVGGBlock RepBlock BottleRep SPPF SimSPPF SimConv Transpose BiFusion ConvModule CSPSPPF SimCSPSPPF BepC3',
      'yolov6.models.efficientrep': 'EfficientRep EfficientRep6 CSPBepBackbone',
      'yolov6.models.reppan': 'RepPANNeck RepBiFPANNeck CSPRepPANNeck CSPRepBiFPANNeck',
      'yolov6.models.effidehead': 'Detect',
      'yolox.models.yolox': 'YOLOX',
    },
  },
  {
    withArguments: 'caution',
    reason: 'is a layer or a whole network that tells pictures apart',
    names: {
      'timm.models.vision_transformer':
        'VisionTransformer Block Attention LayerScale ParallelScalingBlock ResPostBlock',
      'timm.models.resnet': 'ResNet BasicBlock Bottleneck',
      'timm.models.efficientnet': 'EfficientNet EfficientNetFeatures',
      'timm.models._efficientnet_blocks timm.models.efficientnet_blocks':
        'InvertedResidual DepthwiseSeparableConv SqueezeExcite ConvBnAct EdgeResidual CondConvResidual',
      'timm.models.convnext': 'ConvNeXt ConvNeXtBlock ConvNeXtStage Downsample',
      'timm.models.swin_transformer':
        'SwinTransformer SwinTransformerBlock SwinTransformerStage WindowAttention PatchMerging BasicLayer',
      'timm.models.mobilenetv3': 'MobileNetV3 MobileNetV3Features',
      'timm.models.densenet': 'DenseNet DenseBlock DenseLayer DenseTransition',
      'timm.models.xception': 'Xception Block SeparableConv2d',
      'timm.models.senet': 'SENet SEBottleneck SEModule SEResNetBottleneck SEResNeXtBottleneck',
      'timm.models.vgg': 'VGG ConvMlp',
      'timm.models.inception_v4': 'InceptionV4',
      'timm.models.beit': 'Beit Block Attention',
      'timm.models.deit': 'VisionTransformerDistilled',
      'timm.models.eva': 'Eva EvaBlock EvaAttention EvaBlockPostNorm',
      'timm.models.coat timm.models.maxxvit': 'MaxxVit CoaT MaxxVitStage MaxxVitBlock',
      'timm.layers.patch_embed timm.models.layers.patch_embed': 'PatchEmbed',
      'timm.layers.mlp timm.models.layers.mlp': 'Mlp SwiGLU GluMlp GlobalResponseNormMlp SwiGLUPacked ConvMlp',
      'timm.layers.drop timm.models.layers.drop': 'DropPath DropBlock2d',
      'timm.layers.norm timm.models.layers.norm': 'LayerNorm LayerNorm2d GroupNorm GroupNorm1 RmsNorm LayerNormFp32',
      'timm.layers.norm_act timm.models.layers.norm_act':
        'BatchNormAct2d GroupNormAct LayerNormAct LayerNormAct2d FrozenBatchNormAct2d',
      'timm.layers.classifier timm.models.layers.classifier':
        'ClassifierHead NormMlpClassifierHead ClNormMlpClassifierHead',
      'timm.layers.adaptive_avgmax_pool timm.models.layers.adaptive_avgmax_pool':
        'SelectAdaptivePool2d FastAdaptiveAvgPool2d AdaptiveAvgMaxPool2d AdaptiveCatAvgMaxPool2d FastAdaptiveAvgPool',
      'timm.layers.conv2d_same timm.models.layers.conv2d_same': 'Conv2dSame',
      'timm.layers.pool2d_same timm.models.layers.pool2d_same': 'MaxPool2dSame AvgPool2dSame',
      'timm.layers.squeeze_excite timm.models.layers.squeeze_excite': 'SEModule EffectiveSEModule SqueezeExciteCl',
      'timm.layers.activations timm.models.layers.activations':
        'Swish Mish Sigmoid Tanh HardSwish HardSigmoid GELU GELUTanh QuickGELU PReLU',
      'timm.layers.activations_me timm.models.layers.activations_me':
        'SwishMe HardSwishMe MishMe HardMishMe HardSigmoidMe',
      'timm.layers.format': 'Format',
      'timm.layers.linear timm.models.layers.linear': 'Linear',
      'timm.layers.attention_pool2d': 'AttentionPool2d RotAttentionPool2d',
      'timm.layers.create_act timm.models.layers.create_act': 'get_act_fn',
      'timm.utils.model_ema': 'ModelEma ModelEmaV2 ModelEmaV3',
      'timm.loss.cross_entropy': 'LabelSmoothingCrossEntropy SoftTargetCrossEntropy',
      'efficientnet_pytorch.model': 'EfficientNet MBConvBlock',
      'efficientnet_pytorch.utils':
        'Conv2dStaticSamePadding MemoryEfficientSwish Identity Swish Conv2dDynamicSamePadding MaxPool2dStaticSamePadding MaxPool2dDynamicSamePadding',
      'segmentation_models_pytorch.decoders.unet.model segmentation_models_pytorch.unet.model': 'Unet',
      'segmentation_models_pytorch.decoders.unet.decoder segmentation_models_pytorch.unet.decoder':
        'UnetDecoder DecoderBlock CenterBlock UnetDecoderBlock',
      'segmentation_models_pytorch.decoders.unetplusplus.model': 'UnetPlusPlus',
      'segmentation_models_pytorch.decoders.fpn.model': 'FPN',
      'segmentation_models_pytorch.decoders.deeplabv3.model': 'DeepLabV3 DeepLabV3Plus',
      'segmentation_models_pytorch.encoders.resnet': 'ResNetEncoder',
      'segmentation_models_pytorch.encoders.efficientnet': 'EfficientNetEncoder',
      'segmentation_models_pytorch.base.modules': 'Conv2dReLU Attention Activation SCSEModule ArgMax Clamp Flatten',
      'segmentation_models_pytorch.base.heads': 'SegmentationHead ClassificationHead',
      'segmentation_models_pytorch.losses.dice': 'DiceLoss',
      'pretrainedmodels.models.xception': 'Xception Block SeparableConv2d',
      'facenet_pytorch.models.inception_resnet_v1':
        'InceptionResnetV1 BasicConv2d Block35 Block17 Block8 Mixed_6a Mixed_7a',
      'clip.model':
        'CLIP VisionTransformer Transformer ResidualAttentionBlock LayerNorm QuickGELU ModifiedResNet Bottleneck AttentionPool2d',
      'open_clip.model': 'CLIP CLIPTextCfg CLIPVisionCfg CustomTextCLIP',
      'open_clip.transformer':
        'VisionTransformer TextTransformer Transformer ResidualAttentionBlock LayerNorm LayerNormFp32 QuickGELU LayerScale',
      'detectron2.structures.boxes': 'Boxes BoxMode',
      'detectron2.structures.instances': 'Instances',
      'detectron2.structures.masks': 'BitMasks PolygonMasks',
      'mmcv.cnn.bricks.conv_module': 'ConvModule',
      'mmengine.logging.history_buffer': 'HistoryBuffer',
      'mmengine.logging.message_hub': 'MessageHub',
      'mmengine.config.config mmcv.utils.config': 'Config ConfigDict',
      'sam2.modeling.sam2_base': 'SAM2Base',
      'segment_anything.modeling.sam': 'Sam',
      'PIL.Image': 'Image Resampling Transpose Exif',
      'PIL.TiffImagePlugin': 'IFDRational',
      'albumentations.core.composition': 'Compose OneOf BboxParams KeypointParams Sequential',
      'albumentations.augmentations.transforms':
        'Normalize RandomBrightnessContrast HorizontalFlip Resize CLAHE GaussNoise ToGray Blur',
      'albumentations.pytorch.transforms': 'ToTensorV2 ToTensor',
      'albumentations.augmentations.geometric.resize': 'Resize LongestMaxSize SmallestMaxSize',
      'albumentations.augmentations.geometric.transforms': 'ShiftScaleRotate HorizontalFlip VerticalFlip Affine',
    },
  },
  {
    withArguments: 'caution',
    reason: 'is a layer or a setting of a network that draws pictures',
    names: {
      'diffusers.configuration_utils': 'FrozenDict',
      'diffusers.models.unets.unet_2d_condition diffusers.models.unet_2d_condition': 'UNet2DConditionModel',
      'diffusers.models.unets.unet_2d diffusers.models.unet_2d': 'UNet2DModel',
      'diffusers.models.autoencoders.autoencoder_kl diffusers.models.autoencoder_kl': 'AutoencoderKL',
      'diffusers.models.autoencoders.vae diffusers.models.vae': 'Encoder Decoder DiagonalGaussianDistribution',
      'diffusers.models.attention_processor diffusers.models.cross_attention':
        'Attention AttnProcessor AttnProcessor2_0 LoRAAttnProcessor LoRAAttnProcessor2_0 LoRACrossAttnProcessor XFormersAttnProcessor',
      'diffusers.models.resnet': 'ResnetBlock2D Downsample2D Upsample2D',
      'diffusers.models.lora': 'LoRACompatibleLinear LoRACompatibleConv LoRALinearLayer',
      'diffusers.models.embeddings': 'Timesteps TimestepEmbedding',
      'diffusers.models.attention': 'BasicTransformerBlock FeedForward GEGLU GELU',
      'diffusers.models.transformers.transformer_2d diffusers.models.transformer_2d': 'Transformer2DModel',
      'diffusers.models.unets.unet_2d_blocks diffusers.models.unet_2d_blocks':
        'CrossAttnDownBlock2D CrossAttnUpBlock2D DownBlock2D UpBlock2D UNetMidBlock2DCrossAttn UNetMidBlock2D DownEncoderBlock2D UpDecoderBlock2D',
      'diffusers.schedulers.scheduling_ddim': 'DDIMScheduler',
      'diffusers.schedulers.scheduling_ddpm': 'DDPMScheduler',
      'diffusers.schedulers.scheduling_pndm': 'PNDMScheduler',
      'diffusers.schedulers.scheduling_euler_discrete': 'EulerDiscreteScheduler',
      'diffusers.training_utils': 'EMAModel',
      'ldm.modules.ema': 'LitEma',
      'ldm.models.diffusion.ddpm': 'LatentDiffusion DDPM DiffusionWrapper',
      'taming.models.vqgan': 'VQModel GumbelVQ',
      'dnnlib.util': 'EasyDict',
      'basicsr.archs.rrdbnet_arch': 'RRDBNet RRDB ResidualDenseBlock',
      'spandrel.architectures.ESRGAN.arch.RRDB': 'RRDBNet',
    },
  },
  {
    withArguments: 'caution',
    reason: 'is a graph or a layer on graphs',
    names: {
      'torch_geometric.data.data torch_geometric.data': 'Data DataEdgeAttr DataTensorAttr',
      'torch_geometric.data.hetero_data': 'HeteroData',
      'torch_geometric.data.batch': 'Batch',
      'torch_geometric.data.storage': 'GlobalStorage BaseStorage NodeStorage EdgeStorage',
      // No layer that passes messages (GCNConv and its kin): since 2.5, restoring one writes a module of Python from
      // the names in its state and runs it.
      'torch_geometric.nn.dense.linear': 'Linear HeteroLinear HeteroDictLinear',
      'torch_geometric.nn.dense.dense_gcn_conv': 'DenseGCNConv',
      'torch_geometric.nn.dense.dense_gat_conv': 'DenseGATConv',
      'torch_geometric.nn.dense.dense_gin_conv': 'DenseGINConv',
      'torch_geometric.nn.dense.dense_graph_conv': 'DenseGraphConv',
      'torch_geometric.nn.dense.dense_sage_conv': 'DenseSAGEConv',
      'torch_geometric.nn.aggr.base': 'Aggregation',
      'torch_geometric.nn.aggr.basic':
        'SumAggregation MeanAggregation MaxAggregation MinAggregation MulAggregation VarAggregation StdAggregation SoftmaxAggregation PowerMeanAggregation',
      'torch_geometric.nn.aggr.attention': 'AttentionalAggregation',
      'torch_geometric.nn.aggr.multi': 'MultiAggregation',
      'torch_geometric.nn.aggr.lstm': 'LSTMAggregation',
      'torch_geometric.nn.aggr.gru': 'GRUAggregation',
      'torch_geometric.nn.aggr.set2set': 'Set2Set',
      'torch_geometric.nn.aggr.sort': 'SortAggregation',
      'torch_geometric.nn.aggr.scaler': 'DegreeScalerAggregation',
      'torch_geometric.nn.aggr.quantile': 'QuantileAggregation MedianAggregation',
      'torch_geometric.nn.norm.batch_norm': 'BatchNorm HeteroBatchNorm',
      'torch_geometric.nn.norm.layer_norm': 'LayerNorm HeteroLayerNorm',
      'torch_geometric.nn.norm.graph_norm': 'GraphNorm',
      'torch_geometric.nn.norm.graph_size_norm': 'GraphSizeNorm',
      'torch_geometric.nn.norm.instance_norm': 'InstanceNorm',
      'torch_geometric.nn.norm.pair_norm': 'PairNorm',
      'torch_geometric.nn.norm.msg_norm': 'MessageNorm',
      'torch_geometric.nn.norm.mean_subtraction_norm': 'MeanSubtractionNorm',
      'torch_geometric.nn.norm.diff_group_norm': 'DiffGroupNorm',
      'torch_geometric.nn.models.basic_gnn': 'BasicGNN GCN GraphSAGE GIN GAT PNA EdgeCNN',
      'torch_geometric.nn.models.mlp': 'MLP',
      'torch_geometric.nn.models.jumping_knowledge': 'JumpingKnowledge',
      'torch_geometric.nn.models.autoencoder': 'InnerProductDecoder GAE VGAE ARGA ARGVA',
      'torch_geometric.nn.models.attentive_fp': 'AttentiveFP',
      'torch_geometric.nn.models.schnet':
        'SchNet RadiusInteractionGraph InteractionBlock GaussianSmearing ShiftedSoftplus',
      'torch_geometric.nn.models.graph_unet': 'GraphUNet',
      'torch_geometric.nn.models.lightgcn': 'LightGCN',
      'torch_geometric.nn.models.deepgcn': 'DeepGCNLayer',
      'torch_geometric.nn.models.node2vec': 'Node2Vec',
      'torch_sparse.tensor': 'SparseTensor',
      'torch_sparse.storage': 'SparseStorage',
      'rdkit.Chem.rdchem': 'Mol',
      'rdkit.DataStructs.cDataStructs': 'ExplicitBitVect',
    },
  },
  {
    // Tuples with names: what makes one only fills it.
    reason: 'is a tuple of settings of a network',
    names: { 'efficientnet_pytorch.utils': 'GlobalParams BlockArgs' },
  },
  {
    // No ChLambda: it calls the function that it holds. Restored, the others only note whose terms they are.
    withArguments: 'caution',
    reason: 'is an array of a model of bodies or hands',
    names: {
      'chumpy.ch chumpy': 'Ch',
      'chumpy.reordering':
        'Select Permute Reorder Sort Tile Diag DiagFlat Repeat Roll Rot90 Reshape Concatenate AtleastNd transpose rollaxis swapaxes',
    },
  },
];
