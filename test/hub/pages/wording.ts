/** A count as the site shortens it: 9, 471, 44.4k, 1.28M. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  const [value, unit] = count < 1_000_000 ? [count / 1_000, 'k'] : [count / 1_000_000, 'M'];
  return `${value < 10 ? Number(value.toFixed(2)) : value < 100 ? Number(value.toFixed(1)) : Math.round(value)}${unit}`;
}

/** A parameter count as listings show it: 80.8M, 0.4B, 31B. */
export function shortParameters(count: number): string {
  if (count < 100_000_000) return `${Number((count / 1_000_000).toFixed(1))}M`;
  const billions = count / 1_000_000_000;
  return `${billions < 1 ? billions.toFixed(1) : Math.round(billions)}B`;
}

/** A size as the site writes it. */
export function shortSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} Bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${Number((bytes / 1_000 ** power).toPrecision(3))} ${units[power - 1]}`;
}

/** How long ago a date was, in the site's words. */
export function ago(date: string, now: number): string {
  const hours = Math.max(0, Math.floor((now - Date.parse(date)) / 3_600_000));
  if (hours < 24) return hours === 0 ? 'less than an hour ago' : `about ${hours} hours ago`;
  const days = Math.floor(hours / 24);
  if (days < 30) return `${days} day${days === 1 ? '' : 's'} ago`;
  return new Date(date).toLocaleDateString('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
}

/** `text-generation` is `Text Generation`. */
export function taskLabel(task: string): string {
  return task
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
