import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';

const tier = (module: string, name: string): string => judge.global(module, name, 2).tier;

describe('names that are vetted without a line of their own', () => {
  it('are errors of Python, but not what stops the program', () => {
    expect(tier('builtins', 'UnicodeDecodeError')).toBe('vetted');
    expect(tier('exceptions', 'RuntimeWarning')).toBe('vetted');
    expect(tier('builtins', 'SystemExit')).toBe('dangerous');
    expect(tier('builtins', 'ValueError.__init__')).toBe('dangerous');
  });

  it('are what Cython writes for classes of four packages', () => {
    expect(tier('sklearn._loss._loss', '__pyx_unpickle_CyHalfBinomialLoss')).toBe('vetted');
    expect(tier('mylib.fast', '__pyx_unpickle_Thing')).toBe('caution');
    expect(tier('sklearn._loss._loss', '__pyx_unpickle_Enum.__globals__')).toBe('dangerous');
  });

  it('are signals of the system by their numbers, but not what handles them', () => {
    for (const name of ['Signals', 'SIGINT', 'SIGUSR1']) expect(tier('signal', name)).toBe('vetted');
    for (const name of ['signal', 'SIG_DFL', 'SIGINT.x', 'Handlers']) expect(tier('signal', name)).toBe('dangerous');
  });

  it('are classes of statistics, of taggers, of graphs and of tokenizers, but not their functions', () => {
    expect(tier('statsmodels.robust.robust_linear_model', 'RLMResults')).toBe('vetted');
    expect(tier('statsmodels.tsa.statespace._initialization', 'dInitialization')).toBe('vetted');
    expect(tier('statsmodels.base.model', 'Model.from_formula')).not.toBe('vetted');
    expect(tier('statsmodels.iolib.smpickle', 'load_pickle')).toBe('dangerous');
    expect(tier('nltk.tag.sequential', 'BigramTagger')).toBe('vetted');
    expect(tier('nltk.tag.stanford', 'StanfordTagger')).toBe('dangerous');
    expect(tier('networkx.classes.coreviews', 'MultiAdjacencyView')).toBe('vetted');
    expect(tier('transformers.models.bert.tokenization_bert', 'BertTokenizer')).toBe('vetted');
    expect(tier('transformers.models.bert.tokenization_bert', 'BertTokenizer.from_pretrained')).toBe('dangerous');
    expect(tier('xarray.core.dataarray', 'DataArray')).toBe('vetted');
    expect(tier('xarray.backends.api', 'open_dataset')).toBe('dangerous');
  });

  it('are instances of models of texts, data and images, if no constructor runs with arguments', () => {
    const ways = (module: string, name: string): string[] => [
      tier(module, name),
      judge.call(module, name, [], 4).tier,
      judge.call(module, name, [{ kind: 'number', text: '1' }], 4).tier,
    ];
    for (const [module, name] of [
      ['imblearn.over_sampling._smote.filter', 'SVMSMOTE'],
      ['gensim.models.nmf', 'Nmf'],
      ['gensim.similarities.docsim', 'MatrixSimilarity'],
      ['nltk.parse.chart', 'ChartParser'],
      ['nltk.classify.maxent', 'MaxentClassifier'],
      ['skimage.feature.orb', 'ORB'],
      ['networkx.algorithms.planarity', 'PlanarEmbedding'],
      ['statsmodels.iolib.table', 'SimpleTable'],
      ['scipy.integrate._ivp.ivp', 'OdeResult'],
    ] as const)
      expect(ways(module, name)).toEqual(['vetted', 'vetted', 'caution']);
    expect(judge.call('gensim.models.nmf', 'Nmf', [{ kind: 'text', text: '/etc/passwd', length: 11 }], 4).tier).toBe(
      'dangerous',
    );
    expect(tier('gensim.models.wrappers.ldamallet', 'LdaMallet')).toBe('dangerous');
    expect(tier('nltk.tag.hunpos', 'HunposTagger')).toBe('dangerous');
    expect(tier('nltk.parse.malt', 'MaltParser')).toBe('dangerous');
    expect(tier('nltk.data', 'load')).toBe('dangerous');
  });

  it('are transforms, models of sound, and what prepares both, but not what downloads or decodes', () => {
    expect(tier('torchaudio.transforms._transforms', 'MelSpectrogram')).toBe('vetted');
    expect(tier('torchaudio.models.wav2vec2.model', 'Wav2Vec2Model')).toBe('vetted');
    expect(tier('torchaudio.models.decoder._ctc_decoder', 'CTCDecoder')).not.toBe('vetted');
    expect(tier('torchaudio.datasets', 'SPEECHCOMMANDS')).toBe('dangerous');
    expect(tier('torchvision.transforms.v2._geometry', 'Resize')).toBe('vetted');
    expect(tier('transformers.models.whisper.feature_extraction_whisper', 'WhisperFeatureExtractor')).toBe('vetted');
    expect(tier('transformers.models.vit.image_processing_vit_fast', 'ViTImageProcessorFast')).toBe('vetted');
    expect(tier('transformers.models.vit.image_processing_vit', 'ViTImageProcessor.from_pretrained')).toBe('dangerous');
    expect(tier('optax._src.transform', 'ScaleByAdamState')).toBe('vetted');
    expect(tier('optax._src.transform', 'scale_by_adam')).toBe('caution');
  });

  it('are weights of torchvision', () => {
    expect(tier('torchvision.models.resnet', 'ResNet50_Weights')).toBe('vetted');
    expect(tier('torchvision.models.resnet', 'ResNet50_Weights.get_state_dict')).not.toBe('vetted');
  });

  it('are the modules that scikit-learn and scipy once had in public', () => {
    for (const module of ['sklearn.svm._classes', 'sklearn.svm.classes']) expect(tier(module, 'SVC')).toBe('vetted');
    expect(tier('sklearn.decomposition.pca_', 'PCA')).toBe('vetted');
    expect(tier('scipy.sparse.csr', 'csr_matrix')).toBe('vetted');
    expect(tier('mylib.svm.classes', 'SVC')).toBe('caution');
  });

  it('are found for a file that names more modules than are looked for one by one', () => {
    for (let at = 0; at < 500; at++) expect(tier(`made.up${at}`, 'Thing')).toBe('caution');
    for (let at = 0; at < 500; at++) expect(tier(`made${at}`, 'Thing')).toBe('caution');
    expect(tier('torch.nn.modules.rnn', 'GRU')).toBe('vetted');
    expect(tier('idlelib.run', 'Executive')).toBe('dangerous');
    expect(tier('imaplib', 'IMAP4_stream')).toBe('dangerous');
  });
});
