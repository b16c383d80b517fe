import { cutOf, TIER_NAMES, TIERS, type Tier } from '#shared/history/tiers';

/** What the browser offers to wake the worker by. */
interface Alarms {
  get(name: string): Promise<unknown>;
  create(name: string, info: { readonly when: number; readonly periodInMinutes: number }): unknown;
  clear(name: string): Promise<unknown>;
}

/** What alarms are set with. */
export interface AlarmsOptions {
  readonly alarms: Alarms;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1: spreads the requests of many browsers over some minutes. */
  readonly random: () => number;
}

const MINUTE = 60_000;
/** Readers all over the world wake at the same cut: each somewhat later. */
const SPREAD = 5 * MINUTE;

/** The name of a tier’s alarm. */
export const alarmOf = (tier: Tier): string => `assay-${tier}`;

/** Sets the alarms of these tiers on their grid in UTC, and takes the others away; one that is set stays as it is. */
export async function setAlarms(wanted: ReadonlySet<Tier>, { alarms, now, random }: AlarmsOptions): Promise<void> {
  for (const tier of TIER_NAMES) {
    const name = alarmOf(tier);
    if (!wanted.has(tier)) await alarms.clear(name);
    else if (!(await alarms.get(name))) {
      const { period } = TIERS[tier];
      const next = Date.parse(cutOf(tier, new Date(now()).toISOString())) + period;
      alarms.create(name, { when: next + Math.floor(random() * SPREAD), periodInMinutes: period / MINUTE });
    }
  }
}
