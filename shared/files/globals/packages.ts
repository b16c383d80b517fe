const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Packages of machine learning, whose unvetted names are most often harmless classes. */
const MACHINE_LEARNING = words(`
  torch torchvision torchaudio torchtext torch_geometric torchmetrics numpy scipy sklearn pandas xgboost lightgbm
  catboost transformers tokenizers accelerate peft datasets sentence_transformers diffusers timm fairseq fairseq2 espnet
  espnet2 flair fastai fastcore spacy thinc srsly pytorch_lightning lightning lightning_fabric omegaconf ultralytics
  models detectron2 mmcv mmdet mmseg mmengine nemo gensim nltk keras tensorflow tf_keras jax jaxlib flax optax haiku
  statsmodels imblearn skopt hmmlearn pmdarima prophet sktime tsfresh category_encoders feature_engine mlxtend umap
  hdbscan pynndescent implicit surprise lightfm allennlp speechbrain monai segmentation_models_pytorch albumentations
  stable_baselines3 gym gymnasium ray deepspeed megatron bitsandbytes apex einops open_clip clip ldm tensorboardX sksurv
  lifelines econml causalml dgl ogb pyro gpytorch botorch skorch tabpfn pytorch_tabnet autogluon pycaret h2o onnx
  onnxruntime paddle mxnet chainer theano lasagne coremltools polars pyarrow networkx shap lime optuna skl2onnx`);

const STANDARD = words(`
  __future__ _collections _collections_abc _codecs _datetime _decimal _functools _operator _pydatetime _pydecimal _random
  _sre _struct _weakref _weakrefset abc argparse array ast base64 binascii bisect builtins calendar cmath collections
  codecs colorsys configparser contextlib contextvars copy copyreg csv dataclasses datetime decimal difflib email enum
  errno exceptions fractions functools graphlib hashlib heapq hmac html ipaddress itertools json keyword locale logging
  math numbers operator optparse pathlib plistlib pprint queue quopri random re reprlib sched secrets sets stat
  statistics string stringprep struct textwrap time token tokenize tomllib typing unicodedata uuid weakref xml zlib
  zoneinfo`);

/** Why a global that no table judges asks for caution, by the package that it comes from. */
export function cautionOf(root: string): string {
  if (root === '__main__' || root === '__mp_main__') {
    return 'comes from the script that wrote the file: it loads only where that script defines it';
  }
  if (STANDARD.has(root)) return 'is a part of the standard library that nobody has vetted';
  if (MACHINE_LEARNING.has(root)) return 'is a part of a known package of machine learning that nobody has vetted';
  return 'comes from a package that nobody has vetted';
}
