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
  const all = known.flatMap((ahead) =>
    known
      .filter(
        (behind) =>
          behind.modality === ahead.modality &&
          behind.intrinsic > ahead.intrinsic &&
          behind.effective < ahead.effective,
      )
      .map((behind) => ({
        ahead: ahead.model,
        behind: behind.model,
        intrinsic: [ahead.intrinsic, behind.intrinsic] as const,
        effective: [ahead.effective, behind.effective] as const,
      })),
  );
  const width = ({ intrinsic: [low, high] }: Inversion): number => high - low;
  return { count: all.length, listed: all.toSorted((a, b) => width(b) - width(a)).slice(0, LISTED) };
}
