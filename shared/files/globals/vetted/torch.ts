import type { VettedGroup } from '../tables.ts';

const STORAGES =
  'FloatStorage HalfStorage DoubleStorage LongStorage IntStorage ShortStorage CharStorage ByteStorage BoolStorage BFloat16Storage ComplexFloatStorage ComplexDoubleStorage QInt8Storage QUInt8Storage QInt32Storage QUInt4x2Storage QUInt2x4Storage';
const TENSORS =
  'FloatTensor HalfTensor DoubleTensor LongTensor IntTensor ShortTensor CharTensor ByteTensor BoolTensor BFloat16Tensor';
const FUNCTIONS =
  'abs add arange argmax bmm cat clamp cos cosine_similarity div dot einsum empty exp eye flatten full log log_softmax logsumexp matmul max mean min mm mul norm ones ones_like pow rand randn relu round rsqrt selu sigmoid sign sin softmax sqrt square stack std sub sum tanh tensor transpose unsqueeze var where zeros zeros_like conv1d conv2d conv3d batch_norm layer_norm dropout embedding';

/** Tensors, storages, types and devices of torch, and what rebuilds them. */
export const TORCH: readonly VettedGroup[] = [
  {
    reason: 'rebuilds a tensor or a parameter over its storage',
    names: {
      'torch._utils':
        '_rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_parameter _rebuild_parameter_v2 _rebuild_parameter_with_state _rebuild_sparse_tensor _rebuild_sparse_csr_tensor _rebuild_qtensor _rebuild_meta_tensor_no_storage _rebuild_device_tensor_from_numpy _rebuild_device_tensor_from_cpu_tensor _rebuild_xla_tensor _rebuild_mlc_tensor _rebuild_nested_tensor _rebuild_ort_tensor _rebuild_hpu_tensor _set_obj_state',
      'torch._tensor torch.tensor': 'Tensor',
      torch: 'Tensor device Size dtype Generator layout memory_format qscheme finfo iinfo',
      'torch._C':
        'TensorBase Generator Size device dtype layout memory_format qscheme FloatStorageBase LongStorageBase',
      'torch.serialization': '_get_layout',
      'torch.nn torch.nn.modules.parameter': 'Parameter Buffer UninitializedParameter UninitializedBuffer',
      'torch.random': 'default_generator',
      'torch._C torch': '_VariableFunctionsClass ScriptObject',
      'torch.jit._pickle':
        'build_intlist build_tensorlist build_doublelist build_boollist build_tensor_from_id restore_type_tag',
    },
  },
  {
    reason: 'is a storage of numbers or the type of one',
    names: {
      'torch torch.cuda': `${STORAGES} ${TENSORS}`,
      'torch.storage torch': 'UntypedStorage TypedStorage _UntypedStorage _TypedStorage _LegacyStorage',
      'torch.cuda.sparse torch.sparse': TENSORS,
    },
  },
  {
    reason: 'is a type of numbers, a layout or a way to quantize',
    names: {
      torch:
        'float32 float float64 double float16 half bfloat16 uint8 uint16 uint32 uint64 int8 int16 short int32 int int64 long bool complex32 complex64 cfloat complex128 cdouble chalf quint8 qint8 qint32 quint4x2 quint2x4 float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz float8_e8m0fnu float4_e2m1fn_x2 strided sparse_coo sparse_csr sparse_csc sparse_bsr sparse_bsc contiguous_format channels_last channels_last_3d preserve_format per_tensor_affine per_channel_affine per_tensor_symmetric per_channel_symmetric per_channel_affine_float_qparams _mkldnn jagged',
    },
  },
  {
    reason: 'computes with tensors',
    names: {
      torch: FUNCTIONS,
      'torch._C._nn':
        'gelu linear silu mish hardswish softplus leaky_relu relu6 hardsigmoid log_sigmoid elu one_hot scaled_dot_product_attention',
      'torch.nn.functional': `${FUNCTIONS} gelu silu mish relu6 leaky_relu elu celu glu hardtanh hardswish hardsigmoid logsigmoid softplus softsign softmin prelu rrelu gumbel_softmax cross_entropy mse_loss l1_loss smooth_l1_loss huber_loss nll_loss binary_cross_entropy binary_cross_entropy_with_logits kl_div normalize interpolate pad linear max_pool1d max_pool2d avg_pool2d adaptive_avg_pool2d group_norm instance_norm pairwise_distance triplet_margin_loss unfold fold scaled_dot_product_attention tanhshrink softshrink hardshrink threshold one_hot`,
      'torch.nn.init':
        'xavier_uniform_ xavier_normal_ kaiming_uniform_ kaiming_normal_ normal_ uniform_ constant_ zeros_ ones_ orthogonal_ trunc_normal_ eye_ dirac_ sparse_',
      'torch.utils.data._utils.collate torch.utils.data.dataloader': 'default_collate default_convert',
    },
  },
  {
    reason: 'describes where the parts of a distributed checkpoint lie',
    names: {
      'torch.distributed.checkpoint.metadata':
        'Metadata MetadataIndex TensorStorageMetadata BytesStorageMetadata ChunkStorageMetadata TensorProperties StorageMeta _MEM_FORMAT_ENCODING',
      'torch.distributed.checkpoint.filesystem': '_StorageInfo _StoragePrefix',
      'torch.distributed._shard.sharded_tensor.metadata': 'TensorProperties ShardedTensorMetadata MEM_FORMAT_ENCODING',
      'torch.distributed._shard.metadata': 'ShardMetadata',
      'torch.distributed._shard.sharded_tensor.api': 'ShardedTensor',
      'torch.distributed._shard.sharded_tensor.shard': 'Shard',
      'torch.distributed._shard.sharding_spec.chunk_sharding_spec': 'ChunkShardingSpec',
      'torch.distributed._shard.sharding_spec.api': 'EnumerableShardingSpec',
      'torch.distributed.remote_device': '_remote_device',
      'torch.distributed.fsdp.api torch.distributed.fsdp.fully_sharded_data_parallel':
        'StateDictType FullStateDictConfig ShardingStrategy MixedPrecision BackwardPrefetch CPUOffload ShardedStateDictConfig LocalStateDictConfig FullOptimStateDictConfig ShardedOptimStateDictConfig',
    },
  },
];
