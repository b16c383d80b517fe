import type { CategoryId } from '#shared/methodology/categories';
import type { Finding } from '#shared/score/evaluate';

/** A scored finding with nothing to say. */
export const scored = (id: string, category: CategoryId, score: number, changes: Partial<Finding> = {}): Finding => ({
  id,
  category,
  title: `The ${id}`,
  status: 'scored',
  score,
  summary: '',
  evidence: [],
  fix: null,
  ceiling: null,
  ...changes,
});

/** A finding that is not known. */
export const unknown = (id: string, category: CategoryId): Finding =>
  scored(id, category, 0, { status: 'unknown', score: null });

/** A finding that does not apply. */
export const inapplicable = (id: string, category: CategoryId): Finding =>
  scored(id, category, 0, { status: 'not-applicable', score: null });
