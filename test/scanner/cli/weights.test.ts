import { describe, expect, it } from 'vitest';
import { FileError } from '#scanner/cli/file-error';
import type { Io } from '#scanner/cli/io';
import { readProfile } from '#scanner/cli/read-weights';
import { UsageError } from '#scanner/cli/usage-error';
import { CATEGORIES } from '#shared/methodology/categories';
import { drawer, NOW, paper } from './desk.ts';

const ioWith = (files: Record<string, string>): Io => ({
  argv: [],
  env: {},
  stdout: paper(),
  stderr: paper(),
  fetch: () => Promise.reject(new Error('nothing is asked')),
  now: () => NOW,
  sleep: async () => undefined,
  files: drawer(new Map(Object.entries(files))),
  interrupted: new AbortController().signal,
});

const read = (text: string) => readProfile(undefined, 'w.json', ioWith({ 'w.json': text }));

describe('a file of weights', () => {
  it('changes what it names and leaves the rest', async () => {
    const profile = await read('\ufeff{"name": "mine", "categories": {"security": 60}, "factors": {"likes": 0}}');
    expect(profile).toMatchObject({ id: 'default+mine', categories: { security: 60 }, factors: { likes: 0 } });
    expect(profile?.categories.popularity).toBe(CATEGORIES.find(({ id }) => id === 'popularity')?.weight);
  });

  it.each([
    ['not json', 'is not JSON'],
    ['', 'is not JSON'],
    ['[]', 'the file must be an object'],
    ['"text"', 'the file must be an object'],
    ['{"categories": {"securty": 1}}', 'there is no category "securty"; there is security, capability'],
    ['{"categories": {"security": "much"}}', 'categories.security must be a number'],
    ['{"categories": {"security": -1}}', 'categories.security must be from 0 to 1000'],
    ['{"categories": 5}', 'categories must be an object'],
    ['{"factors": {"likse": 1}}', 'there is no factor "likse". Did you mean likes?'],
    ['{"factors": {"likes": 1e9}}', 'factors.likes must be from 0 to 1000'],
    ['{"weights": {}}', '"weights" is not known'],
    ['{"name": ""}', 'name must have 1 to 60 characters'],
    [
      JSON.stringify({ categories: Object.fromEntries(CATEGORIES.map(({ id }) => [id, 0])) }),
      'every category weighs 0',
    ],
    [`{"name": "${'x'.repeat(1_000_001)}"}`, 'larger than a megabyte'],
  ])('%.60s: %s', async (text, message) => {
    const error = await read(text).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(message);
    expect(String(error)).toContain('--weights w.json');
  });

  it('that is not there is told with the system’s words', async () => {
    await expect(readProfile(undefined, 'gone.json', ioWith({}))).rejects.toBeInstanceOf(FileError);
    await expect(readProfile(undefined, 'gone.json', ioWith({}))).rejects.toThrow(/gone\.json cannot be read: ENOENT/);
  });
});
