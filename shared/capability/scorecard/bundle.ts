import * as z from 'zod/mini';
import { isDate } from '../../facts/days.ts';

const id = z
  .string()
  .check(z.regex(/^[\w.:/@-]{1,200}$/, { error: 'must be 1 to 200 letters, digits or . : / @ - _' }));
const line = z.string().check(z.maxLength(2_000));
const text = z.string().check(z.maxLength(1_000_000));
const hash = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be sha256: and 64 hexadecimal digits' }));
const share = z.number().check(z.minimum(0), z.maximum(1));
const amount = z.number().check(z.minimum(0), z.maximum(1e9));
const whole = z.int().check(z.minimum(0), z.maximum(1e12));
const moment = z.string().check(
  z.refine(
    (value) => isDate(value) && /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
    {
      error: 'must be a moment in UTC such as 2026-11-21T08:00:00Z',
    },
  ),
);

const criterion = z.strictObject({
  id,
  text: line,
  weight: z.number().check(z.positive(), z.maximum(1_000)),
  /** What a machine can judge; criteria without it are marked by whoever ran the task. */
  check: z.optional(
    z.strictObject({
      kind: z.enum(['contains', 'lacks', 'equals']),
      text: z.string().check(z.minLength(1), z.maxLength(10_000)),
    }),
  ),
});

const failure = z.strictObject({ criterion: z.optional(id), mode: line, expected: line, got: line, reason: line });

const run = z.strictObject({
  model: id,
  runAt: moment,
  repetition: z._default(z.int().check(z.minimum(1), z.maximum(10_000)), 1),
  /** The whole answer, as it came. */
  output: text,
  /** Set when there was no answer; such a run scores 0. */
  error: z.optional(line),
  /** How far each criterion was met, 0 to 1, by id. */
  marks: z.record(z.string(), share),
  score: z.optional(share),
  tokens: z.strictObject({ input: whole, output: whole }),
  /** Dollars; null where nobody knows. A free run costs 0. */
  cost: z.nullable(amount),
  latency: z.strictObject({ firstToken: z.nullable(amount), total: z.nullable(amount) }),
  guardrailMisses: whole,
  failures: z.array(failure).check(z.maxLength(200)),
});

/** One task with its runs: everything that anyone needs to audit or repeat it. */
export const bundleSchema = z.strictObject({
  schema: z.literal(1),
  /** Hash of everything else in the bundle. */
  id: hash,
  task: z.strictObject({ id, title: line, category: id, kind: id }),
  /** Results of unlike methods are never put in one list. */
  method: id,
  runner: line,
  evidence: z.enum(['verified', 'independent', 'self-reported', 'community']),
  prompt: text,
  /** Word for word; empty where none was sent. */
  systemPrompt: text,
  /** Hash of what was sent: of the list of system prompt and prompt. */
  sentHash: hash,
  rubric: z.strictObject({
    fixedAt: moment,
    /** Hash of criteria and passAt. */
    hash,
    /** Score from which a run counts as a success. */
    passAt: share,
    criteria: z.array(criterion).check(z.minLength(1), z.maxLength(100)),
  }),
  runs: z.array(run).check(z.minLength(1), z.maxLength(10_000)),
});

export type Bundle = z.infer<typeof bundleSchema>;
export type BundleRun = Bundle['runs'][number];
