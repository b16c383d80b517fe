/** Runs a task as soon as a slot is free. */
export type Slots = <T>(task: () => Promise<T>) => Promise<T>;

/** Lets at most `count` tasks run at once; the rest wait in the order they came. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const enter = (): Promise<void> | void => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free -= 1;
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
