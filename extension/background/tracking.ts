import type { Messages, TrackState } from '../messages.ts';
import { MOST_TRACKED, tracking, tray } from '../storage.ts';

let last: Promise<unknown> = Promise.resolve();

/** Which models are looked at in the background. */
export async function trackState(): Promise<TrackState> {
  const { on, models } = await tracking.read();
  const compared = (await tray.read()).filter((id) => !models.includes(id));
  return { on, models, compared, limit: MOST_TRACKED };
}

/** The models to look at now: none while it is switched off. */
export async function trackedModels(): Promise<readonly string[]> {
  const { on, models, compared } = await trackState();
  return on ? [...models, ...compared] : [];
}

/** Changes the list, one change after another so that none is lost. A full list takes no more; to track one switches on. */
export function changeTracking({ add, remove, on }: Messages['track']['ask']): Promise<void> {
  const next = last.then(async () => {
    const before = await tracking.read();
    const kept = before.models.filter((id) => id !== remove);
    const isNew = add !== undefined && !kept.includes(add) && kept.length < MOST_TRACKED;
    const models = isNew ? [...kept, add] : kept;
    await tracking.write({ on: on ?? (add !== undefined || before.on), models });
  });
  // A failed write is told to whoever asked for it; it must not block those that follow.
  last = next.catch(() => undefined);
  return next;
}
