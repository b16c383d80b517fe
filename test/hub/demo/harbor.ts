import { gitFile, largeFile } from '../files.ts';
import { objectId, sha1 } from '../hash.ts';
import type { Json } from '../json.ts';
import type { HubCommit, HubDiscussion, HubFile, HubModel, InferenceProvider } from '../model.ts';
import { demoModel } from './build.ts';
import type { DemoClock } from './clock.ts';
import { clean } from './scans.ts';
import { safetensors } from './weights.ts';

const config = {
  architectures: ['MistralForCausalLM'],
  model_type: 'mistral',
  tokenizer_config: { bos_token: '<s>', eos_token: '</s>' },
};
const transformersInfo = {
  auto_model: 'AutoModelForCausalLM',
  pipeline_tag: 'text-generation',
  processor: 'AutoTokenizer',
};

const card = `# Tern 7B Instruct

An instruction-tuned language model with open data, open training code and published evaluations.

## Intended use
Assistants, summarising, extraction, in English, German and French.

## Limitations
Knowledge ends in March. It makes mistakes in arithmetic and should not be used for medical or legal advice.

## Training data
The [Tern mixture](https://huggingface.co/datasets/harbor-labs/tern-mixture): 4.1 T tokens, documented source by source.

## Evaluation
| Benchmark | Score |
| --- | --- |
| MMLU-Pro (5-shot) | 48.9 |
| GSM8K (8-shot) | 84.6 |
| HumanEval (pass@1) | 71.3 |
| IFEval | 79.2 |

## How to use
\`\`\`python
from transformers import pipeline
chat = pipeline("text-generation", "harbor-labs/Tern-7B-Instruct")
\`\`\`

## Environmental impact
31 t CO2e, measured at the data centre.

## Citation
arXiv:2509.01234. Code: https://github.com/harbor-labs/tern
`;

const cardData = {
  license: 'apache-2.0',
  language: ['en', 'de', 'fr'],
  datasets: ['harbor-labs/tern-mixture', 'harbor-labs/tern-instruct'],
  base_model: 'harbor-labs/Tern-7B',
  base_model_relation: 'finetune',
  library_name: 'transformers',
  pipeline_tag: 'text-generation',
  co2_eq_emissions: { emissions: 31_000_000, source: 'measured', training_type: 'pre-training' },
};

const inferenceProviderMapping: readonly InferenceProvider[] = [
  {
    provider: 'stillwater-ai',
    status: 'live',
    providerId: 'tern-7b-instruct',
    task: 'conversational',
    isModelAuthor: false,
  },
  {
    provider: 'northgate',
    status: 'live',
    providerId: 'harbor-labs/tern-7b',
    task: 'conversational',
    isModelAuthor: false,
  },
];

/** A verified organization that does everything right: a base model, its instruct version, a small one, a private one. */
export function harborModels(clock: DemoClock): HubModel[] {
  return [instruct(clock), base(clock), renamed(clock), internal(clock)];
}

function instruct(clock: DemoClock): HubModel {
  const weights = [1, 2, 3].map((shard) => shardOf(shard, 3));
  const total = weights.reduce((sum, shard) => sum + shard.parameters, 0);
  return demoModel(clock, {
    id: 'harbor-labs/Tern-7B-Instruct',
    bornDaysAgo: 420,
    changedDaysAgo: 11,
    downloads: 1_284_310,
    downloadsAllTime: 9_815_022,
    likes: 3_412,
    trendingScore: 86,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData,
    config,
    transformersInfo,
    safetensors: { parameters: { BF16: total }, total },
    baseModels: {
      relation: 'finetune',
      models: [{ _id: objectId(clock.daysAgo(440), 'harbor-labs/Tern-7B'), id: 'harbor-labs/Tern-7B' }],
    },
    childrenModelCount: { adapter: 214, merge: 37, quantized: 96, finetune: 141 },
    spaces: Array.from({ length: 117 }, (_, at) => `builders/tern-space-${at + 1}`),
    inference: 'warm',
    inferenceProviderMapping,
    modelIndex: [
      { name: 'Tern-7B-Instruct', results: selfReported.map(([name, type, value]) => reported(name, type, value)) },
    ],
    evalResults: evaluations(clock),
    moreTags: [
      'conversational',
      'text-generation-inference',
      'endpoints_compatible',
      'arxiv:2509.01234',
      'eval-results',
      'deploy:azure',
    ],
    card,
    files: [...weights.map(({ file }) => file), ...smallFiles(total)].map((file) => ({ ...file, security: clean })),
    commits: history(clock),
    discussions: talk(clock),
    refTags: [{ name: 'v1.1', targetCommit: sha1('harbor commit 4') }],
  });
}

function smallFiles(total: number): HubFile[] {
  return [
    gitFile('config.json', JSON.stringify({ ...config, hidden_size: 4096, torch_dtype: 'bfloat16' }, null, 2)),
    gitFile('generation_config.json', '{"temperature":0.6,"top_p":0.95}'),
    gitFile('model.safetensors.index.json', JSON.stringify({ metadata: { total_size: total * 2 }, weight_map: {} })),
    gitFile('tokenizer_config.json', JSON.stringify(config.tokenizer_config)),
    gitFile('tokenizer.json', '{"version":"1.0","model":{"type":"BPE","vocab":{},"merges":[]}}'),
    gitFile('LICENSE', 'Apache License\nVersion 2.0, January 2004\n'),
    gitFile(
      '.eval_results/leaderboards.yaml',
      '- dataset:\n    id: TIGER-Lab/MMLU-Pro\n    task_id: mmlu_pro\n  value: 48.9\n',
    ),
  ];
}

