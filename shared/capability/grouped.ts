/** Things by what they share, in their order. (`Map.groupBy` is missing in the oldest Node that is served.) */
export function grouped<T>(things: Iterable<T>, key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
