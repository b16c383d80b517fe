import type { FileEntry } from '#shared/facts/files';
import type { Planned } from './contract.ts';

/** Bytes of a model that are read without being asked for, unless told otherwise. */
export const SMALL_BUDGET = 4_000_000;

/** Bytes of one file that are read when someone asks for it. */
export const ASKED_BUDGET = 256_000_000;

/**
 * The files that are read by themselves: those that may be, the cheapest first, as many as the budget pays for. Which
 * ones depends on the files alone, so that everyone who reads the small plan of a revision comes to the same facts.
 */
export function smallPlan(plan: readonly Planned[], budget: number): FileEntry[] {
  const chosen: FileEntry[] = [];
  let left = budget;
  for (const { file, cost } of plan.filter(({ when }) => when === 'now').toSorted((a, b) => a.cost - b.cost)) {
    if (cost > left) break;
    left -= cost;
    chosen.push(file);
  }
  return chosen;
}
