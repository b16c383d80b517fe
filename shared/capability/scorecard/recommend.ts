import { count } from '../../text/wording.ts';
import type { Standing } from './standing.ts';
import { dollars, seconds } from './trade-off.ts';

/** A recommendation, the rule that made it, and the numbers it rests on. */
export interface Recommendation {
  readonly rule: 'best' | 'cheaper' | 'quicker' | 'guardrails';
  readonly category: string;
  readonly model: string;
  readonly text: string;
  readonly numbers: { readonly [name: string]: number };
}

/** How much of the best score a cheaper or quicker model has to reach. Ours: one task in twenty. */
export const NEARLY = 0.95;

/** What to use for a category, and when not to. Standings are of that category, complete ones first and best first. */
export function recommendationsFor(category: string, standings: readonly Standing[]): Recommendation[] {
  const [best, ...others] = standings;
  if (!best) return [];
  const near = others.filter(({ score }) => score >= NEARLY * best.score);
  const cheapest = least(near, ({ costPerRun }) => costPerRun);
  const quickest = least(near, ({ total }) => total.p50);
  return [
    {
      rule: 'best',
      category,
      model: best.model,
      text: `Use ${best.model} for ${category}: ${best.score.toFixed(3)} over ${count(best.tasks, 'task')} and ${count(best.runs, 'run')}, ${Math.round(best.successRate * 100)} % of them successes.`,
      numbers: { score: best.score, tasks: best.tasks, runs: best.runs, successRate: best.successRate },
    },
    ...unlessCheaper(category, best, cheapest),
    ...unlessQuicker(category, best, quickest),
    ...standings.flatMap((standing) => guardrails(category, standing)),
  ];
}

const least = (standings: readonly Standing[], of: (standing: Standing) => number | null): Standing | undefined =>
  standings.filter((standing) => of(standing) !== null).toSorted((a, b) => (of(a) ?? 0) - (of(b) ?? 0))[0];

function unlessCheaper(category: string, best: Standing, other: Standing | undefined): Recommendation[] {
  const [cost, bestCost] = [other?.costPerRun ?? null, best.costPerRun];
  if (!other || cost === null || bestCost === null || cost >= bestCost) return [];
  return [
    {
      rule: 'cheaper',
      category,
      model: other.model,
      text: `Unless cost matters more: ${other.model} reaches ${other.score.toFixed(3)} at ${dollars(cost)} a run instead of ${dollars(bestCost)}.`,
      numbers: { score: other.score, cost, bestCost },
    },
  ];
}

function unlessQuicker(category: string, best: Standing, other: Standing | undefined): Recommendation[] {
  const [time, bestTime] = [other?.total.p50 ?? null, best.total.p50];
  if (!other || time === null || bestTime === null || time >= bestTime) return [];
  return [
    {
      rule: 'quicker',
      category,
      model: other.model,
      text: `Unless time matters more: ${other.model} reaches ${other.score.toFixed(3)} in ${seconds(time)} instead of ${seconds(bestTime)}.`,
      numbers: { score: other.score, seconds: time, bestSeconds: bestTime },
    },
  ];
}

const guardrails = (category: string, { model, guardrailMisses, runs }: Standing): Recommendation[] =>
  guardrailMisses === 0
    ? []
    : [
        {
          rule: 'guardrails',
          category,
          model,
          text: `Do not leave ${model} alone with ${category}: ${count(guardrailMisses, 'guardrail miss', 'guardrail misses')} in ${count(runs, 'run')}.`,
          numbers: { guardrailMisses, runs },
        },
      ];
