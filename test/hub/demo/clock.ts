/** Dates that stay as old as the story needs them to be. */
export interface DemoClock {
  /** The moment so many days before now. */
  daysAgo(days: number): Date;
  /** The same, written as the Hub writes dates. */
  at(days: number): string;
}

/** A clock that counts back from `now`. */
export function demoClock(now: Date): DemoClock {
  // Whole minutes keep two runs a second apart from telling two stories.
  const start = Math.floor(now.getTime() / 60_000) * 60_000;
  const daysAgo = (days: number) => new Date(start - days * 86_400_000);
  return { daysAgo, at: (days) => daysAgo(days).toISOString() };
}
