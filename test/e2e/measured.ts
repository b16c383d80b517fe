import type { HubModel } from '#hub/model';

/** Ids that the bundled snapshot knows: a model with figures in every list of chat models and an RQ. */
export const measuredIds = { chat: 'moonshotai/Kimi-K2.5' } as const;

/** A model of that name, made like another one. */
export const measuredModels = (like: HubModel): HubModel[] => [
  { ...like, id: measuredIds.chat, author: 'moonshotai', _id: 'd'.repeat(24), downloads: 1 },
];
