import * as z from 'zod/mini';

/** What a model gives. Only `chat` models stand in the lists of chat models; `router` picks among others. */
export const KINDS = ['chat', 'image', 'video', 'speech', 'embedding', 'router', 'other'] as const;

/** A model of the snapshot, with every effort and name folded into it. */
export const modelSchema = z.strictObject({
  /** The repository's id, or `maker/name` in lower case where there is none. */
  key: z.string(),
  name: z.string(),
  maker: z.nullable(z.string()),
  /** The repository on the Hub, by its own spelling. */
  repository: z.nullable(z.string()),
  /** Whether a source named the repository itself, rather than a name that was looked up. */
  exact: z.boolean(),
  kind: z.nullable(z.enum(KINDS)),
  /** Why it counts as retired, in a sentence; null while it is current. */
  retired: z.nullable(z.string()),
  openWeights: z.nullable(z.boolean()),
  licence: z.nullable(z.string()),
  /** Billions of parameters. */
  parameters: z.nullable(z.number()),
  released: z.nullable(z.string()),
});

export type Model = z.infer<typeof modelSchema>;
