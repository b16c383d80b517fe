import { useCallback, useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type Messages, type ModelHistory, type Trouble, troubleOf } from '../messages.ts';

/** What is known of a model over time, and a way to track it or let go of it; null until it was asked. */
export interface Tracked {
  readonly history: ModelHistory | null;
  readonly trouble: Trouble | null;
  /** While a change is under way. */
  readonly busy: boolean;
  change(change: Messages['track']['ask']): void;
}

/** The history of a model, read once and after each change. */
export function useHistory(id: string): Tracked {
  const [history, setHistory] = useState<ModelHistory | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useCallback(async () => setHistory(await ask('history', { id })), [id]);
  const attempt = useCallback((work: () => Promise<unknown>) => {
    setBusy(true);
    work()
      .then(
        () => setTrouble(null),
        (error: unknown) => setTrouble(troubleOf(error)),
      )
      .finally(() => setBusy(false));
  }, []);
  useEffect(() => attempt(read), [attempt, read]);
  const change = (asked: Messages['track']['ask']): void =>
    attempt(async () => {
      // Also after a failure: what was changed before it is shown.
      await ask('track', asked).finally(read);
    });
  return { history, trouble, busy, change };
}
