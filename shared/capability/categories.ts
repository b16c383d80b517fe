import type { Benchmark, CategoryId, Role } from './benchmark.ts';
import { BENCHMARKS } from './benchmarks.ts';

/** A list of models, by what decides it. */
export interface Category {
  readonly id: CategoryId;
  readonly title: string;
  readonly question: string;
  /** Whether only models that chat stand in it. */
  readonly chat: boolean;
}

/** The lists, in the order they are shown. `overall` is made of four of them and stands apart. */
export const CATEGORIES: readonly Category[] = [
  { id: 'arena', title: 'Arena', question: 'Whose answers do people prefer, not knowing whose they are?', chat: true },
  { id: 'coding', title: 'Coding', question: 'Does it mend real software?', chat: true },
  { id: 'reasoning', title: 'Reasoning', question: 'Does it reason like people who studied the subject?', chat: true },
  { id: 'knowledge', title: 'Knowledge', question: 'Does it know facts, and get them right?', chat: true },
  { id: 'hard', title: 'Hard', question: 'What can it do where most fail?', chat: true },
  { id: 'image', title: 'Image generation', question: 'Whose pictures do people prefer?', chat: false },
  { id: 'video', title: 'Video generation', question: 'Whose films do people prefer?', chat: false },
  { id: 'speech', title: 'Speech recognition', question: 'How few words does it get wrong?', chat: false },
  { id: 'embedding', title: 'Embeddings', question: 'Does it see which texts mean the same?', chat: false },
];

/** The lists whose benchmarks make the Overall list. */
export const IN_OVERALL: readonly CategoryId[] = ['coding', 'reasoning', 'knowledge', 'hard'];

const ROLES: readonly Role[] = ['primary', 'tiebreaker', 'supplementary'];

/** The benchmarks of a list in the order they decide: the primary, the tiebreakers, then the rest by tier. */
export const benchmarksOf = (category: CategoryId): Benchmark[] =>
  BENCHMARKS.filter(({ lists }) => lists[category] !== undefined).toSorted(
    (a, b) => place(a, category) - place(b, category) || (place(a, category) === 2 ? a.tier - b.tier : 0),
  );

const place = ({ lists }: Benchmark, category: CategoryId): number => ROLES.indexOf(lists[category] ?? 'supplementary');

/** Every benchmark of the Overall list. */
export const benchmarksOfOverall = (): Benchmark[] =>
  BENCHMARKS.filter(({ lists }) => IN_OVERALL.some((category) => lists[category] !== undefined));
