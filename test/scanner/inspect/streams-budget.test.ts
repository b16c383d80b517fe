import { expect, it } from 'vitest';
import { bytes } from './build/bytes.ts';
import { EVIL, idsOf, inspected } from './build/probe.ts';
import { tar } from './build/tar.ts';
import { zip } from './build/zip.ts';

const texts = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.txt`, content: bytes(`text ${at}`) }));

it('ends as incomplete, and says so, past so many streams within a file', async () => {
  for (const archive of [zip(texts), tar(...texts), zip([{ name: 'a.zip', content: zip(texts) }])]) {
    expect((await inspected(archive, 'a', { streams: 21 })).verdict).toBe('no-issues-found');
    const past = await inspected(archive, 'a', { streams: 19 });
    expect(past.verdict).toBe('incomplete');
    expect(idsOf(past)[0]).toMatch(/^unread-budget/);
  }
});

it('keeps what it found before that', async () => {
  const archive = zip([{ name: 'data.pkl', content: EVIL }, ...texts]);
  expect((await inspected(archive, 'a', { streams: 5 })).verdict).toBe('dangerous');
});

it('reads an entry once that the list names many times at one place', async () => {
  const text = { name: 'a.txt', content: bytes('text') };
  const archive = zip([text, ...Array.from({ length: 9 }, () => ({ ...text, central: { offset: 0 } }))]);
  const result = await inspected(archive, 'a', { streams: 12 });
  expect(idsOf(result)).not.toContain('unread-budget');
  expect(idsOf(result)).toContain('duplicate-entry');
});
