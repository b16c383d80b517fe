import { describe, expect, it } from 'vitest';
import { bucketOf, createRateLimits, parseRateLimit, secondsToWait } from '#scanner/gather/rate-limit';

describe('parseRateLimit', () => {
  it.each([
    ['"api";r=0;t=55', { bucket: 'api', remaining: 0, seconds: 55 }],
    ['"pages"; r=94; t=53', { bucket: 'pages', remaining: 94, seconds: 53 }],
  ])('reads %s', (header, quota) => {
    expect(parseRateLimit(header)).toEqual(quota);
  });

  it.each([null, '', 'api;r=1;t=1', '"api";r=-1;t=1', '"api"', `${'"'.repeat(100_000)}api`])('ignores %s', (header) => {
    expect(parseRateLimit(header)).toBeNull();
  });
});

describe('secondsToWait', () => {
  it('prefers RateLimit to Retry-After, and guesses nothing', () => {
    expect(secondsToWait(new Headers({ ratelimit: '"api";r=0;t=9', 'retry-after': '5' }))).toBe(9);
    expect(secondsToWait(new Headers({ 'retry-after': '5' }))).toBe(5);
    expect(secondsToWait(new Headers({ 'retry-after': 'Sat, 21 Nov 2026 12:00:00 GMT' }))).toBeNull();
    expect(secondsToWait(new Headers())).toBeNull();
  });
});

describe('bucketOf', () => {
  it.each([
    ['/api/models/a/b', 'api'],
    ['/a/b/resolve/main/README.md', 'resolvers'],
    ['/api/resolve-cache/models/a/b', 'resolvers'],
    ['/a/b', 'pages'],
  ])('%s counts as %s', (path, bucket) => {
    expect(bucketOf(new URL(path, 'https://huggingface.co'))).toBe(bucket);
  });
});

describe('createRateLimits', () => {
  it('forgets an empty bucket when its window ends, or when there is something left', () => {
    let time = 0;
    const limits = createRateLimits(() => time);
    const url = new URL('https://huggingface.co/api/x');
    const empty = new Headers({ ratelimit: '"api";r=0;t=10' });
    limits.note(url, empty);
    expect(limits.wait(url)).toBe(10_000);
    expect(limits.wait(new URL('https://mirror.example/api/x'))).toBe(0);
    time = 10_000;
    expect(limits.wait(url)).toBe(0);
    limits.note(url, empty);
    limits.note(url, new Headers({ ratelimit: '"api";r=3;t=10' }));
    expect(limits.wait(url)).toBe(0);
  });
});
