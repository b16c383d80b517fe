import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoIds } from '#hub/demo';
import { gitFile } from '#hub/files';
import type { HubModel } from '#hub/model';
import { seal } from '#scanner/snapshot/seal';
import { sign } from '#scanner/snapshot/sign';
import { pack } from '#shared/snapshot/pack';
import { model, observation } from '../shared/capability/sample.ts';
import { note } from '../shared/snapshot/contents.ts';

/** Ids that the bundled snapshot knows: a model with figures in every list of chat models and an RQ. */
export const measuredIds = { chat: 'moonshotai/Kimi-K2.5', snapshots: 'tidewater/snapshots' } as const;

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const bundled: { date: string; seal: string } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../shared/snapshot/bundled.json'), 'utf8'),
);
/** The seal of the bundled snapshot. */
export const bundledSeal = bundled.seal;
const snapshot = await sign(
  await seal(
    pack({
      sources: [note('epoch')],
      models: [model(demoIds.wellKept)],
      observations: [observation({ model: demoIds.wellKept, benchmark: 'swe-bench-verified', value: 0.625 })],
      prices: [],
      serving: [],
    }),
    bundled.date,
    null,
  ),
  pem,
);
const good = JSON.stringify(snapshot);

/** A signed snapshot of one demo model, the public key, and the same with one byte changed. */
export const served = {
  key: snapshot.signature?.key ?? '',
  good: `https://huggingface.co/${measuredIds.snapshots}/resolve/main/good.json`,
  tampered: `https://huggingface.co/${measuredIds.snapshots}/resolve/main/tampered.json`,
} as const;

/** A model that the bundled snapshot knows, and a repository of snapshots, made like another one. */
export const measuredModels = (like: HubModel): HubModel[] => [
  { ...like, id: measuredIds.chat, author: 'moonshotai', _id: 'd'.repeat(24), downloads: 1 },
  {
    ...like,
    id: measuredIds.snapshots,
    _id: 'e'.repeat(24),
    downloads: 1,
    files: [...like.files, gitFile('good.json', good), gitFile('tampered.json', good.replace('0.625', '0.925'))],
  },
];
