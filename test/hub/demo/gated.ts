import { gitFile, largeFile } from '../files.ts';
import type { HubModel } from '../model.ts';
import { demoModel } from './build.ts';
import type { DemoClock } from './clock.ts';
import { clean } from './scans.ts';
import { safetensors } from './weights.ts';

/** Models whose files are closed: at once on a click, or after a person has looked. */
export function gatedModels(clock: DemoClock): HubModel[] {
  return [petrel(clock, '8B', 'auto', 61_200), petrel(clock, '70B', 'manual', 7_450)];
}

function petrel(clock: DemoClock, size: '8B' | '70B', gated: 'auto' | 'manual', downloads: number): HubModel {
  const blocks = size === '8B' ? 2_000 : 17_000;
  const weights = safetensors('BF16', { 'model.layers.0.mlp.weight': [blocks, 4096, 1_000] });
  const config = { architectures: ['LlamaForCausalLM'], model_type: 'llama' };
  return demoModel(clock, {
    id: `meridian-health/Petrel-Radiology-${size}`,
    gated,
    bornDaysAgo: 210,
    changedDaysAgo: 73,
    downloads,
    likes: size === '8B' ? 455 : 190,
    trendingScore: 6,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    cardData: {
      license: 'cc-by-nc-4.0',
      language: 'en',
      extra_gated_heading: 'Petrel is for research',
      extra_gated_prompt: 'You agree not to use the model on patients.',
      extra_gated_fields: { Affiliation: 'text', Country: 'country', 'I agree': 'checkbox' },
    },
    config,
    safetensors: { parameters: { BF16: weights.parameters }, total: weights.parameters },
    moreTags: ['medical', 'arxiv:2604.05678'],
    card: `# Petrel Radiology ${size}\n\nDrafts radiology reports. For research only.\n\n## Limitations\nNot a medical device.\n`,
    files: [
      largeFile('model.safetensors', weights.content, weights.size),
      gitFile('config.json', JSON.stringify(config)),
    ].map((file) => ({ ...file, security: clean })),
    discussions: [
      {
        num: 1,
        title: 'Access request',
        author: 'reader',
        status: 'open',
        createdAt: clock.at(20),
        isPullRequest: false,
        numComments: 2,
      },
    ],
  });
}
