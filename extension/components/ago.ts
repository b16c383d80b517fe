const STEPS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

/** How long ago an ISO date was, in words; `now` in milliseconds. */
export function ago(date: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(date)) / 1000);
  for (const [length, name] of STEPS) {
    const n = Math.floor(seconds / length);
    if (n >= 1) return `${n} ${name}${n === 1 ? '' : 's'} ago`;
  }
  return 'just now';
}
