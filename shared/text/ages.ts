const UNITS = [
  { ms: 86_400_000, name: 'd' },
  { ms: 3_600_000, name: 'h' },
  { ms: 60_000, name: 'min' },
] as const;

/** How long before a moment another one was: `3 d`, `5 h`, `12 min`, or `now` below a minute. */
export function age(then: string, now: string): string {
  const passed = Date.parse(now) - Date.parse(then);
  if (Number.isNaN(passed)) return 'unknown';
  const unit = UNITS.find(({ ms }) => passed >= ms);
  return unit ? `${Math.floor(passed / unit.ms)} ${unit.name}` : 'now';
}

/** A moment as people read it: `2026-11-21 12:00 UTC`. */
export const moment = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? 'unknown' : `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
