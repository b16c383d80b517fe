import { gitFile, largeFile } from '../files.ts';
import { objectId } from '../hash.ts';
import type { HubModel } from '../model.ts';
import { demoModel } from './build.ts';
import type { DemoClock } from './clock.ts';
import { clean, cleanByTwo, pickleVerdict, queued } from './scans.ts';
import { gguf, orderedDictPickle, safetensors, torchFile } from './weights.ts';

/** Ordinary models, each with one thing to notice. */
export function quietModels(clock: DemoClock): HubModel[] {
  return [quantized(clock), otherLicence(clock), noCard(clock), brandNew(clock), disabled(clock), takenOver(clock)];
}

function quantized(clock: DemoClock): HubModel {
  const template = "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] }}{% endfor %}";
  const header = gguf({
    'general.architecture': 'llama',
    'general.name': 'Tern 7B Instruct',
    'general.license': 'apache-2.0',
    'tokenizer.chat_template': template,
  });
  const sizes = { Q4_K_M: 4_368_439_584, Q5_K_M: 5_131_409_696, Q8_0: 7_695_857_952 };
  const files = Object.entries(sizes).map(([kind, size]) => largeFile(`Tern-7B-Instruct-${kind}.gguf`, header, size));
  return demoModel(clock, {
    id: 'kestrel-quants/Tern-7B-Instruct-GGUF',
    bornDaysAgo: 400,
    changedDaysAgo: 90,
    downloads: 210_877,
    likes: 361,
    trendingScore: 5,
    pipeline_tag: 'text-generation',
    library_name: 'gguf',
    cardData: {
      license: 'apache-2.0',
      base_model: 'harbor-labs/Tern-7B-Instruct',
      quantized_by: 'kestrel-quants',
      tags: ['llama-cpp'],
    },
    baseModels: {
      relation: 'quantized',
      models: [
        { _id: objectId(clock.daysAgo(420), 'harbor-labs/Tern-7B-Instruct'), id: 'harbor-labs/Tern-7B-Instruct' },
      ],
    },
    gguf: {
      total: 7_241_748_480,
      totalFileSize: 17_195_707_232,
      architecture: 'llama',
      context_length: 32_768,
      chat_template: template,
      bos_token: '<s>',
      eos_token: '</s>',
    },
    moreTags: ['conversational', 'endpoints_compatible'],
    card: '# Tern 7B Instruct, GGUF\n\nQuantized with llama.cpp from harbor-labs/Tern-7B-Instruct.\n',
    files: files.map((file) => ({ ...file, security: cleanByTwo })),
  });
}

function otherLicence(clock: DemoClock): HubModel {
  const weights = safetensors('F16', { 'model.weight': [3_000, 1_000, 1_000] });
  return demoModel(clock, {
    id: 'saltmarsh/Heron-3B',
    bornDaysAgo: 300,
    changedDaysAgo: 280,
    downloads: 9_340,
    likes: 74,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData: { license: 'other', license_name: 'heron-community-license', license_link: 'LICENSE.md', language: 'en' },
    config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
    safetensors: { parameters: { F16: weights.parameters }, total: weights.parameters },
    card: '# Heron 3B\n\nFree for companies with fewer than 50 people; see LICENSE.md.\n',
    files: [
      largeFile('model.safetensors', weights.content, weights.size),
      gitFile('config.json', '{"model_type":"llama"}'),
      gitFile('LICENSE.md', '# Heron Community License\n\nYou may not use Heron to train other models.\n'),
    ].map((file) => ({ ...file, security: clean })),
    discussions: [
      {
        num: 2,
        title: 'May we use it commercially?',
        status: 'open',
        createdAt: clock.at(150),
        isPullRequest: false,
        numComments: 5,
      },
      {
        num: 1,
        title: 'Add config',
        author: 'li-wei-chen',
        status: 'merged',
        createdAt: clock.at(290),
        isPullRequest: true,
        numComments: 1,
      },
    ],
  });
}

/** No card at all, so there is no `cardData` either. */
function noCard(clock: DemoClock): HubModel {
  const plain = pickleVerdict('safe', [{ module: 'collections', name: 'OrderedDict', safety: 'innocuous' }]);
  return demoModel(clock, {
    id: 'mlintern2024/test-run-final-v2',
    bornDaysAgo: 600,
    changedDaysAgo: 600,
    downloads: 2,
    files: [{ ...largeFile('pytorch_model.bin', torchFile(orderedDictPickle())), security: plain }],
  });
}

function brandNew(clock: DemoClock): HubModel {
  const weights = safetensors('BF16', { 'model.weight': [1_000, 1_000, 1_000] });
  return demoModel(clock, {
    id: 'osprey-research/Gannet-1B',
    bornDaysAgo: 3,
    changedDaysAgo: 0.2,
    downloads: 41,
    likes: 12,
    trendingScore: 12,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData: { license: 'apache-2.0', language: 'en' },
    config: { architectures: ['GannetForCausalLM'], model_type: 'gannet' },
    safetensors: { parameters: { BF16: weights.parameters }, total: weights.parameters },
    card: '# Gannet 1B\n\nReleased this week. Evaluations will follow.\n',
    files: [largeFile('model.safetensors', weights.content, weights.size), gitFile('config.json', '{}')].map(
      (file) => ({ ...file, security: queued }),
    ),
    securityRepoStatus: { scansDone: false, filesWithIssues: [] },
  });
}

function disabled(clock: DemoClock): HubModel {
  return demoModel(clock, {
    id: 'driftnet/unfiltered-chat-6b',
    disabled: true,
    bornDaysAgo: 1_300,
    changedDaysAgo: 1_290,
    downloads: 0,
    likes: 133,
    pipeline_tag: 'text-generation',
    card: '# Switched off\n',
    files: [largeFile('pytorch_model.bin', torchFile(orderedDictPickle()), 12_000_000_000)],
  });
}

/** The old name leads here, but this is another repository: it was made later and has another `_id`. */
function takenOver(clock: DemoClock): HubModel {
  return demoModel(clock, {
    id: 'reef-community/coral-diffusion-v1-5',
    formerIds: ['shoreway/coral-diffusion-v1-5'],
    bornDaysAgo: 450,
    changedDaysAgo: 449,
    downloads: 731_004,
    likes: 902,
    pipeline_tag: 'text-to-image',
    library_name: 'diffusers',
    cardData: { license: 'creativeml-openrail-m', tags: ['stable-diffusion'] },
    config: { diffusers: { _class_name: 'StableDiffusionPipeline' } },
    card: '# Coral Diffusion v1-5\n\nA mirror of the repository that shoreway deleted.\n',
    files: [
      largeFile(
        'v1-5-pruned.safetensors',
        safetensors('F32', { 'unet.weight': [1_000, 1_000, 1_000] }).content,
        4_000_000_104,
      ),
      gitFile('model_index.json', '{"_class_name":"StableDiffusionPipeline"}'),
      gitFile('unet/config.json', '{}'),
    ].map((file) => ({ ...file, security: clean })),
  });
}
