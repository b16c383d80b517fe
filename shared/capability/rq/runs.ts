import * as z from 'zod/mini';
import { isDate } from '../../facts/days.ts';
import { grouped } from '../grouped.ts';
import { stability } from './normalize.ts';

/** What the document’s protocol asks for: so many questions, on so many days. */
export const PROTOCOL = { questions: 100, days: 3 } as const;

/** Runs in one file at most. */
export const MOST_RUNS = 200_000;

const run = z.strictObject({
  question: z.string().check(z.minLength(1), z.maxLength(200)),
  day: z.string().check(z.refine(isDate, { error: 'must be a date such as 2026-11-21' })),
  /** Which repetition of a day, where there are several. */
  repetition: z._default(z.int().check(z.minimum(1), z.maximum(10_000)), 1),
  score: z.number().check(z.minimum(0), z.maximum(1)),
});

/** Raw repeated runs: each question asked again and again, scored from 0 to 1. */
export const runsSchema = z.strictObject({
  model: z.optional(z.string().check(z.maxLength(200))),
  runs: z
    .array(run)
    .check(
      z.minLength(1, { error: 'is empty: give two runs of one question at least' }),
      z.maxLength(MOST_RUNS, { error: `has more than ${MOST_RUNS} runs` }),
    ),
});

export type Run = z.infer<typeof run>;

/** F2 of repeated runs, with what it was made from. */
export interface MeasuredStability {
  /** Mean over the questions of standard deviation over mean across their runs. */
  readonly cv: number;
  readonly f2: number;
  readonly questions: number;
  readonly days: number;
  readonly runs: number;
  /** The same with other readings of "CV across repeated runs", so that one can see what the choice matters. */
  readonly otherReadings: {
    readonly sampleDeviation: number;
    readonly pooled: number;
    readonly ofDailyMeans: number | null;
  };
  readonly followsProtocol: boolean;
  readonly notes: readonly string[];
}

/** F2 of repeated runs, or why there is none. Never throws. */
export function measureStability(runs: readonly Run[]): MeasuredStability | { readonly problem: string } {
  const repeated = firstRepeated(runs);
  if (repeated)
    return { problem: `question ${repeated.question} is scored twice on ${repeated.day}: number the repetitions` };
  const byQuestion = grouped(runs, ({ question }) => question);
  const usable = [...byQuestion.values()].filter((own) => own.length > 1).map((own) => own.map(({ score }) => score));
  if (usable.length === 0) return { problem: 'no question was run more than once, so nothing can vary' };
  const cv = mean(usable.map((scores) => variation(deviation(scores), mean(scores))));
  const days = new Set(runs.map(({ day }) => day.slice(0, 10))).size;
  const notes = notesOf(usable.length, byQuestion.size, days, runs.length);
  return {
    cv,
    f2: stability(cv),
    questions: usable.length,
    days,
    runs: runs.length,
    otherReadings: {
      sampleDeviation: mean(usable.map((scores) => variation(deviation(scores, 1), mean(scores)))),
      pooled: variation(mean(usable.map((scores) => deviation(scores))), mean(usable.map(mean))),
      ofDailyMeans: ofDailyMeans(runs),
    },
    followsProtocol: notes.length === 0,
    notes,
  };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** Standard deviation; of a population, or of a sample with one degree of freedom less. */
function deviation(numbers: readonly number[], lost = 0): number {
  const centre = mean(numbers);
  return Math.sqrt(numbers.reduce((sum, n) => sum + (n - centre) ** 2, 0) / (numbers.length - lost));
}

// A question that is always answered wrong does not vary at all; 0/0 says nothing else.
const variation = (spread: number, centre: number): number => (spread === 0 ? 0 : spread / centre);

function ofDailyMeans(runs: readonly Run[]): number | null {
  const days = [...grouped(runs, ({ day }) => day.slice(0, 10)).values()];
  const means = days.map((own) => mean(own.map(({ score }) => score)));
  return means.length < 2 ? null : variation(deviation(means), mean(means));
}

function firstRepeated(runs: readonly Run[]): Run | undefined {
  const seen = new Set<string>();
  return runs.find(({ question, day, repetition }) => {
    const key = JSON.stringify([question, day.slice(0, 10), repetition]);
    return seen.size === seen.add(key).size;
  });
}

function notesOf(usable: number, asked: number, days: number, runs: number): string[] {
  return [
    ...(usable === PROTOCOL.questions ? [] : [`${usable} questions instead of ${PROTOCOL.questions}`]),
    ...(days >= PROTOCOL.days ? [] : [`${days} of ${PROTOCOL.days} days`]),
    ...(usable < asked ? [`${asked - usable} questions were run only once and are left out`] : []),
    ...(runs % asked === 0 ? [] : ['not every question was run equally often']),
  ];
}