function base(clock: DemoClock): HubModel {
  const weights = shardOf(1, 1);
  return demoModel(clock, {
    id: 'harbor-labs/Tern-7B',
    bornDaysAgo: 440,
    changedDaysAgo: 61,
    downloads: 402_118,
    downloadsAllTime: 3_120_660,
    likes: 1_207,
    trendingScore: 14,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData: {
      license: 'apache-2.0',
      language: ['en', 'de', 'fr'],
      datasets: ['harbor-labs/tern-mixture'],
      library_name: 'transformers',
    },
    config,
    transformersInfo,
    safetensors: { parameters: { BF16: weights.parameters }, total: weights.parameters },
    childrenModelCount: { finetune: 166, quantized: 31, adapter: 58 },
    moreTags: ['arxiv:2509.01234', 'endpoints_compatible'],
    card: '# Tern 7B\n\nThe base model. See the instruct version for evaluations.\n',
    files: [weights.file, gitFile('config.json', JSON.stringify(config))].map((file) => ({ ...file, security: clean })),
  });
}

function renamed(clock: DemoClock): HubModel {
  return demoModel(clock, {
    id: 'harbor-labs/Tern-1B',
    formerIds: ['harbor-labs/tern-mini', 'tern-mini'],
    bornDaysAgo: 390,
    changedDaysAgo: 120,
    downloads: 51_230,
    likes: 288,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData: { license: ['mit'], language: 'en', base_model: ['harbor-labs/Tern-7B'] },
    config,
    card: '# Tern 1B\n\nThe smallest Tern, distilled from the 7B.\n',
    files: [shardOf(1, 1, 64).file, gitFile('config.json', JSON.stringify(config))].map((file) => ({
      ...file,
      security: clean,
    })),
  });
}

function internal(clock: DemoClock): HubModel {
  return demoModel(clock, {
    id: 'harbor-labs/Tern-Next-Internal',
    private: true,
    bornDaysAgo: 20,
    changedDaysAgo: 1,
    card: '# Not announced yet\n',
    files: [shardOf(1, 1).file],
  });
}

/** One shard whose header is real and whose numbers are not there. */
function shardOf(shard: number, of: number, blocks = 1200) {
  const name = of === 1 ? 'model.safetensors' : `model-0000${shard}-of-0000${of}.safetensors`;
  const { content, size, parameters } = safetensors('BF16', {
    [`model.layers.${shard}.mlp.weight`]: [blocks, 4096, 500],
    [`model.layers.${shard}.norm.weight`]: [4096],
  });
  return { file: largeFile(name, content, size), parameters };
}

const selfReported: readonly (readonly [string, string, number])[] = [
  ['MMLU-Pro', 'TIGER-Lab/MMLU-Pro', 48.9],
  ['GSM8K', 'openai/gsm8k', 84.6],
  ['HumanEval', 'openai/openai_humaneval', 71.3],
  ['IFEval', 'google/IFEval', 79.2],
];

function reported(name: string, type: string, value: number): Json {
  return {
    task: { type: 'text-generation', name: 'Text Generation' },
    dataset: { name, type },
    metrics: [{ type: 'accuracy', value, name: 'accuracy', verified: false }],
    source: { name: 'Tern report', url: 'https://arxiv.org/abs/2509.01234' },
  };
}

/** Two published files, one of them confirmed, a result from an open pull request, and one the Hub could not read. */
function evaluations(clock: DemoClock): Json[] {
  const date = clock.at(30).slice(0, 10);
  const entry = (id: string, task_id: string, value: number) => ({ dataset: { id, task_id }, value, date });
  return [
    {
      filename: '.eval_results/leaderboards.yaml',
      verified: true,
      data: entry('TIGER-Lab/MMLU-Pro', 'mmlu_pro', 48.9),
    },
    { filename: '.eval_results/leaderboards.yaml', verified: false, data: entry('Idavidrein/gpqa', 'diamond', 34.1) },
    {
      filename: '.eval_results/gsm8k.yaml',
      verified: false,
      pullRequest: 18,
      data: entry('openai/gsm8k', 'gsm8k', 84.6),
    },
    { filename: '.eval_results/broken.yaml', error: 'Invalid YAML: missing "dataset.id"' },
  ];
}

function history(clock: DemoClock): HubCommit[] {
  const titles = [
    'Update README.md',
    'Fix chat template (#21)',
    'Add evaluation results',
    'Release v1.1 weights',
    'Document training data',
  ];
  const older = Array.from({ length: 63 }, (_, at) => `Checkpoint ${63 - at}`);
  return [...titles, ...older].map((title, at) => ({
    id: sha1(at === 0 ? 'head of harbor-labs/Tern-7B-Instruct' : `harbor commit ${at}`),
    title,
    date: clock.at(11 + at * 6),
    authors: [at % 3 === 0 ? 'kofi-mensah' : 'anna-brandt'],
  }));
}

function talk(clock: DemoClock): HubDiscussion[] {
  return Array.from({ length: 64 }, (_, at) => {
    const num = 64 - at;
    const isPullRequest = num % 5 === 3;
    const closed = num % 4 !== 0;
    return {
      num,
      title: isPullRequest ? `Fix a typo in section ${num}` : `Question about fine-tuning (${num})`,
      author: num % 2 === 0 ? 'li-wei-chen' : 'kofi-mensah',
      status: closed ? (isPullRequest ? 'merged' : 'closed') : 'open',
      createdAt: clock.at(3 + at * 6),
      isPullRequest,
      numComments: 1 + (num % 4),
      ...(num === 64 && { pinned: true }),
    };
  });
}
