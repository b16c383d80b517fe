/** What of a model the order is made from. */
export interface Placed {
  readonly model: string;
  readonly modality: string;
  readonly intrinsic: number | null;
  readonly effective: { readonly value: number | null } | null;
}

/** Two models that accessibility has swapped. */
export interface Inversion {
  /** Ahead by the effective RQ. */
  readonly ahead: string;
  /** Ahead by the intrinsic RQ. */
  readonly behind: string;
  readonly intrinsic: readonly [ahead: number, behind: number];
  readonly effective: readonly [ahead: number, behind: number];
}

/** Inversions that are listed; all are counted. */
const LISTED = 100;

/** Every pair that f(A) swaps, among models of one modality whose accessibility is known. The widest come first. */
export function inversionsIn(models: readonly Placed[]): { readonly count: number; readonly listed: Inversion[] } {
  const known = models.flatMap(({ model, modality, intrinsic, effective }) =>
    intrinsic === null || typeof effective?.value !== 'number'
      ? []
      : [{ model, modality, intrinsic, effective: effective.value }],
  );
  let count = 0;
  let listed: Inversion[] = [];
  for (const ahead of known)
    for (const behind of known) {
      if (!isSwapped(ahead, behind)) continue;
      count += 1;
      listed.push({
        ahead: ahead.model,
        behind: behind.model,
        intrinsic: [ahead.intrinsic, behind.intrinsic],
        effective: [ahead.effective, behind.effective],
      });
      // Two thousand models may make two million pairs: only those that will be listed are kept.
      if (listed.length > 20 * LISTED) listed = widest(listed);
    }
  return { count, listed: widest(listed) };
}

interface Point {
  readonly model: string;
  readonly modality: string;
  readonly intrinsic: number;
  readonly effective: number;
}

const isSwapped = (ahead: Point, behind: Point): boolean =>
  behind.modality === ahead.modality && behind.intrinsic > ahead.intrinsic && behind.effective < ahead.effective;

const widest = (inversions: readonly Inversion[]): Inversion[] =>
  inversions.toSorted((a, b) => width(b) - width(a)).slice(0, LISTED);

const width = ({ intrinsic: [ahead, behind] }: Inversion): number => behind - ahead;
