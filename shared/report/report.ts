import * as z from 'zod/mini';
import { capabilitySchema } from '../facts/capability.ts';
import { CATEGORIES } from '../methodology/categories.ts';

/** Version of the Report's shape. Raised when a field changes its meaning or goes; new fields do not raise it. */
export const SCHEMA_VERSION = 1;

const score = z.number().check(z.minimum(0), z.maximum(100));
const fraction = z.number().check(z.minimum(0), z.maximum(1));
const category = z.enum(CATEGORIES.map((entry) => entry.id));
const verdict = z.enum(['no-issues-found', 'caution', 'dangerous', 'incomplete', 'not-scanned']);

/** A labelled thing that was seen. */
const evidence = z.object({ label: z.string(), value: z.string(), url: z.optional(z.string()) });

/** What one factor saw and what it is worth. `contribution` is in composite points; unknown findings have 0. */
const finding = z.object({
  id: z.string(),
  category,
  title: z.string(),
  status: z.enum(['scored', 'unknown', 'not-applicable']),
  score: z.nullable(fraction),
  weight: z.number().check(z.minimum(0)),
  contribution: z.number().check(z.minimum(0)),
  summary: z.string(),
  evidence: z.array(evidence),
  /** What the maintainer can do to raise it; null when there is nothing to mend. */
  fix: z.nullable(z.string()),
  /** The ceiling that this finding imposes. */
  ceiling: z.nullable(z.string()),
});

const categoryScore = z.object({
  id: category,
  value: z.nullable(score),
  /** Share of the composite, in percent of the profile's weights. */
  weight: z.number().check(z.minimum(0)),
  coverage: fraction,
});

const ceiling = z.object({
  id: z.string(),
  on: z.enum(['composite', 'security']),
  limit: score,
  reason: z.string(),
});

const file = z.object({
  path: z.string(),
  size: z.nullable(z.number()),
  format: z.string(),
  /** The Hub's scanners and our own reading united. */
  verdict,
  /** What reading its bytes showed; left out where they were not read. */
  inspected: z.optional(verdict),
});

/** On how many files' contents the score rests. */
const inspections = z.object({
  files: z.number().check(z.minimum(1)),
  /** Of these, how many were known by the content's hash. */
  fromCache: z.number().check(z.minimum(0)),
  /** When the oldest of them was read. */
  observedAt: z.string(),
});

/** The contract between the engine and everything that shows a score. Same facts, same bytes. */
export const reportSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Version of the methodology: what a score means. */
  methodology: z.string(),
  /** Name of the weights used. */
  profile: z.string(),
  plan: z.enum(['list', 'core', 'full']),
  model: z.object({
    id: z.string(),
    repoId: z.nullable(z.string()),
    revision: z.nullable(z.string()),
    renamedFrom: z.nullable(z.string()),
  }),
  observedAt: z.string(),
  /** `uncapped` is the sum of the contributions; `value` is what remains under the ceilings. Null: too little is known. */
  composite: z.object({ value: z.nullable(score), uncapped: z.nullable(score) }),
  /** The security score, and the gravest verdict over all files. */
  security: z.object({ value: z.nullable(score), uncapped: z.nullable(score), verdict }),
  confidence: z.object({ level: z.enum(['high', 'medium', 'low']), reasons: z.array(z.string()) }),
  /** Share of the applicable weight whose facts are known. */
  coverage: fraction,
  /** One plain sentence: what lifts it and what holds it down. */
  verdict: z.string(),
  categories: z.array(categoryScore),
  ceilings: z.array(ceiling),
  findings: z.array(finding),
  files: z.array(file),
  /** Left out where no file was read by its bytes. */
  inspections: z.optional(inspections),
  /** What the benchmark snapshot tells, or why nothing; left out where none was asked. */
  capability: z.optional(z.union([capabilitySchema, z.object({ absent: z.string() })])),
  /** When each source of facts was read. */
  sources: z.array(z.object({ id: z.string(), observedAt: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportFinding = Report['findings'][number];
export type ReportCeiling = Report['ceilings'][number];
export type ReportFile = Report['files'][number];
export type FileVerdict = z.infer<typeof verdict>;
export type ConfidenceLevel = Report['confidence']['level'];

/** The Report's JSON Schema (draft 2020-12), for readers of later versions too: unknown fields are allowed. */
export const jsonSchemaOf = (schema: z.ZodMiniType): object => z.toJSONSchema(schema, { io: 'input' });
