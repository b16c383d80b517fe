import { useCallback, useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type Messages, type TrayState, type Trouble, troubleOf } from '../messages.ts';
import { tray as stored } from '../storage.ts';

/** The compare tray with a way to change it; null until it was read. */
export interface Tray {
  readonly state: TrayState | null;
  readonly trouble: Trouble | null;
  change(change: Messages['tray']['ask']): void;
}

/** The compare tray, as it is now and whenever it changes, also from a page. */
export function useTray(): Tray {
  const [state, setState] = useState<TrayState | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const change = useCallback((asked: Messages['tray']['ask']) => {
    ask('tray', asked).then(
      (next) => {
        setState(next);
        setTrouble(null);
      },
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  }, []);
  useEffect(() => {
    change({});
    return stored.watch((models) => setState((before) => before && { ...before, models }));
  }, [change]);
  return { state, trouble, change };
}
