import { useCallback, useEffect, useState } from 'react';
import { type BoardState, changed, hashOf, stateOf } from '../../board-state.ts';

/** Changes what is shown; `step` makes it one that the browser’s way back undoes. */
export type Change = (change: Partial<BoardState>, step?: boolean) => void;

/** What the page shows, kept in its address, so that a link or a reload shows the same. */
export function useBoardState(): readonly [BoardState, Change] {
  const [state, setState] = useState(() => stateOf(location.hash));
  useEffect(() => {
    const follow = (): void => setState(stateOf(location.hash));
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const change = useCallback<Change>((asked, step = false) => {
    setState((before) => changed(before, asked));
    // From the address, not the state: two changes before the next drawing both count.
    const address = `${location.pathname}${hashOf(changed(stateOf(location.hash), asked))}`;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [state, change];
}
