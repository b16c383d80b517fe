import type { VettedGroup } from '../tables.ts';

/** Layers, optimizers, schedulers, distributions, quantization and data sets of torch. */
export const TORCH_NN: readonly VettedGroup[] = [
  {
    reason: 'is a layer or a parameter',
    names: {
      'torch.nn.intrinsic.qat.modules.conv_fused':
        'ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd',
      'torch.nn.intrinsic.qat.modules.linear_fused': 'LinearBn1d',
      'torch.nn.intrinsic.qat.modules.linear_relu': 'LinearReLU',
      'torch.nn.intrinsic.quantized.dynamic.modules.linear_relu': 'LinearReLU',
      'torch.nn.intrinsic.quantized.modules.bn_relu': 'BNReLU2d BNReLU3d',
      'torch.nn.intrinsic.quantized.modules.conv_relu': 'ConvReLU1d ConvReLU2d ConvReLU3d',
      'torch.nn.intrinsic.quantized.modules.linear_relu': 'LinearReLU',
      'torch.nn.modules._functions': 'BackwardHookFunction CrossMapLRN2d SyncBatchNorm',
      'torch.nn.modules.activation':
        'CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid LogSoftmax Mish MultiheadAttention PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold',
      'torch.nn.modules.adaptive': 'AdaptiveLogSoftmaxWithLoss _ASMoutput',
      'torch.nn.modules.batchnorm':
        'BatchNorm1d BatchNorm2d BatchNorm3d LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d SyncBatchNorm _BatchNorm',
      'torch.nn.modules.channelshuffle': 'ChannelShuffle',
      'torch.nn.modules.container': 'Container ModuleDict ModuleList ParameterDict ParameterList Sequential',
      'torch.nn.modules.conv':
        'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d _ConvNd _ConvTransposeNd',
      'torch.nn.modules.distance': 'CosineSimilarity PairwiseDistance',
      'torch.nn.modules.dropout': 'AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout _DropoutNd',
      'torch.nn.modules.flatten': 'Flatten Unflatten',
      'torch.nn.modules.fold': 'Fold Unfold',
      'torch.nn.modules.instancenorm':
        'InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d _InstanceNorm',
      'torch.nn.modules.lazy': 'LazyModuleMixin _LazyProtocol',
      'torch.nn.modules.linear': 'Bilinear Identity LazyLinear Linear NonDynamicallyQuantizableLinear _LinearWithBias',
      'torch.nn.modules.loss':
        'BCELoss BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss CrossEntropyLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss MSELoss MarginRankingLoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss _Loss _WeightedLoss',
      'torch.nn.modules.module': 'Module _IncompatibleKeys _WrappedHook',
      'torch.nn.modules.normalization': 'CrossMapLRN2d GroupNorm LayerNorm LocalResponseNorm RMSNorm',
      'torch.nn.modules.padding':
        'CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d ZeroPad1d ZeroPad2d ZeroPad3d _ConstantPadNd _ReflectionPadNd _ReplicationPadNd',
      'torch.nn.modules.pixelshuffle': 'PixelShuffle PixelUnshuffle',
      'torch.nn.modules.pooling':
        'AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d FractionalMaxPool2d FractionalMaxPool3d LPPool1d LPPool2d MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d _AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _LPPoolNd _MaxPoolNd _MaxUnpoolNd',
      'torch.nn.modules.rnn': 'GRU GRUCell LSTM LSTMCell RNN RNNBase RNNCell RNNCellBase',
      'torch.nn.modules.sparse': 'Embedding EmbeddingBag',
      'torch.nn.modules.transformer':
        'Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer',
      'torch.nn.modules.upsampling': 'Upsample UpsamplingBilinear2d UpsamplingNearest2d',
      'torch.nn.parallel.data_parallel': 'DataParallel',
      'torch.nn.parameter': 'Parameter UninitializedBuffer UninitializedParameter _ParameterMeta',
      'torch.nn.utils._expanded_weights.expanded_weights_impl': 'ExpandedWeight',
      'torch.nn.utils.parametrizations': '_OrthMaps _Orthogonal _SpectralNorm _WeightNorm',
      'torch.nn.utils.parametrize': 'ParametrizationList',
      'torch.nn.utils.prune':
        'BasePruningMethod CustomFromMask Identity L1Unstructured LnStructured PruningContainer RandomStructured RandomUnstructured',
      'torch.nn.utils.rnn': 'PackedSequence PackedSequence_',
      'torch.nn.utils.spectral_norm': 'SpectralNorm SpectralNormLoadStateDictPreHook SpectralNormStateDictHook',
      'torch.nn.utils.weight_norm': 'WeightNorm',
      'torch.ao.nn.intrinsic.modules.fused torch.nn.intrinsic.modules.fused':
        'BNReLU2d BNReLU3d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearReLU _FusedModule',
      'torch.ao.nn.qat.dynamic.modules.linear torch.nn.qat.dynamic.modules.linear': 'Linear',
      'torch.ao.nn.qat.modules.conv torch.nn.qat.modules.conv': 'Conv1d Conv2d Conv3d _ConvNd',
      'torch.ao.nn.qat.modules.embedding_ops torch.nn.qat.modules.embedding_ops': 'Embedding EmbeddingBag',
      'torch.ao.nn.qat.modules.linear torch.nn.qat.modules.linear': 'Linear',
      'torch.ao.nn.quantizable.modules.activation torch.nn.quantizable.modules.activation': 'MultiheadAttention',
      'torch.ao.nn.quantizable.modules.rnn torch.nn.quantizable.modules.rnn':
        'LSTM LSTMCell _LSTMLayer _LSTMSingleLayer',
      'torch.ao.nn.quantized.dynamic.modules.conv torch.nn.quantized.dynamic.modules.conv':
        'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d',
      'torch.ao.nn.quantized.dynamic.modules.linear torch.nn.quantized.dynamic.modules.linear': 'Linear',
      'torch.ao.nn.quantized.dynamic.modules.rnn torch.nn.quantized.dynamic.modules.rnn':
        'GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase',
      'torch.ao.nn.quantized.modules torch.nn.quantized.modules': 'DeQuantize Quantize',
      'torch.ao.nn.quantized.modules.activation torch.nn.quantized.modules.activation':
        'ELU Hardswish LeakyReLU MultiheadAttention PReLU ReLU6 Sigmoid Softmax',
      'torch.ao.nn.quantized.modules.batchnorm torch.nn.quantized.modules.batchnorm':
        'BatchNorm2d BatchNorm3d _BatchNorm',
      'torch.ao.nn.quantized.modules.conv torch.nn.quantized.modules.conv':
        'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd',
      'torch.ao.nn.quantized.modules.dropout torch.nn.quantized.modules.dropout': 'Dropout',
      'torch.ao.nn.quantized.modules.embedding_ops torch.nn.quantized.modules.embedding_ops':
        'Embedding EmbeddingBag EmbeddingPackedParams',
      'torch.ao.nn.quantized.modules.functional_modules torch.nn.quantized.modules.functional_modules':
        'FXFloatFunctional FloatFunctional QFunctional',
      'torch.ao.nn.quantized.modules.linear torch.nn.quantized.modules.linear': 'Linear LinearPackedParams',
      'torch.ao.nn.quantized.modules.normalization torch.nn.quantized.modules.normalization':
        'GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm',
      'torch.ao.nn.quantized.modules.rnn torch.nn.quantized.modules.rnn': 'LSTM',
      'torch.ao.nn.quantized.modules.utils torch.nn.quantized.modules.utils': 'WeightedQuantizedModule',
      'torch.ao.nn.quantized.reference.modules.conv torch.nn.quantized.reference.modules.conv':
        'Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd',
      'torch.ao.nn.quantized.reference.modules.linear torch.nn.quantized.reference.modules.linear': 'Linear',
      'torch.ao.nn.quantized.reference.modules.rnn torch.nn.quantized.reference.modules.rnn':
        'GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase',
      'torch.ao.nn.quantized.reference.modules.sparse torch.nn.quantized.reference.modules.sparse':
        'Embedding EmbeddingBag',
      'torch.ao.nn.quantized.reference.modules.utils torch.nn.quantized.reference.modules.utils':
        'ReferenceQuantizedModule',
      'torch.ao.nn.sparse.quantized.dynamic.linear': 'Linear',
      'torch.ao.nn.sparse.quantized.linear': 'Linear LinearPackedParams',
      'torch.ao.nn.sparse.quantized.utils': 'LinearBlockSparsePattern',
      'torch.nn.attention.bias': 'CausalBias',
      'torch.nn.attention': 'SDPBackend',
      'torch.nn.backends.thnn': '_get_thnn_function_backend',
    },
  },
  {
    reason: 'holds the state of an optimizer or a schedule',
    names: {
      'torch.optim.adadelta': 'Adadelta',
      'torch.optim.adagrad': 'Adagrad',
      'torch.optim.adam': 'Adam _MultiDeviceReplicator',
      'torch.optim.adamax': 'Adamax',
      'torch.optim.adamw': 'AdamW',
      'torch.optim.asgd': 'ASGD',
      'torch.optim.lbfgs': 'LBFGS',
      'torch.optim.lr_scheduler':
        'ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LRScheduler LambdaLR LinearLR MultiStepLR MultiplicativeLR OneCycleLR PolynomialLR ReduceLROnPlateau SequentialLR StepLR _LRScheduler',
      'torch.optim.nadam': 'NAdam',
      'torch.optim.optimizer': 'Optimizer _RequiredParameter',
      'torch.optim.radam': 'RAdam',
      'torch.optim.rmsprop': 'RMSprop',
      'torch.optim.rprop': 'Rprop',
      'torch.optim.sgd': 'SGD',
      'torch.optim.sparse_adam': 'SparseAdam',
      'torch.optim.swa_utils': 'AveragedModel SWALR',
      'torch.optim.adafactor': 'Adafactor',
      'torch.optim._muon': 'Muon',
      'torch.optim._adafactor': 'Adafactor',
    },
  },
  {
    reason: 'is a probability distribution over tensors',
    names: {
      'torch.distributions.bernoulli': 'Bernoulli',
      'torch.distributions.beta': 'Beta',
      'torch.distributions.binomial': 'Binomial',
      'torch.distributions.categorical': 'Categorical',
      'torch.distributions.cauchy': 'Cauchy',
      'torch.distributions.chi2': 'Chi2',
      'torch.distributions.constraint_registry': 'ConstraintRegistry',
      'torch.distributions.constraints':
        'Constraint _Boolean _Cat _CorrCholesky _Dependent _DependentProperty _GreaterThan _GreaterThanEq _HalfOpenInterval _IndependentConstraint _IntegerGreaterThan _IntegerInterval _IntegerLessThan _Interval _LessThan _LowerCholesky _LowerTriangular _Multinomial _OneHot _PositiveDefinite _PositiveSemidefinite _Real _Simplex _Square _Stack _Symmetric',
      'torch.distributions.continuous_bernoulli': 'ContinuousBernoulli',
      'torch.distributions.dirichlet': 'Dirichlet _Dirichlet',
      'torch.distributions.distribution': 'Distribution',
      'torch.distributions.exp_family': 'ExponentialFamily',
      'torch.distributions.exponential': 'Exponential',
      'torch.distributions.fishersnedecor': 'FisherSnedecor',
      'torch.distributions.gamma': 'Gamma',
      'torch.distributions.geometric': 'Geometric',
      'torch.distributions.gumbel': 'Gumbel',
      'torch.distributions.half_cauchy': 'HalfCauchy',
      'torch.distributions.half_normal': 'HalfNormal',
      'torch.distributions.independent': 'Independent',
      'torch.distributions.kl': '_Match',
      'torch.distributions.kumaraswamy': 'Kumaraswamy',
      'torch.distributions.laplace': 'Laplace',
      'torch.distributions.lkj_cholesky': 'LKJCholesky',
      'torch.distributions.log_normal': 'LogNormal',
      'torch.distributions.logistic_normal': 'LogisticNormal',
      'torch.distributions.lowrank_multivariate_normal': 'LowRankMultivariateNormal',
      'torch.distributions.mixture_same_family': 'MixtureSameFamily',
      'torch.distributions.multinomial': 'Multinomial',
      'torch.distributions.multivariate_normal': 'MultivariateNormal',
      'torch.distributions.negative_binomial': 'NegativeBinomial',
      'torch.distributions.normal': 'Normal',
      'torch.distributions.one_hot_categorical': 'OneHotCategorical OneHotCategoricalStraightThrough',
      'torch.distributions.pareto': 'Pareto',
      'torch.distributions.poisson': 'Poisson',
      'torch.distributions.relaxed_bernoulli': 'LogitRelaxedBernoulli RelaxedBernoulli',
      'torch.distributions.relaxed_categorical': 'ExpRelaxedCategorical RelaxedOneHotCategorical',
      'torch.distributions.studentT': 'StudentT',
      'torch.distributions.transformed_distribution': 'TransformedDistribution',
      'torch.distributions.transforms':
        'AbsTransform AffineTransform CatTransform ComposeTransform CorrCholeskyTransform CumulativeDistributionTransform ExpTransform IndependentTransform LowerCholeskyTransform PowerTransform ReshapeTransform SigmoidTransform SoftmaxTransform SoftplusTransform StackTransform StickBreakingTransform TanhTransform Transform _InverseTransform',
      'torch.distributions.uniform': 'Uniform',
      'torch.distributions.utils': '_lazy_property_and_property lazy_property',
      'torch.distributions.von_mises': 'VonMises',
      'torch.distributions.weibull': 'Weibull',
      'torch.distributions.wishart': 'Wishart',
    },
  },
  {
    reason: 'observes or describes quantization',
    names: {
      'torch.ao.quantization._correct_bias torch.quantization._correct_bias': 'MeanShadowLogger',
      'torch.ao.quantization._learnable_fake_quantize torch.quantization._learnable_fake_quantize':
        '_LearnableFakeQuantize',
      'torch.ao.quantization.backend_config._common_operator_config_utils torch.quantization.backend_config._common_operator_config_utils':
        '_ConvMetadata',
      'torch.ao.quantization.backend_config.backend_config torch.quantization.backend_config.backend_config':
        'BackendConfig BackendPatternConfig DTypeConfig DTypeWithConstraints ObservationType',
      'torch.ao.quantization.fake_quantize torch.quantization.fake_quantize':
        'FakeQuantize FakeQuantizeBase FixedQParamsFakeQuantize FusedMovingAvgObsFakeQuantize',
      'torch.ao.quantization.observer torch.quantization.observer':
        'FixedQParamsObserver HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerChannelMinMaxObserver PlaceholderObserver RecordingObserver ReuseInputObserver UniformQuantizationObserverBase _PartialWrapper',
      'torch.ao.quantization.qconfig torch.quantization.qconfig': 'QConfig QConfigDynamic',
      'torch.ao.quantization.qconfig_mapping torch.quantization.qconfig_mapping': 'QConfigMapping',
      'torch.ao.quantization.quant_type torch.quantization.quant_type': 'QuantType',
      'torch.ao.quantization.quantize_fx torch.quantization.quantize_fx': 'Scope ScopeContextManager',
      'torch.ao.quantization.stubs torch.quantization.stubs': 'DeQuantStub QuantStub QuantWrapper',
      'torch.ao.quantization.utils torch.quantization.utils': 'MatchAllNode',
    },
  },
  {
    reason: 'describes a data set or a hook',
    names: {
      'torch.utils.data.dataloader': 'DataLoader _DatasetKind _InfiniteConstantSampler _SingleProcessDataLoaderIter',
      'torch.utils.data.dataset': 'ChainDataset ConcatDataset Dataset IterableDataset Subset TensorDataset',
      'torch.utils.data.sampler':
        'BatchSampler RandomSampler Sampler SequentialSampler SubsetRandomSampler WeightedRandomSampler _InfiniteConstantSampler',
      'torch.utils.hooks': 'BackwardHook RemovableHandle',
      'torch.utils.data.distributed': 'DistributedSampler',
    },
  },
  {
    reason: 'holds a setting of training',
    names: {
      'torch.cuda.amp.autocast_mode': 'autocast',
      'torch.cuda.amp.grad_scaler': 'GradScaler OptState _MultiDeviceReplicator',
      'torch.amp.autocast_mode': 'autocast',
      'torch.amp.grad_scaler': 'GradScaler OptState _MultiDeviceReplicator',
    },
  },
];
