import * as z from 'zod/mini';
import { isDate } from '../facts/days.ts';
import { canonicalJson } from '../text/canonical-json.ts';

/** Version of a review's shape, and the first thing that is signed. */
export const REVIEW_SHAPE = 1;

const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(200));

// As the Hub itself: no `..` in a part, no dot or hyphen at its ends.
const isModel = (name: string): boolean =>
  /^[A-Za-z0-9_.-]{1,96}(\/[A-Za-z0-9_.-]{1,96})?$/.test(name) && !/\.\.|(^|\/)[.-]|[.-](\/|$)/.test(name);

/** One question of the rubric and its answer: a share from 0 to 1, or null for what was not assessed. */
const item = z.strictObject({
  id: line(60),
  question: line(500),
  score: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  note: z.optional(line(4_000)),
});

/** A hands-on assessment of one revision of a model, signed by who made it. Nothing in it stands outside the signature. */
export const reviewSchema = z.strictObject({
  assayReview: z.literal(REVIEW_SHAPE),
  author: z.strictObject({
    name: line(120),
    /** What they speak as: research, engineering, or a field of their own. */
    role: z.enum(['researcher', 'engineer', 'domain-expert']),
    affiliation: z.optional(line(200)),
  }),
  /** `YYYY-MM-DD`. */
  date: z.string().check(z.refine((text) => /^.{10}$/.test(text) && isDate(text), 'is no date like 2026-11-21')),
  model: z.string().check(z.refine(isModel, 'is no name like owner/name')),
  /** The commit that was assessed: a review of "the model" would be of whatever it becomes. */
  revision: z.string().check(z.regex(/^[0-9a-f]{40}$/)),
  rubric: z.strictObject({
    name: line(200),
    version: line(40),
    items: z.array(item).check(z.minLength(1), z.maxLength(200)),
  }),
  verdict: z.strictObject({
    rating: z.enum(['recommended', 'with-reservations', 'not-recommended']),
    summary: line(4_000),
  }),
  /** Ed25519, raw, in base64. */
  publicKey: base64,
  /** Ed25519 over the UTF-8 bytes of `signedText`, in base64. */
  signature: base64,
});

export type Review = z.infer<typeof reviewSchema>;

/** The text that is signed: the canonical JSON of everything but the signature. */
export const signedText = ({ signature: _, ...review }: Review): string => canonicalJson(review);

/** A review, or everything that is wrong with its shape, in sentences. */
export type ReadReview = { readonly review: Review } | { readonly problems: readonly string[] };

/** Reads a review of unknown origin. Never throws. */
export function readReview(raw: unknown): ReadReview {
  const read = reviewSchema.safeParse(raw);
  if (!read.success) return { problems: read.error.issues.map(explain) };
  const review = read.data;
  const ids = review.rubric.items.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return { problems: [`rubric.items: "${twice}" stands there twice`] };
  if (review.rubric.items.every(({ score }) => score === null))
    return { problems: ['rubric.items: nothing was assessed'] };
  return { review };
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.') || 'the review';
  if (issue.code === 'unrecognized_keys') return `${where}: "${issue.keys[0] ?? ''}" is not part of a review`;
  if (issue.code === 'invalid_type') return `${where} is missing or of another type than ${issue.expected}`;
  if (issue.code === 'invalid_value') return `${where} is not one of ${issue.values.map(String).join(', ')}`;
  return `${where} ${issue.code === 'custom' ? issue.message : 'has a value that it cannot have'}`;
}
