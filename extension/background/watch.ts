import { cutOf, TIER_NAMES, type Tier } from '#shared/history/tiers';
import type { Messages, ModelHistory, TrackState } from '../messages.ts';
import type { Reports } from '../reports.ts';
import { historyNotice, snapshotNotice, snapshotSource, tracking } from '../storage.ts';
import { type AlarmsOptions, alarmOf, setAlarms } from './alarms.ts';
import { createHistoryStore } from './history-store.ts';
import { createLastLooks } from './last-looks.ts';
import { modelHistory } from './model-history.ts';
import type { Snapshots } from './snapshots.ts';
import { createTracker, type TrackerOptions } from './tracker.ts';
import { changeTracking, trackedModels, trackState } from './tracking.ts';

/** What is done by the clock, and what is asked about it. */
export interface Watch {
  track(ask: Messages['track']['ask']): Promise<TrackState>;
  history(ask: Messages['history']['ask']): Promise<ModelHistory>;
  /** Sets the alarms that the settings call for: none of them until somebody asked for something. */
  wake(): Promise<void>;
  /** Does what is due, whichever alarm of ours rang. */
  alarm(name: string): Promise<void>;
}

/** What the watch works with. */
export interface WatchOptions
  extends Pick<TrackerOptions, 'access' | 'note'>,
    Pick<AlarmsOptions, 'alarms' | 'random'> {
  readonly reports: Pick<Reports, 'sheet' | 'judge'>;
  readonly snapshots: Pick<Snapshots, 'refresh'>;
  /** Whether there is a network at all: an outage of ours is none of the Hub’s. */
  readonly online: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}

/** Makes the watch of the worker. */
export function createWatch(options: WatchOptions): Watch {
  const { now, reports, snapshots } = options;
  const moment = (): string => new Date(now()).toISOString();
  const history = createHistoryStore({ ...options, notice: historyNotice });
  const looks = createLastLooks(options);
  const tracker = createTracker({ ...options, ...reports, models: trackedModels, looks, history });
  const wake = async (): Promise<void> => setAlarms(await wantedTiers(), options);

  async function track(ask: Messages['track']['ask']): Promise<TrackState> {
    await changeTracking(ask);
    if (ask.forget) await Promise.all([history.clear(), looks.clear()]);
    await wake();
    const state = await trackState();
    if (ask.add !== undefined && state.models.includes(ask.add)) await tracker.begin(ask.add);
    return state;
  }

  return {
    track,
    history: async ({ id }) => modelHistory(id, await history.read(), await trackState(), moment()),
    wake,
    alarm: async (name) => {
      if (!TIER_NAMES.some((tier) => alarmOf(tier) === name) || !options.online()) return;
      if (await isSnapshotDue(moment())) await snapshots.refresh();
      await tracker.run();
    },
  };
}

async function wantedTiers(): Promise<ReadonlySet<Tier>> {
  if ((await tracking.read()).on) return new Set(TIER_NAMES);
  return new Set((await snapshotSource.read()).address === '' ? [] : ['weekly']);
}

async function isSnapshotDue(moment: string): Promise<boolean> {
  if ((await snapshotSource.read()).address === '') return false;
  const asked = (await snapshotNotice.read())?.at;
  return asked === undefined || !(Date.parse(asked) >= Date.parse(cutOf('weekly', moment)));
}
