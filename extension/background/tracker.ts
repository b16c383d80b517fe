import type { ModelReference, ScanOptions } from '#scanner/contract';
import { HubError } from '#scanner/gather/hub-error';
import { type Known, knownFrom, type Refreshed, refresh } from '#scanner/refresh';
import type { FactSheet } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { type Failure, scoreOf } from '#shared/history/entry';
import { cutOf, TIER_NAMES, type Tier } from '#shared/history/tiers';
import type { Report } from '#shared/report/report';
import { TroubleError } from '../messages.ts';
import type { Store } from '../store.ts';
import type { HistoryStore } from './history-store.ts';
import { askedBy, dueTiers, type LastLook } from './last-looks.ts';

/** What models are tracked with; all of it is handed in, so that tests need no browser. */
export interface TrackerOptions {
  /** Ids to look at, and none while tracking is switched off. */
  readonly models: () => Promise<readonly string[]>;
  /** The facts of a model from the cache, else from a scan. */
  readonly sheet: (reference: ModelReference) => Promise<FactSheet>;
  /** The report of a sheet, as the badge shows it. */
  readonly judge: (sheet: FactSheet) => Promise<Report>;
  /** Where the Hub is asked; throws while it refuses. */
  readonly access: () => Promise<Pick<ScanOptions, 'hub' | 'github' | 'ownerKindOf'>>;
  /** Told of each failure, so that a refusal holds for all that ask. */
  readonly note: (error: unknown) => Promise<void>;
  readonly looks: Store<LastLook>;
  readonly history: Pick<HistoryStore, 'append'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Asks again for what changes, and keeps dated scores. */
export interface Tracker {
  /** Looks at every tracked model of which a tier is due; one run at a time. Fails only for a fault of ours. */
  run(): Promise<void>;
  /** The first score of a model, from the facts at hand. Fails with a `HubError` where there are none. */
  begin(id: string): Promise<void>;
}

/** Looks in a row that failed for the network’s sake, after which the rest is left for the next hour. */
const LOST = 3;
const UNREACHABLE: ReadonlySet<string> = new Set(['network', 'timeout', 'server-error']);

/** What a look came to: `refused` while the Hub asks to wait, `lost` when nobody answered. */
type Outcome = 'done' | 'refused' | 'lost';

/** Makes the one place where models are looked at in the background. */
export function createTracker(options: TrackerOptions): Tracker {
  const { models, looks, history, now } = options;
  const isoNow = (): string => new Date(now()).toISOString();
  let running: Promise<void> | undefined;

  const lookOf = async (id: string): Promise<LastLook | undefined> => (await looks.getAll([id]))[0] ?? undefined;

  // The entry first: facts that are newer than the last score would hide from the next look what changed.
  async function keep(id: string, tier: Tier, refreshed: Refreshed, asked: LastLook['asked']): Promise<void> {
    const report = await options.judge(refreshed.sheet);
    await history.append(entryOf(id, tier, report, refreshed));
    await looks.put([{ key: id, value: { sheet: refreshed.sheet, read: refreshed.read, asked } }]);
  }

  async function lookAt(id: string): Promise<Outcome> {
    const before = await lookOf(id);
    const tiers = dueTiers(before?.asked ?? {}, isoNow());
    if (tiers.length === 0) return 'done';
    try {
      const how = { ...(await options.access()), now, plan: 'core' } as const;
      const refreshed = await refresh({ id }, tiers, before, how);
      const asked = Object.fromEntries(tiers.map((tier) => [tier, isoNow()]));
      await keep(id, slowest(tiers), refreshed, { ...before?.asked, ...asked });
      return 'done';
    } catch (error) {
      await options.note(error);
      const told = codeOf(error);
      if (told === null) throw error;
      if (told.code === 'rate-limited') return 'refused';
      await history.append(failureOf(id, slowest(tiers), isoNow(), told));
      return UNREACHABLE.has(told.code) ? 'lost' : 'done';
    }
  }

  return {
    run: () => {
      running ??= lookAtAll(models, lookAt).finally(() => {
        running = undefined;
      });
      return running;
    },
    begin: async (id) => {
      if (await lookOf(id)) return;
      const known = knownFrom(await options.sheet({ id }));
      await keep(id, 'hourly', { ...known, held: [] }, askedBy(known.read, known.sheet.observedAt));
    },
  };
}

async function lookAtAll(models: TrackerOptions['models'], lookAt: (id: string) => Promise<Outcome>): Promise<void> {
  const faults: unknown[] = [];
  let lost = 0;
  for (const id of await models()) {
    // Someone may have let go of it, or switched it off, while others were looked at.
    if (!(await models()).includes(id)) continue;
    const outcome = await lookAt(id).catch((fault: unknown) => {
      faults.push(fault);
      return 'done' as const;
    });
    lost = outcome === 'lost' ? lost + 1 : 0;
    if (outcome === 'refused' || lost >= LOST) break;
  }
  // One model must not stand in the way of the others; what is wrong is told all the same.
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '));
}

const slowest = (tiers: readonly Tier[]): Tier => TIER_NAMES.findLast((tier) => tiers.includes(tier)) ?? 'hourly';

function entryOf(asked: string, tier: Tier, report: Report, { sheet, read, held }: Refreshed) {
  const { servedBy } = sheet.facts;
  return scoreOf(report, {
    asked,
    tier,
    cut: cutOf(tier, report.observedAt),
    served: isAbsent(servedBy) ? null : { by: [...servedBy.value], readAt: servedAt(read, report) },
    read,
    held: held.map(({ fact }) => fact),
  });
}

const servedAt = (read: Known['read'], { observedAt }: Report): string => read.serving ?? observedAt;

const failureOf = (asked: string, tier: Tier, observedAt: string, error: Failure['error']): Failure => ({
  kind: 'failure',
  asked,
  observedAt,
  tier,
  cut: cutOf(tier, observedAt),
  error,
});

/** What the Hub said, or what we say while it refuses; null for a fault of ours. */
function codeOf(error: unknown): Failure['error'] | null {
  if (error instanceof HubError) return { code: error.code, message: error.message.slice(0, 500) };
  if (error instanceof TroubleError) return { code: error.trouble.code, message: error.trouble.message };
  return null;
}
