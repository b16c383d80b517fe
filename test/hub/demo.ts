import { demoClock } from './demo/clock.ts';
import { contentsModels } from './demo/contents.ts';
import { dangerModels } from './demo/danger.ts';
import { edgeModels } from './demo/edges.ts';
import { gatedModels } from './demo/gated.ts';
import { harborModels } from './demo/harbor.ts';
import { demoOwners } from './demo/owners.ts';
import { quietModels } from './demo/quiet.ts';
import type { HubModel } from './model.ts';
import type { HubOwner } from './owner.ts';

/** Invented models and owners that between them show everything the product can say; dates count back from `now`. */
export function demoHub(options: { readonly now?: Date } = {}): { models: HubModel[]; owners: HubOwner[] } {
  const clock = demoClock(options.now ?? new Date());
  const models = [harborModels, dangerModels, gatedModels, quietModels, edgeModels, contentsModels].flatMap((make) =>
    make(clock),
  );
  return { models, owners: demoOwners(clock) };
}

/** The same model under names that are easy to remember: what each demo id shows. */
export const demoIds = {
  wellKept: 'harbor-labs/Tern-7B-Instruct',
  base: 'harbor-labs/Tern-7B',
  impersonation: 'sentence-transfomers/all-MiniLM-L6-v2',
  unsafePickle: 'quickweights/sentiment-classifier',
  loader: 'freeweights-hub/Tern-7B-Instruct-Turbo',
  customCode: 'osprey-research/Skua-13B-MoE',
  gatedAuto: 'meridian-health/Petrel-Radiology-8B',
  gatedManual: 'meridian-health/Petrel-Radiology-70B',
  private: 'harbor-labs/Tern-Next-Internal',
  quantized: 'kestrel-quants/Tern-7B-Instruct-GGUF',
  otherLicence: 'saltmarsh/Heron-3B',
  noCard: 'mlintern2024/test-run-final-v2',
  brandNew: 'osprey-research/Gannet-1B',
  manyFiles: 'tidewater/checkpoints-archive',
  hostileCard: 'prankster/readme-art',
  scansQueued: 'osprey-research/Gannet-1B',
  disabled: 'driftnet/unfiltered-chat-6b',
  strangeNames: 'tidewater/odd-file-names',
  renamed: 'harbor-labs/Tern-1B',
  renamedFrom: 'harbor-labs/tern-mini',
  contents: 'sandbar-lab/sparse-checkpoint',
  takenOver: 'reef-community/coral-diffusion-v1-5',
  takenOverFrom: 'shoreway/coral-diffusion-v1-5',
} as const;
