import type { FactTypes } from '#shared/facts/facts';
import { GOOD } from './sheet.ts';

/** Facts that a user brings, and how providers serve the model: one of each kind, seen in the week before. */
export function brought(): Pick<FactTypes, 'reviews' | 'forums' | 'citations' | 'serving' | 'discussions'> {
  const retrieved = '2026-11-16';
  return {
    // Two more people, so that the Hub’s forum is heard.
    discussions: {
      total: 12,
      recent: Array.from({ length: 6 }, (_, index) => ({
        ...(GOOD.discussions.recent[0] ?? never()),
        number: index + 1,
        author: `person-${index}`,
        title: index === 0 ? 'Fails to load' : 'A question',
      })),
    },
    reviews: [
      {
        author: 'Ada Example',
        role: 'engineer',
        affiliation: null,
        date: retrieved,
        revision: 'c'.repeat(40),
        current: true,
        rubric: { name: 'Daily work', version: '1', score: 0.75 },
        rating: 'recommended',
        summary: 'Does what it says.',
        key: `${'A'.repeat(43)}=`,
      },
    ],
    forums: [
      {
        forum: 'forum.example',
        positive: 40,
        neutral: 3,
        negative: 20,
        method: 'read by hand',
        source: 'https://forum.example/search',
        licence: 'CC0-1.0',
        retrieved,
      },
    ],
    citations: [{ paper: '2501.01234', count: 250, source: 'https://example.org/counts', retrieved }],
    serving: {
      snapshot: retrieved,
      providers: [
        {
          provider: 'a-provider',
          firstToken: 0.7,
          throughput: 45,
          uptime: 0.992,
          url: 'https://example.org',
          retrieved,
        },
      ],
    },
  };
}

function never(): never {
  throw new Error('the plain model has a discussion');
}
