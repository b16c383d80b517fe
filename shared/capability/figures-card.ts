import { benchmarkOf } from './benchmarks.ts';
import { exclusionOf } from './exclusions.ts';
import { grouped } from './grouped.ts';
import type { Holding, Holdings } from './holdings.ts';
import type { Model } from './model.ts';
import { averagePrice, type Price } from './price.ts';
import { type RosterRow, rosterRows } from './roster.ts';
import { addressOf, type Hash } from './scorecard/address.ts';
import { TASK_CATEGORIES } from './scorecard/categories.ts';
import { NEARLY } from './scorecard/recommend.ts';

/** What stands for a category where no bundle was imported: a public benchmark, preferably of work as it is done. */
export const FIGURE_TASKS = [
  { category: 'coding', benchmark: 'swe-bench-verified' },
  { category: 'reasoning', benchmark: 'gpqa-diamond' },
  { category: 'tool-use', benchmark: 'terminal-bench-2.0' },
] as const;

const SAYS = [
  'Made from the figures of a snapshot, since no bundles were given: prompts, outputs, failures and latencies are with the boards that published them.',
  'Reasoning is an exam here: no board of decisions taken in production is public.',
  'Prices are dollars a million tokens, half of input plus output, not dollars a task.',
  'Each figure is of the class named beside it; recommendations rest on what others than the maker measured, wherever there is such.',
] as const;

/** A model in one benchmark. */
export interface FigureRow {
  readonly model: string;
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: string;
  readonly source: string;
  readonly retrieved: string;
}

/** A model across the benchmarks; its rank is null where it lacks one of them. */
export interface FigurePlace {
  readonly rank: number | null;
  readonly model: string;
  readonly tasks: number;
  readonly score: number;
  readonly price: number | null;
  /** A model that is at least as good and as cheap, and better in one. */
  readonly dominatedBy: string | null;
}

/** A recommendation, its rule and its numbers. */
export interface FigureAdvice {
  readonly rule: 'best' | 'cheaper';
  readonly category: string;
  readonly model: string;
  readonly text: string;
  readonly numbers: { readonly [name: string]: number };
}

/** A scorecard from a snapshot’s own figures. */
export interface FiguresCard {
  readonly schema: 1;
  readonly id: string;
  readonly date: string;
  readonly madeFrom: 'snapshot';
  readonly snapshot: { readonly date: string; readonly seal: string };
  readonly says: readonly string[];
  readonly categories: readonly { readonly id: string; readonly title: string; readonly status: string }[];
  /** The models that scorecards name whether or not there are figures of them. */
  readonly roster: readonly RosterRow[];
  readonly leaderboard: readonly FigurePlace[];
  readonly tasks: readonly {
    readonly category: string;
    readonly benchmark: string;
    readonly kind: string;
    readonly models: readonly FigureRow[];
  }[];
  readonly recommendations: readonly FigureAdvice[];
}

/** What such a card is made from. */
export interface FigureSource {
  readonly snapshot: { readonly date: string; readonly seal: string };
  readonly models: readonly Model[];
  readonly holdings: Holdings;
  readonly priceOf: (key: string) => Price | undefined;
}

/** Builds the card of a day from a snapshot. The same snapshot and day make the same card. */
export function figuresCard(source: FigureSource, date: string, hash: Hash): FiguresCard {
  const content = figuresContent(source, date);
  return { ...content, id: addressOf(content, hash) };
}

/** What such a card says, without its address: for whoever has no digest at hand that answers at once. */
export function figuresContent(source: FigureSource, date: string): Omit<FiguresCard, 'id'> {
  const models = source.models.filter((model) => exclusionOf(model, { chat: true }) === null);
  const tasks = FIGURE_TASKS.map(({ category, benchmark }) => ({
    category,
    benchmark,
    kind: benchmarkOf(benchmark)?.kind ?? 'exam',
    models: models.flatMap(({ key }) => rowOf(key, source.holdings.get(key)?.get(benchmark))).toSorted(best),
  }));
  const leaderboard = placesOf(tasks, source);
  return {
    schema: 1,
    date,
    madeFrom: 'snapshot',
    snapshot: { date: source.snapshot.date, seal: source.snapshot.seal },
    says: SAYS,
    categories: TASK_CATEGORIES.map(({ id, title, status }) => ({ id, title, status })),
    roster: rosterRows(tasks, leaderboard, source.holdings),
    leaderboard,
    tasks,
    recommendations: tasks.flatMap(({ category, models: rows }) => adviceFor(category, rows, source)),
  };
}

const best = (a: FigureRow, b: FigureRow): number => b.score - a.score || (a.model < b.model ? -1 : 1);

function rowOf(model: string, holding: Holding | undefined): FigureRow[] {
  if (!holding) return [];
  const { score, interval, chosen } = holding;
  const [low, high] = interval ?? [null, null];
  return [{ model, score, low, high, evidence: chosen.class, source: chosen.url, retrieved: chosen.retrieved }];
}

// 0 is a free tier or a gap, and buys nothing that could be compared.
const paid = (price: Price | undefined): number | null => (price && averagePrice(price)) || null;

function placesOf(tasks: FiguresCard['tasks'], { priceOf }: FigureSource): FigurePlace[] {
  const rows = tasks.flatMap(({ models }) => models);
  const standings = [...grouped(rows, ({ model }) => model)].map(([model, own]) => ({
    model,
    tasks: own.length,
    score: own.reduce((sum, { score }) => sum + score, 0) / own.length,
    price: paid(priceOf(model)),
  }));
  const complete = standings.filter((one) => one.tasks === tasks.length);
  return standings
    .toSorted((a, b) => b.tasks - a.tasks || b.score - a.score || (a.model < b.model ? -1 : 1))
    .map((one) => {
      const whole = one.tasks === tasks.length;
      return {
        rank: whole ? 1 + complete.filter(({ score }) => score > one.score).length : null,
        ...one,
        dominatedBy: whole ? (complete.find((other) => dominates(other, one))?.model ?? null) : null,
      };
    });
}

type Standing = Pick<FigurePlace, 'score' | 'price'>;

const dominates = (a: Standing, b: Standing): boolean =>
  a.price !== null &&
  b.price !== null &&
  a.score >= b.score &&
  a.price <= b.price &&
  (a.score > b.score || a.price < b.price);

function adviceFor(category: string, rows: readonly FigureRow[], { priceOf }: FigureSource): FigureAdvice[] {
  const measured = rows.filter(({ evidence }) => evidence !== 'self-reported');
  const [first, ...others] = measured.length > 0 ? measured : rows;
  if (!first) return [];
  const price = paid(priceOf(first.model));
  const cheaper = others
    .filter(({ score }) => score >= NEARLY * first.score)
    .flatMap((row) => {
      const own = paid(priceOf(row.model));
      return own !== null && price !== null && own < price ? [{ ...row, price: own }] : [];
    })
    .toSorted((a, b) => a.price - b.price || best(a, b))[0];
  const use: FigureAdvice = {
    rule: 'best',
    category,
    model: first.model,
    text: `${first.model} has the best figure for ${category}: ${first.score.toFixed(3)} (${first.evidence}).`,
    numbers: { score: first.score },
  };
  if (!cheaper || price === null) return [use];
  const text = `Unless price matters more: ${cheaper.model} has ${cheaper.score.toFixed(3)} at $${cheaper.price.toFixed(2)} instead of $${price.toFixed(2)} a million tokens.`;
  const numbers = { score: cheaper.score, price: cheaper.price, bestPrice: price };
  return [use, { rule: 'cheaper', category, model: cheaper.model, text, numbers }];
}
