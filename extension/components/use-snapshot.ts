import { useEffect, useState } from 'react';
import { ask } from '../ask.ts';
import { type SnapshotState, type Trouble, troubleOf } from '../messages.ts';

/** Which snapshot is in use, why that cannot be told, or null until it was asked. */
export type SnapshotInUse = SnapshotState | { readonly trouble: Trouble } | null;

/** The snapshot in use, asked once. */
export function useSnapshot(): SnapshotInUse {
  const [state, setState] = useState<SnapshotInUse>(null);
  useEffect(() => {
    ask('snapshot', {}).then(setState, (error: unknown) => setState({ trouble: troubleOf(error) }));
  }, []);
  return state;
}
