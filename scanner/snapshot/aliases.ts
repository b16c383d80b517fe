/** Names of models, reviewed one by one: the model, and what boards and sellers call it. */
export const ALIASES: readonly (readonly [model: string, ...names: string[]])[] = [];

/** Repositories that were renamed: the old id, and the one that the Hub leads to. */
export const RENAMED: readonly (readonly [from: string, to: string])[] = [];
