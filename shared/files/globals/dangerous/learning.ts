import { type DangerLine, danger, dangerousFunctions } from '../tables.ts';

/** What packages of machine learning hold besides their models: loaders, compilers, downloads, shells. */
export const LEARNING: readonly DangerLine[] = [
  danger(
    'writes files, runs commands or builds code',
    'ultralytics.nn.tasks.torch_safe_load ultralytics.nn.tasks.attempt_load_one_weight lightgbm.basic.Booster.save_model lightgbm.basic.Booster.model_from_string lightgbm.Booster.save_model numpy._pyinstaller scipy.optimize._nonlin._nonlin_wrapper scipy.optimize._optimize.show_options scipy.optimize.show_options sklearn.feature_extraction.text._VectorizerMixin.decode sklearn.feature_extraction.text.CountVectorizer.decode sklearn.feature_extraction.text.TfidfVectorizer.decode torch.utils.jit torch.utils._crash_handler torch.utils.data.communication torch.ao.quantization.quantize_jit torch.set_default_tensor_type scipy._lib._tmpdirs scipy._lib.decorator scipy._lib._bunch scipy.stats._generate_pyx numpy.ma.mrecords.openfile numpy.ma.mrecords.fromtextfile numpy.core._add_newdocs numpy.core._add_newdocs_scalars numpy._version xgboost.core.Booster.dump_model xgboost.callback.TrainingCheckPoint joblib bottleneck',
  ),
  danger(
    'runs the source code that the file holds',
    'torch_utils.persistence torch_utils.custom_ops dnnlib.util.call_func_by_name dnnlib.util.get_obj_by_name dnnlib.util.construct_class_by_name',
  ),
  danger(
    'downloads and runs code of a repository',
    'torch.hub torch.utils.model_zoo torchvision.datasets.utils torchvision._internally_replaced_utils torchtext.utils torchaudio.utils',
    'GHSA-9726-w42j-3qjr',
  ),
  danger(
    'loads another serialized object',
    'torch.load torch.save torch.serialization torch._C.PyTorchFileReader torch._C.PyTorchFileWriter torch.package torch.legacy torch.utils.serialization torch._weights_only_unpickler torch.utils._import_utils torch.utils.file_baton torch.storage._load_from_bytes',
  ),
  danger(
    'compiles and runs code',
    'torch.utils.cpp_extension torch._dynamo torch.cuda.jiterator torch._inductor torch._functorch torch._export torch.export torch.compiler torch.compile torch._jit_internal torch._sources torch._utils_internal torch._decomp torch._prims torch._refs torch._lazy torch._ops torch._library torch.library torch._custom_op torch._custom_ops torch._C._jit* torch._C._import* torch._C._dynamo torch._C._load* torch._higher_order_ops torch._classes torch._compile torch._guards torch._subclasses torch._deploy torch._logging torch._python_dispatcher torch._meta_registrations torch._vmap_internals',
  ),
  danger('evaluates guards given as text', 'torch._dynamo.guards', 'CVE-2025-71353'),
  danger('compiles TorchScript', 'torch.jit torch.torch_version torch._jit torch._C.CompilationUnit', 'CVE-2022-45907'),
  danger(
    'runs a program under a profiler',
    'torch.utils.bottleneck torch.cuda.profiler torch.cuda._memory_viz torch.cuda.memory torch.cuda.nvtx',
  ),
  danger(
    'runs commands',
    'torch.utils.collect_env torch.utils.hipify torch.utils.show_pickle torch.utils.benchmark torch.utils.tensorboard torch.utils.viz torch.utils.bundled_inputs torch.utils.mobile_optimizer torch.utils.dlpack torch.utils._cpp_extension_versioner torch.utils._freeze torch.utils.model_dump torch.utils.throughput_benchmark torch.utils.weak torch.utils._python_dispatch torch.utils.checkpoint',
  ),
  danger(
    'decodes files that hold other objects',
    'torch.utils.data.datapipes torch.utils.data.dataloader._* torch.utils.data._utils torch.utils.data.graph torch.utils.data.backward_compatibility',
  ),
  danger(
    'builds modules by running their source code',
    'torch.fx torch.ao.quantization.fx torch.ao.quantization.quantize_fx torch.quantization.quantize_fx torch.quantization.fx torch.ao.ns torchvision.models.feature_extraction',
  ),
  danger(
    'calls functions of other machines',
    'torch.distributed torch._C._distributed_c10d.TCPStore torch._C._distributed_c10d.FileStore',
    'CVE-2024-48063',
  ),
  danger('starts processes', 'torch.multiprocessing'),
  danger(
    'loads native libraries',
    'torch.ops torch.classes torch.utils.backend_registration torch.backends torch.contrib torch.onnx torch.testing torch.overrides torch.special.__loader__ torch.monitor torch.mps.profiler torch.xpu torch.func torch._running_with_deploy torch._tensor_str.torch torch.nn.parallel.distributed torch.nn.modules._functions torch._load_global_deps torch._preload_cuda_deps',
  ),
  danger(
    'reads a file',
    'torch.Tensor.share_memory_ torch.UntypedStorage._new_* torch.UntypedStorage.from_buffer torch.FloatTensor.apply_ torch.Tensor.map_ torch.Tensor.apply_',
  ),
  danger(
    'reads or downloads data sets and files',
    'torchvision.datasets torchvision.io torchvision.extension torchvision._api torchvision.prototype torchaudio.load* torchaudio.save* torchaudio.info torchaudio.backend torchaudio.io torchaudio.datasets torchaudio.sox_effects torchaudio.kaldi_io torchtext.datasets torchtext.vocab torchtext.data torch_geometric.data.download* torch_geometric.datasets torch_geometric.io torch_geometric.inspector torch_geometric.template torch_geometric.nn.conv.utils',
  ),
  danger(
    'loads another serialized object',
    'numpy.load numpy.lib.npyio numpy.lib._npyio_impl numpy.lib.format numpy.loads numpy.core.multiarray.fromfile numpy.ma.core.load numpy.ma.core.loads numpy.ma.load* numpy.core._methods._dump* numpy.core._methods._load*',
    'CVE-2019-6446',
  ),
  danger(
    'reads or writes files',
    'numpy.core.memmap numpy._core.memmap numpy.save* numpy.loadtxt numpy.genfromtxt numpy.recfromtxt numpy.recfromcsv numpy.fromregex numpy.mafromtxt numpy.ndfromtxt numpy.DataSource numpy.lib._datasource numpy.lib._iotools numpy.compat',
  ),
  danger('compiles and evaluates Fortran interfaces', 'numpy.f2py', 'CVE-2025-71365'),
  danger(
    'runs compilers and commands',
    'numpy.distutils numpy.core.setup numpy.core.setup_common numpy.core.cversions numpy.core.code_generators numpy.core.generate_numpy_api numpy._build_utils numpy.setup',
  ),
  danger(
    'runs code of tests given as text',
    'numpy.testing numpy.tests numpy._pytesttester numpy.conftest numpy.core.tests numpy.ma.testutils numpy.ma.timer_comparison numpy.ma.bench numpy.random._examples',
  ),
  danger(
    'loads native libraries',
    'numpy.ctypeslib numpy.core._internal._ctypes numpy.core._dotblas numpy.core.umath_tests numpy._distributor_init numpy.add_newdocs numpy.lib.add_newdoc numpy.add_newdoc',
  ),
  danger(
    'calls a function with what it is given',
    'numpy.apply_along_axis numpy.apply_over_axes numpy.fromfunction numpy.piecewise numpy.frompyfunc numpy.fromiter numpy.lib.function_base numpy.lib._function_base_impl numpy.lib.shape_base.apply_* numpy.lib.utils numpy.lib._utils_impl numpy.lib.introspect numpy.source numpy.lookfor numpy.info numpy.deprecate* numpy.set_string_function numpy.setbufsize numpy.seterrcall numpy.show_config numpy.who numpy.core.function_base numpy.core.overrides numpy.core.numeric.fromfunction numpy.core.shape_base numpy.ma.extras numpy.ma.core._frommethod',
  ),
  danger(
    'loads another serialized object',
    'pandas.read_pickle pandas.io pandas.core.internals.pickle pandas.HDFStore pandas.ExcelFile pandas.ExcelWriter',
  ),
  danger(
    'reads files or the network',
    'pandas.read_* pandas.to_pickle pandas.core.frame.DataFrame.to_* pandas.core.series.Series.to_* pandas.core.generic.NDFrame.to_* pandas.core.generic.to_* pandas.DataFrame.to_* pandas.DataFrame.from_* pandas.Series.to_* pandas.core.frame.DataFrame.from_*',
  ),
  danger(
    'evaluates texts as expressions',
    'pandas.eval pandas.core.computation pandas.core.frame.DataFrame.query pandas.DataFrame.query pandas.core.common pandas.core.accessor pandas.core.nanops pandas.core._numba pandas.core.config_init pandas._config pandas.util pandas._testing pandas.testing pandas.tests pandas.plotting pandas.errors.__loader__ pandas.compat pandas.conftest pandas.core.util pandas.core.interchange pandas.api.interchange pandas.show_versions pandas.test pandas._version',
  ),
  danger(
    'reads files, native code or the network',
    'scipy.io scipy.weave scipy.datasets scipy.misc scipy._lib._ccallback scipy._lib._testutils scipy._lib._uarray scipy._lib.uarray scipy._lib.doccer scipy._lib._boost_utils scipy._build_utils scipy.LowLevelCallable scipy.special._generate_pyx scipy.special._testutils scipy.special._mptestutils scipy.sparse.save_npz scipy.sparse.load_npz scipy.sparse._matrix_io scipy.sparse.linalg._dsolve._add_newdocs scipy.test scipy.testing scipy.conftest scipy.stats._distn_infrastructure.rv_generic scipy.optimize._minimize scipy.fftpack scipy._distributor_init scipy.stats._unuran scipy.stats.sampling scipy._lib.pooch',
  ),
  danger(
    'downloads data or reads files',
    'sklearn.datasets.fetch_* sklearn.datasets.load_svmlight* sklearn.datasets.dump_svmlight* sklearn.datasets.get_data_home sklearn.datasets.clear_data_home sklearn.datasets._base sklearn.datasets.base sklearn.datasets._openml sklearn.datasets._svmlight* sklearn.datasets._lfw sklearn.datasets._twenty_newsgroups sklearn.datasets._covtype sklearn.datasets._california_housing sklearn.datasets._rcv1 sklearn.datasets._kddcup99 sklearn.datasets._olivetti_faces sklearn.datasets._species_distributions sklearn.datasets._arff_parser sklearn.datasets.load_* sklearn.datasets.mldata',
  ),
  danger(
    'runs functions or code of tests',
    'sklearn.externals sklearn._build_utils sklearn.utils._testing sklearn.utils.testing sklearn.utils.estimator_checks sklearn.utils.parallel sklearn.utils.fixes sklearn.utils._mocking sklearn.utils._estimator_html_repr sklearn.conftest sklearn.__check_build sklearn.show_versions sklearn.utils._show_versions sklearn.utils.discovery sklearn.utils.deprecation sklearn.utils.metaestimators.if_delegate_has_method sklearn.utils._joblib sklearn.utils._arpack sklearn.setup sklearn.tests sklearn.tree._export sklearn.experimental sklearn.callback sklearn._min_dependencies sklearn._distributor_init',
  ),
  danger(
    'reads or writes files',
    'xgboost.core.DMatrix xgboost.DMatrix xgboost.core.ctypes xgboost.libpath xgboost.tracker xgboost.rabit xgboost.collective xgboost.dask xgboost.spark xgboost.plotting xgboost.testing xgboost.compat.LazyLoader xgboost.compat.lazy_isinstance xgboost.data xgboost.federated xgboost.build_config xgboost.training lightgbm.libpath lightgbm.dask lightgbm.plotting lightgbm.cv lightgbm.train lightgbm.engine catboost.utils catboost.datasets catboost.carry catboost.dev_utils catboost.monoforest catboost.train catboost.cv catboost.Pool catboost.core.Pool catboost.widget catboost.core.train',
  ),
  danger(
    'downloads and runs code of a repository',
    'transformers.dynamic_module_utils transformers.utils.hub transformers.pipelines transformers.pipeline transformers.models.auto transformers.Auto* transformers.utils.import_utils transformers.file_utils transformers.commands transformers.convert* transformers.onnx transformers.agents transformers.tools transformers.hf_api transformers.utils.notebook transformers.integrations transformers.testing_utils transformers.sagemaker transformers.benchmark transformers.debug_utils transformers.utils.versions transformers.dependency_versions_check transformers.modelcard transformers.hf_argparser transformers.trainer.Trainer transformers.training_args_seq2seq.os transformers.training_args_sm transformers.utils.generic._ transformers.utils.fx transformers.safetensors_conversion transformers.utils.peft_utils transformers.utils.doc transformers.optimization_tf transformers.keras_callbacks transformers.modeling_utils.load* transformers.modeling_utils._load* transformers.modeling_flax_pytorch_utils transformers.modeling_tf_pytorch_utils transformers.cache_utils.importlib transformers.kernels transformers.utils.kernel_config',
  ),
  danger(
    'resolves names',
    'transformers.models.auto.auto_factory.getattribute_from_module transformers.utils.direct_transformers_import',
  ),
  danger(
    'downloads files',
    'huggingface_hub hf_transfer hf_xet modelscope kagglehub kaggle gdown pooch opendatasets tensorflow_datasets tensorflow_hub openxlab aistudio_sdk dagshub dvc git gitdb GitPython pygit2 dulwich wikipedia ir_datasets',
  ),
  danger(
    'loads data sets by running their scripts',
    'datasets.load* datasets.builder datasets.load_from_disk datasets.Dataset.from_* datasets.utils datasets.inspect datasets.commands datasets.fingerprint datasets.io datasets.packaged_modules datasets.data_files datasets.filesystems datasets.streaming datasets.search datasets.parallel datasets.hub evaluate.loading evaluate.utils',
  ),
  danger(
    'loads pipelines and code of repositories',
    'diffusers.DiffusionPipeline diffusers.pipelines.pipeline_utils diffusers.pipelines.pipeline_loading_utils diffusers.loaders diffusers.utils diffusers.commands diffusers.pipelines.auto_pipeline diffusers.modular_pipelines sentence_transformers.util sentence_transformers.cross_encoder.util spacy.cli spacy.util spacy.blank spacy.about thinc.util thinc.config catalogue confection flair.file_utils flair.datasets flair.hyperparameter nltk.data nltk.downloader nltk.find nltk.internals nltk.app nltk.parse nltk.tag.stanford nltk.tag.hunpos nltk.tag.senna nltk.inference nltk.toolbox nltk.corpus nltk.tokenize.stanford* nltk.sem nltk.chat nltk.twitter nltk.draw nltk.test nltk.tree.prettyprinter gensim.downloader gensim.models.wrappers gensim.scripts gensim.test gensim.corpora.wikicorpus fairseq.file_utils fairseq.hub_utils fairseq.checkpoint_utils fairseq.utils fairseq.distributed fairseq.tasks.import_tasks fairseq.models.import_models fairseq_cli fairseq.data.huffman fairseq.benchmark espnet2.main_funcs timm.models._hub timm.models._helpers timm.models.hub timm.models.helpers timm.utils timm.data allennlp.commands allennlp.common.params allennlp.common.util allennlp.common.file_utils allennlp.common.plugins torchmetrics.utilities.imports',
  ),
  danger(
    'loads checkpoints and runs scripts',
    'pytorch_lightning.cli pytorch_lightning.utilities.cli lightning.pytorch.cli lightning.app lightning.fabric.cli lightning_app lightning_cloud lightning_utilities pytorch_lightning.utilities.migration lightning.pytorch.utilities.migration pytorch_lightning.utilities.cloud_io pytorch_lightning.core.saving pytorch_lightning.loggers lightning.pytorch.loggers pytorch_lightning.strategies.launchers lightning.pytorch.strategies.launchers accelerate.commands accelerate.launchers accelerate.utils accelerate.test_utils accelerate.notebook_launcher accelerate.checkpointing accelerate.accelerator deepspeed mmcv.Config mmcv.utils mmcv.fileio mmcv.runner mmengine.config mmengine.fileio mmengine.utils mmengine.hub mmengine.registry detectron2.config detectron2.utils detectron2.checkpoint detectron2.model_zoo detectron2.engine iopath fvcore nemo.utils nemo.core.config nemo.core.connectors omegaconf.OmegaConf omegaconf.omegaconf omegaconf._utils omegaconf.resolvers speechbrain.utils speechbrain.pretrained speechbrain.inference hyperpyyaml ultralytics.utils ultralytics.hub ultralytics.cfg ultralytics.engine ultralytics.data ultralytics.nn.autobackend ultralytics.trackers ultralytics.solutions utils.downloads utils.google_utils utils.general utils.loggers models.experimental.attempt_load yolov5 monai.bundle monai.apps monai.config monai.data stable_baselines3.common.save_util stable_baselines3.common.vec_env stable_baselines3.common.utils gym.envs.registration gymnasium.envs.registration gym.make gymnasium.make autogluon.common.loaders autogluon.common.utils autogluon.core.utils autogluon.common.savers pycaret.internal pycaret.persistence h2o tpot tabpfn.model_loading optuna.artifacts shap.datasets lime.utils',
  ),
  // Studies that were kept in memory are plain values: only what keeps them elsewhere connects when it is restored.
  dangerousFunctions('opens a storage of studies', 'optuna.storages'),
  danger(
    'opens a database or a file of studies, or the network',
    'optuna.storages._rdb optuna.storages._journal optuna.storages.journal optuna.storages._redis optuna.storages._grpc optuna.storages._heartbeat optuna.storages.RDBStorage optuna.storages.RedisStorage optuna.storages.Journal* optuna.storages.BaseJournal* optuna.storages.Grpc*',
  ),
  danger(
    'runs operations, functions or native code of TensorFlow',
    'tensorflow tensorflow_core tensorflow_probability tensorflow_addons tensorflow_text tensorflow_io tensorflowjs tf_slim tflite_runtime tflearn tensorboard',
  ),
  danger(
    'loads models that can hold code',
    'keras.models.load_model keras.models.model_from_* keras.models.clone_model keras.src.saving keras.saving keras.src.legacy keras.legacy keras.engine.saving keras.src.models.model keras.layers.Lambda keras.src.layers.core.lambda_layer keras.layers.core.lambda_layer keras.layers.core.Lambda keras.layers.deserialize keras.src.utils keras.utils keras.src.export keras.export keras.config keras.src.config keras.src.backend keras.backend keras.preprocessing keras.applications keras.datasets keras.src.applications keras.src.datasets keras.layers.TFSMLayer keras.layers.TorchModuleWrapper keras.src.layers.layer keras.callbacks keras.ops keras.src.ops keras.src.trainers.data_adapters keras.engine.training.load_* keras.wrappers keras.src.wrappers keras.engine.base_layer_utils tf_keras.models tf_keras.saving tf_keras.src.saving tf_keras.utils tf_keras.layers.Lambda tf_keras.src.utils tf_keras.src.layers.core.lambda_layer tf_keras.src.engine.training tf_keras.preprocessing tf_keras.backend tf_keras.callbacks',
    'CVE-2025-1550',
  ),
  danger(
    'loads models and files',
    'onnx.load* onnx.save* onnx.hub onnx.external_data_helper onnx.checker onnx.utils onnx.backend onnx.reference onnxruntime onnxmltools skl2onnx.helpers tf2onnx onnx2torch openvino tensorrt coremltools.models.utils paddle.jit paddle.hub paddle.utils paddle.static paddle.inference paddle.distributed paddle.framework.io paddle.base paddle.fluid paddlehub paddlenlp paddlex mxnet.model mxnet.gluon.utils mxnet.operator mxnet.rtc mxnet.test_utils mxnet.library mxnet.kvstore mxnet.base mxnet.profiler jax.experimental jax.export jax.tools jax.profiler jax.lib jaxlib jax._src jax.pure_callback jax.debug flax.serialization flax.training.checkpoints orbax chainer.serializers theano.compile theano.gof theano.misc theano.tensor theano.printing theano.sandbox pymc pytensor aesara lasagne cntk caffe caffe2 skops.io skops.hub_utils imblearn.utils.testing imblearn.datasets statsmodels.datasets statsmodels.tools.data statsmodels.api statsmodels.tools.print_version hmmlearn.tests networkx.read_* networkx.write_* networkx.utils.decorators networkx.drawing networkx.utils.backends pyro.util dgl.data dgl.utils dgl.distributed dgl.load* dgl.backend torchtune unsloth vllm sglang llama_cpp ctransformers exllama exllamav2 auto_gptq awq trl.commands trl.scripts peft.utils peft.import_utils peft.auto bitsandbytes.cextension bitsandbytes.__main__ bitsandbytes.cuda_setup apex.parallel apex.pyprof megatron.training megatron.checkpointing megatron.arguments xformers._cpp_lib xformers.info open_clip.pretrained clip.clip whisper.load* whisper.audio TTS.utils.manage TTS.utils.io TTS.api easyocr paddleocr rembg insightface.utils gfpgan.utils realesrgan.utils basicsr.utils facexlib.utils ldm.util.get_obj_from_str sgm.util',
  ),
  dangerousFunctions(
    'reads files or calls functions',
    'gensim.utils gensim.similarities.docsim nltk.classify nltk.util statsmodels.iolib statsmodels.formula patsy scipy.integrate scipy.odr pandas.core.groupby pandas.core.window pandas.core.resample pandas.core.reshape pandas.core.apply numpy.core.arrayprint torch.utils._pytree torchvision.models._api torch.profiler torch.autograd.profiler* networkx.readwrite',
  ),
  danger(
    'reads files or runs programs',
    'patsy.eval patsy.EvalEnvironment statsmodels.iolib.smpickle statsmodels.tools.web statsmodels.tools._testing nltk.classify.weka nltk.classify.senna nltk.classify.megam nltk.classify.tadm torch.profiler.profiler torch.profiler.profile torch.autograd.profiler torch.autograd.profiler_legacy gensim.utils.SaveLoad.load networkx.lazy_imports skimage._shared lmfit.jsonutils lmfit.model.load* lmfit.model.save_* statsmodels.tsa.x13 nltk.tbl nltk.sentiment.util gensim.models._fasttext_bin transformers.models.rag.retrieval_rag torch._numpy torch.autograd.gradcheck sklearn.tree.export_* numpy.core._multiarray_umath.set_* numpy.core.multiarray.set_* pandas._libs.lib.map_* deap.gp.compile',
  ),
];
