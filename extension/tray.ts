import type { TrayState } from './messages.ts';
import { tray } from './storage.ts';

/** How many models are compared at most: more columns cannot be read side by side. */
export const TRAY_LIMIT = 8;

let last: Promise<unknown> = Promise.resolve();

/** Reads the tray, or changes it; changes come one after another, so that none is lost. A full tray takes no more. */
export function changeTray(change: {
  readonly add?: string | undefined;
  readonly remove?: string | undefined;
  readonly clear?: boolean | undefined;
}): Promise<TrayState> {
  const next = last.then(async () => {
    const before = await tray.read();
    const after = changed(change.clear ? [] : before, change.add, change.remove);
    if (after.join('\n') !== before.join('\n')) await tray.write(after);
    return { models: after, limit: TRAY_LIMIT };
  });
  // A failed write is told to whoever asked for it; it must not block those that follow.
  last = next.catch(() => undefined);
  return next;
}

function changed(before: readonly string[], add?: string, remove?: string): string[] {
  const kept = before.filter((id) => id !== remove);
  return add !== undefined && !kept.includes(add) && kept.length < TRAY_LIMIT ? [...kept, add] : kept;
}
