type Settled<R> = { readonly value: R } | { readonly error: unknown };

/**
 * Runs a task for each item, up to `ahead` of them at once, and yields the results in the items' order. An error of a
 * task is thrown when its turn comes.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<Settled<R>>[] = [];
  for await (const item of items) {
    running.push(settle(task(item)));
    if (running.length >= ahead) yield await first(running);
  }
  while (running.length > 0) yield await first(running);
}

// Settled at once: an error behind a slow item would otherwise count as unhandled and end the process.
const settle = <R>(promise: Promise<R>): Promise<Settled<R>> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

async function first<R>(running: Promise<Settled<R>>[]): Promise<R> {
  const settled = await running.shift();
  if (settled === undefined) throw new RangeError('nothing is running');
  if ('error' in settled) throw settled.error;
  return settled.value;
}
