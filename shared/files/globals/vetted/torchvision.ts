import type { VettedGroup } from '../tables.ts';

/** Models, layers and transforms of torchvision. */
export const TORCHVISION: readonly VettedGroup[] = [
  {
    reason: 'is a layer or a whole network',
    names: {
      'torchvision.models._utils': 'IntermediateLayerGetter _ModelURLs',
      'torchvision.models.alexnet': 'AlexNet',
      'torchvision.models.convnext': 'CNBlock CNBlockConfig ConvNeXt LayerNorm2d',
      'torchvision.models.densenet': 'DenseNet _DenseBlock _DenseLayer _Transition',
      'torchvision.models.detection._utils':
        'BalancedPositiveNegativeSampler BoxCoder BoxLinearCoder Matcher SSDMatcher',
      'torchvision.models.detection.anchor_utils': 'AnchorGenerator DefaultBoxGenerator',
      'torchvision.models.detection.backbone_utils': 'BackboneWithFPN',
      'torchvision.models.detection.faster_rcnn': 'FastRCNNConvFCHead FastRCNNPredictor FasterRCNN TwoMLPHead',
      'torchvision.models.detection.fcos': 'FCOS FCOSClassificationHead FCOSHead FCOSRegressionHead',
      'torchvision.models.detection.generalized_rcnn': 'GeneralizedRCNN',
      'torchvision.models.detection.image_list': 'ImageList',
      'torchvision.models.detection.keypoint_rcnn': 'KeypointRCNN KeypointRCNNHeads KeypointRCNNPredictor',
      'torchvision.models.detection.mask_rcnn': 'MaskRCNN MaskRCNNHeads MaskRCNNPredictor',
      'torchvision.models.detection.retinanet':
        'RetinaNet RetinaNetClassificationHead RetinaNetHead RetinaNetRegressionHead',
      'torchvision.models.detection.roi_heads': 'RoIHeads',
      'torchvision.models.detection.rpn': 'RPNHead RegionProposalNetwork',
      'torchvision.models.detection.ssd':
        'SSD SSDClassificationHead SSDFeatureExtractorVGG SSDHead SSDRegressionHead SSDScoringHead',
      'torchvision.models.detection.ssdlite':
        'SSDLiteClassificationHead SSDLiteFeatureExtractorMobileNet SSDLiteHead SSDLiteRegressionHead',
      'torchvision.models.detection.transform': 'GeneralizedRCNNTransform',
      'torchvision.models.efficientnet': 'EfficientNet FusedMBConv FusedMBConvConfig MBConv MBConvConfig _MBConvConfig',
      'torchvision.models.googlenet': 'BasicConv2d GoogLeNet GoogLeNetOutputs Inception InceptionAux',
      'torchvision.models.inception':
        'BasicConv2d Inception3 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE InceptionOutputs',
      'torchvision.models.maxvit':
        'MBConv MaxVit MaxVitBlock MaxVitLayer PartitionAttentionLayer RelativePositionalMultiHeadAttention SwapAxes WindowDepartition WindowPartition',
      'torchvision.models.mnasnet': 'MNASNet _InvertedResidual',
      'torchvision.models.mobilenetv2': 'InvertedResidual MobileNetV2',
      'torchvision.models.mobilenetv3': 'InvertedResidual InvertedResidualConfig MobileNetV3',
      'torchvision.models.optical_flow.raft':
        'BottleneckBlock ConvGRU CorrBlock FeatureEncoder FlowHead MaskPredictor MotionEncoder RAFT RecurrentBlock ResidualBlock UpdateBlock',
      'torchvision.models.quantization.googlenet':
        'GoogLeNet_QuantizedWeights QuantizableBasicConv2d QuantizableGoogLeNet QuantizableInception QuantizableInceptionAux',
      'torchvision.models.quantization.inception':
        'Inception_V3_QuantizedWeights QuantizableBasicConv2d QuantizableInception3 QuantizableInceptionA QuantizableInceptionAux QuantizableInceptionB QuantizableInceptionC QuantizableInceptionD QuantizableInceptionE',
      'torchvision.models.quantization.mobilenetv2':
        'MobileNet_V2_QuantizedWeights QuantizableInvertedResidual QuantizableMobileNetV2',
      'torchvision.models.quantization.mobilenetv3':
        'MobileNet_V3_Large_QuantizedWeights QuantizableInvertedResidual QuantizableMobileNetV3 QuantizableSqueezeExcitation',
      'torchvision.models.quantization.resnet':
        'QuantizableBasicBlock QuantizableBottleneck QuantizableResNet ResNeXt101_32X8D_QuantizedWeights ResNeXt101_64X4D_QuantizedWeights ResNet18_QuantizedWeights ResNet50_QuantizedWeights',
      'torchvision.models.quantization.shufflenetv2':
        'QuantizableInvertedResidual QuantizableShuffleNetV2 ShuffleNet_V2_X0_5_QuantizedWeights ShuffleNet_V2_X1_0_QuantizedWeights ShuffleNet_V2_X1_5_QuantizedWeights ShuffleNet_V2_X2_0_QuantizedWeights',
      'torchvision.models.regnet': 'AnyStage BlockParams BottleneckTransform RegNet ResBottleneckBlock SimpleStemIN',
      'torchvision.models.resnet': 'BasicBlock Bottleneck ResNet',
      'torchvision.models.segmentation._utils': '_SimpleSegmentationModel',
      'torchvision.models.segmentation.deeplabv3': 'ASPP ASPPConv ASPPPooling DeepLabHead DeepLabV3',
      'torchvision.models.segmentation.fcn': 'FCN FCNHead',
      'torchvision.models.segmentation.lraspp': 'LRASPP LRASPPHead',
      'torchvision.models.shufflenetv2': 'InvertedResidual ShuffleNetV2',
      'torchvision.models.squeezenet': 'Fire SqueezeNet',
      'torchvision.models.swin_transformer':
        'PatchMerging PatchMergingV2 ShiftedWindowAttention ShiftedWindowAttentionV2 SwinTransformer SwinTransformerBlock SwinTransformerBlockV2',
      'torchvision.models.vgg': 'VGG',
      'torchvision.models.video.mvit': 'MSBlockConfig MViT MultiscaleAttention MultiscaleBlock Pool PositionalEncoding',
      'torchvision.models.video.resnet':
        'BasicBlock BasicStem Bottleneck Conv2Plus1D Conv3DNoTemporal Conv3DSimple R2Plus1dStem VideoResNet',
      'torchvision.models.video.s3d': 'S3D SepInceptionBlock3D TemporalSeparableConv',
      'torchvision.models.vision_transformer': 'ConvStemConfig Encoder EncoderBlock MLPBlock VisionTransformer',
    },
  },
  {
    reason: 'is a layer of detection networks',
    names: {
      'torchvision.ops.deform_conv': 'DeformConv2d',
      'torchvision.ops.drop_block': 'DropBlock2d DropBlock3d',
      'torchvision.ops.feature_pyramid_network': 'ExtraFPNBlock FeaturePyramidNetwork LastLevelMaxPool LastLevelP6P7',
      'torchvision.ops.misc':
        'Conv2dNormActivation Conv3dNormActivation ConvNormActivation FrozenBatchNorm2d MLP Permute SqueezeExcitation',
      'torchvision.ops.poolers': 'LevelMapper MultiScaleRoIAlign',
      'torchvision.ops.ps_roi_align': 'PSRoIAlign',
      'torchvision.ops.ps_roi_pool': 'PSRoIPool',
      'torchvision.ops.roi_align': 'RoIAlign',
      'torchvision.ops.roi_pool': 'RoIPool',
      'torchvision.ops.stochastic_depth': 'StochasticDepth',
      'torchvision.ops.boxes': 'batched_nms box_area box_iou clip_boxes_to_image nms',
    },
  },
  {
    reason: 'transforms images in memory',
    names: {
      'torchvision.transforms._presets':
        'ImageClassification ObjectDetection OpticalFlow SemanticSegmentation VideoClassification',
      'torchvision.transforms._transforms_video':
        'CenterCropVideo NormalizeVideo RandomCropVideo RandomHorizontalFlipVideo RandomResizedCropVideo ToTensorVideo',
      'torchvision.transforms.autoaugment': 'AugMix AutoAugment AutoAugmentPolicy RandAugment TrivialAugmentWide',
      'torchvision.transforms.transforms':
        'CenterCrop ColorJitter Compose ConvertImageDtype ElasticTransform FiveCrop GaussianBlur Grayscale Lambda LinearTransformation Normalize PILToTensor Pad RandomAdjustSharpness RandomAffine RandomApply RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomTransforms RandomVerticalFlip Resize TenCrop ToPILImage ToTensor',
      'torchvision.transforms.functional':
        'InterpolationMode _interpolation_modes_from_int hflip to_grayscale to_tensor vflip',
    },
  },
];
